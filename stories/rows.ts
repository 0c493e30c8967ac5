/** What a story waits for before it looks at an open list. */
import { screen } from 'storybook/test'

/** All rows that are drawn: the highlighted one comes a frame before the others. */
export async function rows(): Promise<HTMLElement[]> {
  await screen.findAllByRole('option', {}, { timeout: 15_000 })
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return screen.getAllByRole('option')
}
