/** What a story waits for before it checks an open list. */
import { screen } from 'storybook/test'

/** All rendered rows: the highlighted one comes a frame before the others. */
export async function rows(): Promise<HTMLElement[]> {
  await screen.findAllByRole('option', {}, { timeout: 15_000 })
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return screen.getAllByRole('option')
}
