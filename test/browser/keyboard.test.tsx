import { render } from '@testing-library/react'
import fc from 'fast-check'
import type { SegmentPickerProps } from 'react-contact-segments'
import { segmentFixture, segmentFixtures } from 'react-contact-segments/msw'
import { describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { activeRow, content, holdBack, inView, list, nameOf, open, openPage, rows, searchBox, settled, trigger } from './pickerPage.js'

const fixtures = segmentFixtures(60, { seed: 1 })
const panel = (): HTMLElement => document.querySelector("[data-segment-picker='panel']")!
const preview = (): HTMLElement => document.querySelector("[data-segment-picker='preview']")!
const part = (name: string): HTMLElement | null => document.querySelector(`[data-segment-picker='${name}']`)
const isSeen = (element: Element | null): boolean => element !== null && element.getClientRects().length > 0
const press = (key: string, init: KeyboardEventInit = {}): boolean =>
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))

/** Every key of the table in the documentation, and what it may not do. */
describe('the keyboard', () => {
  it('opens the list with the arrow keys, Alt+Down, Enter, Space, and by typing, which is not lost', async () => {
    for (const key of ['{ArrowDown}', '{ArrowUp}', '{Alt>}{ArrowDown}{/Alt}', '{Enter}', ' ']) {
      await openPage({}, { count: 60 })
      trigger().focus()
      await userEvent.keyboard(key)
      await expect.poll(() => document.activeElement).toBe(searchBox())
      expect(searchBox()!.value).toBe('')
    }
    await openPage({}, { count: 60 })
    trigger().focus()
    await userEvent.keyboard('trial')
    await expect.poll(() => searchBox()?.value).toBe('trial')
    expect(document.activeElement).toBe(searchBox())
    // A shortcut of the browser is not text.
    await openPage({}, { count: 60 })
    trigger().focus()
    press('k', { ctrlKey: true })
    expect(content()).toBeNull()
  })

  it('opens the list with pasted text, as with typed text', async () => {
    async function paste(text: string, props: SegmentPickerProps = {}): Promise<void> {
      await openPage(props, { segments: fixtures })
      const { container } = render(<textarea defaultValue={text} />)
      container.querySelector('textarea')!.select()
      await userEvent.copy()
      trigger().focus()
      await userEvent.paste()
    }
    await paste(`${fixtures[7]!.name}\nand more\n`)
    await expect.poll(() => searchBox()?.value).toBe(`${fixtures[7]!.name} and more `)
    expect(document.activeElement).toBe(searchBox())
    trigger().focus()
    await userEvent.paste()
    await expect.poll(() => searchBox()!.value).toBe(`${fixtures[7]!.name} and more `.repeat(2))
    await paste(fixtures[7]!.name, { readOnly: true })
    expect(content()).toBeNull()
  })

  it('leaves a pasted picture, or anything else that is not text, to the page', async () => {
    const opens: boolean[] = []
    await openPage({ onOpenChange: (isOpen) => void opens.push(isOpen) })
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File(['…'], 'screen.png', { type: 'image/png' }))
    trigger().focus()
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData })
    trigger().dispatchEvent(event)
    expect([event.defaultPrevented, opens]).toEqual([false, []])
  })

  it('closes the list with Escape and Alt+Up, and returns the focus to the trigger', async () => {
    for (const key of ['{Escape}', '{Alt>}{ArrowUp}{/Alt}']) {
      const { picks } = await openPage({}, { count: 60 })
      await open()
      await userEvent.keyboard(`{ArrowDown}${key}`)
      await expect.poll(content).toBeNull()
      await expect.poll(() => document.activeElement).toBe(trigger())
      expect(picks).toEqual([])
    }
  })

  it('shows the rules over the list with Alt+Enter on a narrow screen, and does not move the list', async () => {
    const { picks } = await openPage({}, { count: 60 })
    await page.viewport(414, 896)
    await open()
    await Promise.all(content()!.getAnimations().map(({ finished }) => finished))
    expect(isSeen(preview())).toBe(false)
    const box = JSON.stringify(list().getBoundingClientRect())
    await userEvent.keyboard('{ArrowDown}{Alt>}{Enter}{/Alt}')
    expect(isSeen(preview())).toBe(true)
    // It follows the highlight a moment later.
    await expect.poll(() => preview().textContent).toContain(fixtures[1]!.name)
    // Over the rows, not under them.
    const { left, bottom } = preview().getBoundingClientRect()
    expect(preview().contains(document.elementFromPoint(left + 30, bottom - 20))).toBe(true)
    expect(JSON.stringify(list().getBoundingClientRect())).toBe(box)
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(() => preview().textContent).toContain(fixtures[2]!.name)
    // The preview never covers the row that it describes, not even the last.
    for (const keys of ['{ArrowDown}{ArrowDown}{ArrowDown}', '{Control>}{End}{/Control}', '{PageUp}']) {
      await userEvent.keyboard(keys)
      await expect.poll(() => activeRow().getBoundingClientRect().bottom - preview().getBoundingClientRect().top).toBeLessThanOrEqual(0.5)
    }
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}')
    expect(isSeen(preview())).toBe(false)
    expect(picks).toEqual([])
  })

  it('selects text with Shift, and leaves the highlight where it is', async () => {
    const { picks } = await openPage({}, { count: 30 })
    await open()
    await userEvent.keyboard('ser')
    await userEvent.keyboard('{ArrowDown}')
    const before = activeRow().id
    const input = searchBox()!
    const selected = (): string => input.value.slice(input.selectionStart!, input.selectionEnd!)
    for (const [keys, text] of [
      ['{Control>}{Shift>}{Home}{/Shift}{/Control}', 'ser'],
      ['{ArrowRight}{Shift>}{ArrowUp}{/Shift}', 'ser'],
      ['{ArrowLeft}{Shift>}{ArrowDown}{/Shift}', 'ser'],
      ['{ArrowLeft}{Control>}{Shift>}{End}{/Shift}{/Control}', 'ser'],
    ] as const) {
      await userEvent.keyboard(keys)
      expect([keys, selected()]).toEqual([keys, text])
      expect(activeRow().id).toBe(before)
    }
    // Nor does a key with Alt move the highlight: on a Mac it moves the caret.
    for (const key of ['ArrowDown', 'PageDown', 'PageUp']) {
      await userEvent.keyboard(`{Alt>}{${key}}{/Alt}`)
      expect([key, activeRow().id]).toEqual([key, before])
    }
    // Shift+Enter selects no text, so it picks.
    const name = nameOf(activeRow())
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
    expect(picks.map(([, picked]) => picked)).toEqual([name])
  })

  it('closes the list, without calling onValueChange, when the chosen segment is picked again', async () => {
    const { picks } = await openPage({ defaultValue: fixtures[4]!.id }, { segments: fixtures })
    await open()
    expect(nameOf(activeRow())).toBe(fixtures[4]!.name)
    await userEvent.keyboard('{Enter}')
    await expect.poll(content).toBeNull()
    expect(picks).toEqual([])
  })

  it('removes the last of several with Backspace in an empty search box, which can be undone', async () => {
    const { picks } = await openPage({ multiple: true, defaultValue: fixtures.slice(0, 3).map(({ id }) => id) }, { segments: fixtures })
    const left = (count: number): string => fixtures.slice(0, count).map(({ id }) => id).join()
    await open()
    await userEvent.keyboard('a{Backspace}')
    expect(picks).toEqual([])
    await userEvent.keyboard('{Backspace}')
    expect(picks.map(([ids]) => ids)).toEqual([left(2)])
    // Held down, it stops once the query is deleted.
    press('Backspace', { repeat: true })
    expect(picks).toHaveLength(1)
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    expect(picks.at(-1)![0]).toBe(left(3))
    await userEvent.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}')
    expect(picks.slice(2).map(([ids]) => ids)).toEqual([left(2), left(1), left(0)])
    expect(document.activeElement).toBe(searchBox())
    // Deleting by word or by line removes no segment, nor does Alt+Backspace, which is undo on Windows.
    const { length } = picks
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    for (const key of ['ctrlKey', 'metaKey', 'altKey']) press('Backspace', { [key]: true })
    expect(picks).toHaveLength(length + 1)
    // A single choice is not removed with Backspace.
    const single = await openPage({ defaultValue: fixtures[0]!.id }, { segments: fixtures })
    await open()
    await userEvent.keyboard('{Backspace}')
    expect(single.picks).toEqual([])
  })

  it('ticks once for a held key, and for a double click', async () => {
    const { picks } = await openPage({ multiple: true }, { count: 60 })
    await open()
    press('Enter')
    for (let count = 0; count < 5; count++) press('Enter', { repeat: true })
    expect(picks).toHaveLength(1)
    await userEvent.dblClick(rows()[2]!)
    expect(picks.at(-1)![0]).toBe(`${fixtures[0]!.id},${fixtures[2]!.id}`)
    expect(content()).not.toBeNull()
    expect(document.activeElement).toBe(searchBox())
  })

  it('finds the list open after a double click on the trigger', async () => {
    await openPage({}, { count: 60 })
    await userEvent.dblClick(trigger())
    await expect.poll(() => rows().length).toBeGreaterThan(0)
  })

  it('leaves an input method alone: composed text is searched for, and its Enter picks nothing', async () => {
    const { picks } = await openPage({}, { count: 60 })
    await open()
    // While there are rows, since the text composed below matches none. Safari's Enter comes after the composition has ended.
    for (const how of [{ isComposing: true }, { keyCode: 229 }]) press('Enter', how)
    const session = cdp() as unknown as { send: (method: string, params: object) => Promise<unknown> }
    await session.send('Input.imeSetComposition', { text: 'とう', selectionStart: 2, selectionEnd: 2 })
    await expect.poll(() => searchBox()!.value).toBe('とう')
    press('Enter', { isComposing: true })
    press('Escape', { isComposing: true })
    press('ArrowDown', { isComposing: true })
    expect(picks).toEqual([])
    expect(content()).not.toBeNull()
    await session.send('Input.insertText', { text: '東京' })
    await expect.poll(() => searchBox()!.value).toBe('東京')
    await settled()
  })

  it('gives Enter to the button that has the focus: to Clear, then to Undo in its place', async () => {
    const { picks } = await openPage({ multiple: true, selectAll: true, defaultValue: [fixtures[1]!.id] }, { count: 60 })
    await open()
    await settled()
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement!.textContent).toBe('Clear')
    await userEvent.keyboard('{Enter}')
    expect(picks).toEqual([['', '']])
    // Undo takes the place of Clear.
    await expect.poll(() => document.activeElement!.textContent).toBe('Undo')
    await userEvent.keyboard('{Enter}')
    expect(picks.at(-1)![0]).toBe(fixtures[1]!.id)
  })

  it('reaches all that does not fit: a name, a description, and a notice in place of the rows', async () => {
    await openPage({}, { segments: [segmentFixture({ name: 'Long '.repeat(90), description: 'Long '.repeat(90) })] })
    await open()
    await expect.poll(() => part('preview-name')).not.toBeNull()
    await userEvent.keyboard('{Tab}{Shift>}{Tab}{/Shift}')
    expect(['preview-name', 'preview-description'].map((name) => part(name)!.tabIndex)).toEqual([0, 0])
    await page.viewport(320, 256)
    await userEvent.keyboard('zzzz '.repeat(12))
    await expect.poll(() => part('notice-hint')).not.toBeNull()
    const notice = part('notice')!
    expect(notice.scrollHeight).toBeGreaterThan(notice.clientHeight)
    expect(notice.firstElementChild!.getBoundingClientRect().top).toBeGreaterThanOrEqual(notice.getBoundingClientRect().top)
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).toBe(notice)
  })

  it('shows where the focus is in the preview once it has expanded “30 more”', async () => {
    const definition = { or: [{ and: [{ type: 'contacts_name_in' as const, name_in: Array.from({ length: 40 }, (_, index) => `Ada ${index}`) }] }] }
    await openPage({}, { segments: [segmentFixture({ definition })] })
    await open()
    await expect.poll(() => document.querySelector("[data-part='more']")).not.toBeNull()
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement!.textContent).toBe('30 more')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.querySelector("[data-part='more']")).toBeNull()
    expect(preview().contains(document.activeElement)).toBe(true)
    expect(getComputedStyle(document.activeElement!).outlineStyle).not.toBe('none')
  })

  it('goes to the search box again when the focused button has removed itself', async () => {
    await openPage({ multiple: true, selectAll: true }, { count: 60 })
    await open()
    await settled()
    await userEvent.keyboard('{Tab}{Enter}{Shift>}{Tab}{/Shift}')
    await expect.poll(() => document.activeElement!.textContent).toBe('Undo')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement).toBe(searchBox())
  })
})

describe('the highlight', () => {
  const far = segmentFixtures(900, { seed: 1 })[850]!

  it('is on one mounted, announced row after any sequence of events, and Enter picks that row', async () => {
    type Page = Awaited<ReturnType<typeof openPage>>
    const happenings: Record<string, (page: Page) => unknown> = {
      down: () => userEvent.keyboard('{ArrowDown}'),
      'page down': () => userEvent.keyboard('{PageDown}'),
      end: () => userEvent.keyboard('{Control>}{End}{/Control}'),
      'type a letter': () => userEvent.keyboard('a'),
      'take it back': () => userEvent.keyboard('{Backspace}'),
      scroll: () => list().scrollBy(0, 700),
      'scroll back': () => list().scrollTo(0, 0),
      // Dispatched directly: a locator would wait for a row that typing has removed.
      point: () => rows()[3]?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, movementX: 3, pointerType: 'mouse' })),
      settle: () => settled(),
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(happenings)), { minLength: 3, maxLength: 8 }), async (names) => {
        const page = await openPage({}, { count: 340, latency: 15 })
        await open()
        for (const name of names) {
          await happenings[name]!(page)
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
          await expect.poll(() => rows().length === 0 || nameOf(activeRow()) !== '').toBe(true)
        }
        await settled()
        if (rows().length === 0) return
        const told = nameOf(activeRow())
        await userEvent.keyboard('{Enter}')
        expect(page.picks.map(([, name]) => name)).toEqual([told])
      }),
      { numRuns: 5 },
    )
  })

  it('moves to the chosen segment once its page has loaded', async () => {
    await openPage({ defaultValue: far.id }, { count: 900, latency: 60 })
    await open()
    await expect.poll(() => nameOf(activeRow()), { timeout: 20_000 }).toBe(far.name)
    expect(activeRow().getAttribute('aria-selected')).toBe('true')
    const [inner, outer] = [activeRow().getBoundingClientRect(), list().getBoundingClientRect()]
    expect(inner.top).toBeGreaterThanOrEqual(outer.top)
    expect(inner.bottom).toBeLessThanOrEqual(outer.bottom)
  })

  it.each([
    ['moved it', 1, () => userEvent.keyboard('{ArrowDown}')],
    // The pointer was there already.
    ['turned the wheel', 0, () => void rows()[2]!.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))],
    ['dragged a finger over the list', 0, () => void rows()[2]!.dispatchEvent(new TouchEvent('touchmove', { bubbles: true }))],
  ])('stays where it is once the user has %s, even if the page of the chosen segment loads', async (_, index, move) => {
    await openPage({ defaultValue: far.id }, { count: 900 })
    const release = holdBack()
    await open()
    await move()
    release()
    await expect.poll(() => trigger().getAttribute('data-value-state'), { timeout: 20_000 }).toBe('resolved')
    expect(nameOf(activeRow())).toBe(fixtures[index]!.name)
  })

  it('is at its initial scroll position again once the query is deleted', async () => {
    await openPage({ defaultValue: fixtures[20]!.id }, { segments: fixtures })
    await open()
    const before = list().scrollTop
    expect(before).toBeGreaterThan(0)
    await userEvent.keyboard('e')
    await expect.poll(() => list().scrollTop).toBe(0)
    await userEvent.keyboard('{Backspace}')
    await expect.poll(() => list().scrollTop).toBe(before)
    expect(nameOf(activeRow())).toBe(fixtures[20]!.name)
  })

  it('is scrolled back into view by a key that cannot move it any further', async () => {
    await openPage({}, { segments: fixtures })
    await open()
    await settled()
    for (const [key, end] of [['{ArrowUp}', 0], ['{Control>}{End}{/Control}', fixtures.length - 1]] as const) {
      await userEvent.keyboard(key)
      await expect.poll(() => nameOf(activeRow())).toBe(fixtures[end]!.name)
      await expect.poll(() => inView(activeRow())).toBe(true)
      list().scrollTop = end === 0 ? list().scrollHeight : 0
      await expect.poll(() => !inView(activeRow()) && rows().some(inView)).toBe(true)
      await userEvent.keyboard(key)
      await expect.poll(() => inView(activeRow())).toBe(true)
    }
  })

  it('may be on a disabled row, which describes why, and which neither Enter nor a click picks', async () => {
    const { picks } = await openPage({ isSegmentDisabled: ({ id }) => id === fixtures[1]!.id && 'Used by another campaign' }, { count: 60 })
    await open()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(picks).toEqual([])
    expect(activeRow().getAttribute('aria-description')).toMatch(/^Used by another campaign\. Picked by hand/)
    await userEvent.click(rows()[1]!, { force: true })
    expect(picks).toEqual([])
    expect(panel()).not.toBeNull()
  })
})
