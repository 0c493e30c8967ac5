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
  it('opens with the arrows, with Alt+Down, and by typing, which is not lost', async () => {
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
    // A shortcut of the browser is no text.
    await openPage({}, { count: 60 })
    trigger().focus()
    press('k', { ctrlKey: true })
    expect(content()).toBeNull()
  })

  it('opens with what is pasted, as with what is typed', async () => {
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

  it('leaves a picture, or whatever else is no text, to the page where it is pasted', async () => {
    const opens: boolean[] = []
    await openPage({ onOpenChange: (isOpen) => void opens.push(isOpen) })
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File(['…'], 'screen.png', { type: 'image/png' }))
    trigger().focus()
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData })
    trigger().dispatchEvent(event)
    expect([event.defaultPrevented, opens]).toEqual([false, []])
  })

  it('closes with Escape and Alt+Up, and gives the focus back', async () => {
    for (const key of ['{Escape}', '{Alt>}{ArrowUp}{/Alt}']) {
      const { picks } = await openPage({}, { count: 60 })
      await open()
      await userEvent.keyboard(`{ArrowDown}${key}`)
      await expect.poll(content).toBeNull()
      await expect.poll(() => document.activeElement).toBe(trigger())
      expect(picks).toEqual([])
    }
  })

  it('shows the rules with Alt+Enter where they are not beside the list, which does not move', async () => {
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
    // No row that is told about is under what tells about it, not even the last.
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
    // Nor is a key with Alt the list's: on a Mac it moves the caret.
    for (const key of ['ArrowDown', 'PageDown', 'PageUp']) {
      await userEvent.keyboard(`{Alt>}{${key}}{/Alt}`)
      expect([key, activeRow().id]).toEqual([key, before])
    }
    // There is nothing to select with Enter.
    const name = nameOf(activeRow())
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
    expect(picks.map(([, picked]) => picked)).toEqual([name])
  })

  it('closes, and tells the page of no change, when what is chosen is picked again', async () => {
    const { picks } = await openPage({ defaultValue: fixtures[4]!.id }, { segments: fixtures })
    await open()
    expect(nameOf(activeRow())).toBe(fixtures[4]!.name)
    await userEvent.keyboard('{Enter}')
    await expect.poll(content).toBeNull()
    expect(picks).toEqual([])
  })

  it('takes the last of several back with Backspace once nothing is typed, and that can be undone', async () => {
    const { picks } = await openPage({ multiple: true, defaultValue: fixtures.slice(0, 3).map(({ id }) => id) }, { segments: fixtures })
    const left = (count: number): string => fixtures.slice(0, count).map(({ id }) => id).join()
    await open()
    await userEvent.keyboard('a{Backspace}')
    expect(picks).toEqual([])
    await userEvent.keyboard('{Backspace}')
    expect(picks.map(([ids]) => ids)).toEqual([left(2)])
    // Held down, it stops where what was typed ends.
    press('Backspace', { repeat: true })
    expect(picks).toHaveLength(1)
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    expect(picks.at(-1)![0]).toBe(left(3))
    await userEvent.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}')
    expect(picks.slice(2).map(([ids]) => ids)).toEqual([left(2), left(1), left(0)])
    expect(document.activeElement).toBe(searchBox())
    // What else is done to a text with that key, by the word or the line, is no wish for that, and on Windows Alt has it undone.
    const { length } = picks
    await userEvent.click(page.getByRole('button', { name: 'Undo' }))
    for (const key of ['ctrlKey', 'metaKey', 'altKey']) press('Backspace', { [key]: true })
    expect(picks).toHaveLength(length + 1)
    // One is no row of things to walk back over.
    const single = await openPage({ defaultValue: fixtures[0]!.id }, { segments: fixtures })
    await open()
    await userEvent.keyboard('{Backspace}')
    expect(single.picks).toEqual([])
  })

  it('ticks once for a key that is held, and for a double click', async () => {
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

  it('opens once for a double click on the trigger', async () => {
    await openPage({}, { count: 60 })
    await userEvent.dblClick(trigger())
    await expect.poll(() => rows().length).toBeGreaterThan(0)
  })

  it('leaves an input method alone: what it composes is searched for, and its Enter picks nothing', async () => {
    const { picks } = await openPage({}, { count: 60 })
    await open()
    // Among rows, since there are none of what is composed below. Safari's has ended the composition.
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

  it('keeps its own keys from cmdk, and gives Enter to the button that has the focus', async () => {
    const { picks } = await openPage({ multiple: true, selectAll: true, defaultValue: [fixtures[1]!.id] }, { count: 60 })
    await open()
    await settled()
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement!.textContent).toBe('Clear')
    await userEvent.keyboard('{Enter}')
    expect(picks).toEqual([['', '']])
    // Undo stands where Clear stood.
    await expect.poll(() => document.activeElement!.textContent).toBe('Undo')
    await userEvent.keyboard('{Enter}')
    expect(picks.at(-1)![0]).toBe(fixtures[1]!.id)
  })

  it('reaches all that does not fit: a name, a description, and words where the rows would be', async () => {
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

  it('shows where it is once it has written out a list', async () => {
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

  it('is back in the search box when a button has taken itself away', async () => {
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

  it('is on one mounted row that is told, whatever happens in whatever order, and Enter takes that one', async () => {
    type Page = Awaited<ReturnType<typeof openPage>>
    const happenings: Record<string, (page: Page) => unknown> = {
      down: () => userEvent.keyboard('{ArrowDown}'),
      'page down': () => userEvent.keyboard('{PageDown}'),
      end: () => userEvent.keyboard('{Control>}{End}{/Control}'),
      'type a letter': () => userEvent.keyboard('a'),
      'take it back': () => userEvent.keyboard('{Backspace}'),
      scroll: () => list().scrollBy(0, 700),
      'scroll back': () => list().scrollTo(0, 0),
      // By hand: a locator would wait for a row that typing has taken away.
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

  it('goes to the chosen segment once its page has come', async () => {
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
    // The pointer lay there already.
    ['turned the wheel', 0, () => void rows()[2]!.dispatchEvent(new WheelEvent('wheel', { bubbles: true }))],
    ['drawn a finger over the list', 0, () => void rows()[2]!.dispatchEvent(new TouchEvent('touchmove', { bubbles: true }))],
  ])('stays where it is once somebody has %s, though the page of the chosen segment comes', async (_, index, move) => {
    await openPage({ defaultValue: far.id }, { count: 900 })
    const release = holdBack()
    await open()
    await move()
    release()
    await expect.poll(() => trigger().getAttribute('data-value-state'), { timeout: 20_000 }).toBe('resolved')
    expect(nameOf(activeRow())).toBe(fixtures[index]!.name)
  })

  it('is in the middle again, as it was at first, once what was typed is taken back', async () => {
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

  it('is brought back into sight by a key that cannot move it any further', async () => {
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

  it('is on a row that tells why it cannot be chosen, and Enter does not choose it', async () => {
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
