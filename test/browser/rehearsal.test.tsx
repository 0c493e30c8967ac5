import * as Dialog from '@radix-ui/react-dialog'
import { afterEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { content, nameOf, openPage, rows, searchBox, trigger } from './pickerPage.js'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

let scenes = 0
let lookAround = (): void => {}
/** Called after each task that has changed the page, like any other observer of it. */
const observer = new MutationObserver((records) => {
  const played = records.filter(({ addedNodes: [node] }) => node instanceof HTMLElement && node.style.contain === 'strict').length
  scenes += played
  if (played > 0) lookAround()
})
afterEach(() => observer.disconnect())

/** A rehearsal takes place once per page, and this file is one page. */
it('rehearses without a trace: focus, keys, requests, callbacks and the page stay as they were', async () => {
  const drawn = vi.fn<() => null>(() => null)
  const looked = vi.fn<() => false>(() => false)
  let escapes = 0
  const { server } = await openPage({ renderRow: drawn, isSegmentDisabled: looked }, {}, (picker) => (
    <Dialog.Root defaultOpen modal={false}>
      <Dialog.Content
        aria-describedby={undefined}
        onEscapeKeyDown={(event) => {
          escapes += 1
          event.preventDefault()
        }}
      >
        <Dialog.Title>Around it</Dialog.Title>
        <input id="elsewhere" defaultValue="somebody types here" />
        {picker}
      </Dialog.Content>
    </Dialog.Root>
  ))
  /** The stages of rehearsals, and the focus guards that Radix puts around whatever is open. */
  const strangers = (): number => document.querySelectorAll('body > [style*="contain: strict"], [data-radix-focus-guard]').length
  const before = strangers()
  const elsewhere = document.querySelector<HTMLInputElement>('#elsewhere')!
  elsewhere.focus()
  elsewhere.setSelectionRange(4, 4)
  const met = new Set<number>()
  lookAround = () => {
    met.add(strangers())
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  }
  observer.observe(document.body, { childList: true })
  await userEvent.hover(trigger())
  await expect.poll(() => scenes).toBe(4)
  await pause(200)
  expect([...met]).toEqual([before])
  expect(escapes).toBe(4)
  expect(document.activeElement).toBe(elsewhere)
  expect([elsewhere.selectionStart, elsewhere.selectionEnd]).toEqual([4, 4])
  expect(server.requests).toHaveLength(1)
  expect(drawn).not.toHaveBeenCalled()
  expect(looked).not.toHaveBeenCalled()

  lookAround = () => {}
  await userEvent.click(trigger())
  await expect.poll(() => scenes).toBe(9)
  await pause(200)
  expect(document.activeElement).toBe(searchBox())
  expect(document.querySelectorAll("[data-segment-picker='search']")).toHaveLength(1)
  expect(searchBox()!.value).toBe('')
  expect(server.requests).toHaveLength(1)
  await userEvent.keyboard('{Escape}')
  await expect.poll(content).toBeNull()
  expect(strangers()).toBe(before)
})

it('rehearses only once per page', async () => {
  await openPage()
  scenes = 0
  observer.observe(document.body, { childList: true })
  await userEvent.click(trigger())
  await expect.poll(() => rows().map(nameOf).length).toBeGreaterThan(5)
  await pause(500)
  expect(scenes).toBe(0)
})
