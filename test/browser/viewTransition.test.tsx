/** A picker on a page that animates its updates with React's `<ViewTransition>`. */
import { ViewTransition } from 'react'
import { expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { activeRow, nameOf, open, openPage, quiet } from './pickerPage.js'

it('starts no view transition when it opens, moves the highlight, searches, picks and closes', async () => {
  const started = vi.spyOn(document, 'startViewTransition')
  const { picks } = await openPage({}, {}, (picker) => (
    <ViewTransition>
      <main>{picker}</main>
    </ViewTransition>
  ))
  await open()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.poll(() => document.querySelector("[data-segment-picker='preview']")?.textContent).toContain(nameOf(activeRow()))
  await userEvent.keyboard('brightwater')
  await expect.poll(() => nameOf(activeRow())).toMatch(/^Brightwater/)
  await quiet()
  await userEvent.keyboard('{Enter}')
  await quiet()
  expect(picks).toHaveLength(1)
  expect(started).not.toHaveBeenCalled()
})
