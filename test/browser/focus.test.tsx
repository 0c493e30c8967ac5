/** Where the focus goes, and what may act, whatever is pressed beside a list, in it, or while it fades out. */
import * as OldDialog from 'radix-dialog-of-2025'
import { useEffect, useState, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { SegmentPicker, type SegmentPickerProps } from 'react-contact-segments'
import { segmentFixtures } from 'react-contact-segments/msw'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { content, holdBack, open, openPage, rows, searchBox, trigger } from './pickerPage.js'

const some = segmentFixtures(6).map(({ id }) => id)
const part = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[data-segment-picker='${name}']`)!
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('the focus', () => {
  it('is in the search box after a double click on the trigger, and after clicks that have no effect', async () => {
    await openPage({ multiple: true, value: some.slice(0, 2) })
    await userEvent.dblClick(trigger())
    await expect.poll(() => rows().length).toBeGreaterThan(0)
    await userEvent.keyboard('zzzz')
    expect(searchBox()!.value).toBe('zzzz')
    // A notice that still counts up would change under the click.
    await expect.poll(() => part('notice-title')?.textContent).toBe('No segment matches “zzzz”')
    for (const name of ['notice-title', 'status', 'tools', 'search-box']) {
      await userEvent.click(part(name), { position: { x: 4, y: 4 } })
      expect(document.activeElement).toBe(searchBox())
    }
  })

  it('moves to the search box on a key pressed on the trigger of an open list', async () => {
    await openPage()
    await open()
    trigger().focus()
    await userEvent.keyboard('t')
    expect(searchBox()!.value).toBe('t')
    trigger().focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(searchBox())
  })

  it('leaves the list open when a chip is removed, and moves to it when all are cleared', async () => {
    await openPage({ multiple: true, defaultValue: some, clearable: true })
    await open()
    await userEvent.click(part('chip-remove'))
    expect(document.querySelectorAll("[data-segment-picker='chip']")).toHaveLength(4)
    await pause(50)
    expect(content()?.dataset['state']).toBe('open')
    await userEvent.click(part('clear'))
    expect(document.querySelector("[data-segment-picker='chip']")).toBeNull()
    await pause(50)
    expect(content()?.dataset['state']).toBe('open')
    expect(document.activeElement).toBe(searchBox())
  })

  it('moves to the next chip when the focused one is removed, by the user or the page, even late', async () => {
    let set: (ids: string[]) => void = () => {}
    function Page(): ReactElement {
      const [ids, setIds] = useState(some.slice(0, 3))
      useEffect(() => void (set = setIds), [])
      return <SegmentPicker aria-label="Audience" multiple value={ids} onValueChange={(next) => setTimeout(() => setIds(next), 60)} />
    }
    await openPage({}, {}, () => <Page />)
    const chips = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-segment-picker='chip-remove']")]
    chips()[1]!.focus()
    await userEvent.keyboard('{Delete}')
    await expect.poll(() => chips().length).toBe(2)
    expect(document.activeElement).toBe(chips()[1])
    flushSync(() => set([some[0]!]))
    expect(document.activeElement).toBe(chips()[0])
    await userEvent.keyboard('{Backspace}')
    await expect.poll(() => chips().length).toBe(0)
    expect(document.activeElement).toBe(trigger())
  })

  it('stays on the button of the page that closes the list', async () => {
    function Page(): ReactElement {
      const [isOpen, setOpen] = useState(false)
      return (
        <>
          <button type="button" id="own" onClick={() => setOpen(!isOpen)}>
            Own
          </button>
          <SegmentPicker aria-label="Audience" open={isOpen} />
          <button type="button" id="flicker" onClick={() => { flushSync(() => setOpen(false)); flushSync(() => setOpen(true)) }}>
            Flicker
          </button>
        </>
      )
    }
    await openPage({}, {}, () => <Page />)
    const own = document.querySelector<HTMLElement>('#own')!
    await userEvent.click(own)
    await expect.poll(() => document.activeElement).toBe(searchBox())
    await expect.poll(() => searchBox()).not.toBeNull()
    // When the list is closed and opened again at once, it keeps the focus.
    document.querySelector<HTMLElement>('#flicker')!.click()
    await pause(50)
    expect(document.activeElement).toBe(searchBox())
    await userEvent.click(own)
    await expect.poll(content).toBeNull()
    await pause(50)
    expect(document.activeElement).toBe(own)
  })
})

it.each(['chip-remove', 'clear'])('moves the focus to the trigger when the field becomes read-only and the focused %s goes', async (name) => {
  let lock = (): void => {}
  function Page(): ReactElement {
    const [readOnly, setReadOnly] = useState(false)
    useEffect(() => void (lock = () => flushSync(() => setReadOnly(true))), [])
    return <SegmentPicker multiple clearable aria-label="Audience" defaultValue={some.slice(0, 3)} readOnly={readOnly} />
  }
  await openPage({}, {}, () => <Page />)
  part(name).focus()
  lock()
  expect(part(name)).toBeNull()
  expect(document.activeElement).toBe(trigger())
})

it('moves the focus to the next chip even where a click did not focus the removed one, as in Safari', async () => {
  await openPage({ multiple: true, defaultValue: some.slice(0, 3) })
  const chips = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-segment-picker='chip-remove']")]
  await expect.poll(() => chips().length).toBe(3)
  for (const left of [2, 1]) {
    ;(document.activeElement as HTMLElement).blur()
    chips()[0]!.click()
    await expect.poll(() => chips().length).toBe(left)
    expect(document.activeElement).toBe(chips()[0])
  }
  ;(document.activeElement as HTMLElement).blur()
  chips()[0]!.click()
  await expect.poll(() => document.activeElement).toBe(trigger())
})

it.each(['readOnly', 'disabled'] as const)('leaves the focus in another field when chips change that had it before they were %s', async (way) => {
  function Page(): ReactElement {
    const [saving, setSaving] = useState(false)
    const [ids, setIds] = useState(some.slice(0, 3))
    return (
      <>
        <fieldset disabled={way === 'disabled' && saving}>
          <SegmentPicker multiple aria-label="Audience" value={ids} onValueChange={setIds} readOnly={way === 'readOnly' && saving} />
        </fieldset>
        <input
          aria-label="Other"
          onFocus={() => setSaving(false)}
          onKeyDown={() => flushSync(() => setIds(some.slice(0, 3)))}
        />
        <button type="button" data-page="" onClick={() => flushSync(() => setSaving(true))}>
          Save
        </button>
      </>
    )
  }
  await openPage({}, {}, () => <Page />)
  const chips = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-segment-picker='chip-remove']")]
  await expect.poll(() => chips().length).toBe(3)
  chips()[1]!.focus()
  await userEvent.keyboard('{Backspace}')
  await expect.poll(() => chips().length).toBe(2)
  document.querySelector<HTMLElement>('[data-page]')!.click()
  const other = document.querySelector<HTMLInputElement>("[aria-label='Other']")!
  await userEvent.click(other)
  await userEvent.keyboard('a')
  await expect.poll(() => chips().length).toBe(3)
  expect(document.activeElement).toBe(other)
})

it('focuses the search box of a list that is opened again while it fades out', async () => {
  const style = document.createElement('style')
  style.textContent = `@keyframes fade { to { opacity: 0 } } [data-segment-picker='content'][data-state='closed'] { animation: fade 5s !important }`
  document.head.append(style)
  await openPage()
  await open()
  const fading = content()
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(trigger())
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.activeElement).toBe(searchBox())
  expect(content()).toBe(fading)
  style.remove()
})

it('focuses the search box of a list that the page opens, even if it was last opened by touch', async () => {
  function Page(): ReactElement {
    const [isOpen, setOpen] = useState(false)
    return (
      <>
        <SegmentPicker aria-label="Audience" open={isOpen} onOpenChange={setOpen} />
        <button type="button" data-page="" onClick={() => setOpen(true)}>
          Open
        </button>
      </>
    )
  }
  await openPage({}, {}, () => <Page />)
  trigger().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }))
  trigger().click()
  await expect.poll(() => content()?.matches(':focus')).toBe(true)
  await userEvent.keyboard('{Escape}')
  await expect.poll(content).toBeNull()
  document.querySelector<HTMLElement>('[data-page]')!.focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => searchBox()?.matches(':focus')).toBe(true)
})

it('closes the list, and no dialog of another Radix version around it, on Escape from a chip', async () => {
  await openPage({ multiple: true, defaultValue: some }, {}, (picker) => (
    <OldDialog.Root defaultOpen>
      <OldDialog.Content aria-describedby={undefined} id="dialog">
        <OldDialog.Title>Around it</OldDialog.Title>
        {picker}
      </OldDialog.Content>
    </OldDialog.Root>
  ))
  await open()
  await userEvent.click(part('chip-rest'))
  await userEvent.keyboard('{Escape}')
  await expect.poll(content).toBeNull()
  expect(document.querySelector('#dialog')).not.toBeNull()
})

it('picks nothing while a closed list fades out, and lets the field take keys again at once', async () => {
  const { picks } = await openPage({ defaultOpen: true }, {}, (picker) => (
    <>
      <style>{"@keyframes fade { to { opacity: 0 } } [data-segment-picker='content'][data-state='closed'] { animation: fade 600ms }"}</style>
      {picker}
    </>
  ))
  await expect.poll(() => rows().length).toBeGreaterThan(0)
  await expect.poll(() => document.activeElement).toBe(searchBox())
  await userEvent.keyboard('{Escape}')
  expect(content()?.dataset['state']).toBe('closed')
  expect(document.activeElement).toBe(trigger())
  rows()[0]!.click()
  expect(picks).toEqual([])
  expect(content()?.dataset['state']).toBe('closed')
  await userEvent.keyboard('a')
  expect(content()?.dataset['state']).toBe('open')
  await expect.poll(() => searchBox()?.value).toBe('a')
})

it('returns the focus to the trigger even if the page had kept the list open after it was left', async () => {
  let mayClose = false
  function Field(): ReactElement {
    const [isOpen, setOpen] = useState(true)
    return <SegmentPicker id="picker" open={isOpen} onOpenChange={(next) => setOpen(next || !mayClose)} />
  }
  await openPage({}, {}, () => <Field />)
  await expect.poll(() => document.activeElement).toBe(searchBox())
  await userEvent.click(page.getByRole('button', { name: 'After' }))
  expect(content()).not.toBeNull()
  await userEvent.click(searchBox()!)
  mayClose = true
  await userEvent.keyboard('{Escape}')
  await expect.poll(content).toBeNull()
  expect(document.activeElement).toBe(trigger())
})

it('keeps the focus in the rules when the highlight moves to the chosen row and the focused button goes', async () => {
  const far = segmentFixtures(240, { seed: 1 })[150]!
  await openPage({ defaultValue: far.id }, { count: 240 })
  const release = holdBack()
  await open()
  await expect.poll(() => part('copy')).not.toBeNull()
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement).toBe(part('copy'))
  release()
  await expect.poll(() => part('preview-name').textContent).toBe(far.name)
  expect(document.activeElement).toBe(part('preview'))
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement).toBe(part('copy'))
})

it('moves the focus to the search box when the focused notice gives way to rows', async () => {
  const { server, queryClient } = await openPage({}, { count: 60 })
  server.fail({ status: 401 }, { times: 1 })
  await page.viewport(320, 256)
  await userEvent.click(trigger())
  await expect.poll(() => part('notice')).not.toBeNull()
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement).toBe(part('notice'))
  await queryClient.refetchQueries()
  await expect.poll(() => rows().length).toBeGreaterThan(0)
  expect(document.activeElement).toBe(searchBox())
})

it('leaves the focus on the page when a button goes that has lost it before', async () => {
  const { server, queryClient } = await openPage({ open: true }, { count: 60 })
  server.fail({ status: 401 }, { times: 1 })
  await queryClient.resetQueries()
  await expect.poll(() => part('retry')).not.toBeNull()
  part('retry').focus()
  part('retry').blur()
  await queryClient.refetchQueries()
  await expect.poll(() => rows().length).toBeGreaterThan(0)
  expect(document.activeElement).toBe(document.body)
})

it('measures the on-screen keyboard below a sheet, and does not take zooming in for one', async () => {
  await openPage()
  await page.viewport(390, 800)
  await open()
  const viewport = window.visualViewport!
  const seen = (height: number, scale: number): string => {
    Object.defineProperties(viewport, { height: { value: height, configurable: true }, scale: { value: scale, configurable: true } })
    viewport.dispatchEvent(new Event('resize'))
    return content()!.parentElement!.style.getPropertyValue('--segment-picker-keyboard')
  }
  try {
    expect([seen(480, 1), seen(400, 2), seen(800, 1)]).toEqual(['320px', '0px', '0px'])
  } finally {
    for (const name of ['height', 'scale']) Reflect.deleteProperty(viewport, name)
  }
})

it('keeps the list above the on-screen keyboard on a phone in landscape', async () => {
  await openPage()
  await page.viewport(844, 390)
  await open()
  await Promise.all(content()!.getAnimations().map(({ finished }) => finished))
  const viewport = window.visualViewport!
  Object.defineProperty(viewport, 'height', { value: 200, configurable: true })
  try {
    viewport.dispatchEvent(new Event('resize'))
    expect(content()!.getBoundingClientRect().bottom).toBeLessThanOrEqual(200)
  } finally {
    Reflect.deleteProperty(viewport, 'height')
  }
})

it.each(['beside', 'around'])('closes the list, and does not open it again, on a click on the label %s it', async (where) => {
  const opens: boolean[] = []
  // With a chip, the label around labels the button on the chip, not the trigger.
  const props: SegmentPickerProps = { multiple: true, defaultValue: some.slice(0, 2), onOpenChange: (isOpen) => void opens.push(isOpen) }
  await openPage(where === 'beside' ? props : { ...props, id: 'inside' }, {}, (picker) =>
    where === 'beside' ? picker : <label>{picker}<i>Around</i></label>,
  )
  await open()
  await userEvent.click(where === 'beside' ? document.querySelector('label')! : document.querySelector('i')!)
  await expect.poll(content).toBeNull()
  await pause(50)
  expect(opens).toEqual([true, false])
})

it('closes on a press on the document itself, as a test of a page may dispatch it', async () => {
  await openPage()
  await open()
  function press(): void {
    document.dispatchEvent(new PointerEvent('pointerdown'))
    document.dispatchEvent(new MouseEvent('click'))
  }
  // Radix does not listen yet at first.
  await expect.poll(() => (press(), content())).toBeNull()
})

it('opens once, with the focus in the search box, on a double click on the label beside it', async () => {
  const opens: boolean[] = []
  await openPage({ onOpenChange: (isOpen) => opens.push(isOpen) })
  await userEvent.dblClick(document.querySelector('label')!)
  await pause(50)
  expect(opens).toEqual([true])
  expect(document.activeElement).toBe(searchBox())
})

describe.each(['beside its label', 'in its label'])('a click on the field outside its buttons, %s', (where) => {
  const opens: boolean[] = []
  const told: unknown[] = []
  async function show(props: { disabled?: boolean; readOnly?: boolean } = {}): Promise<HTMLElement> {
    for (const record of [opens, told]) record.length = 0
    const picker = (
      <SegmentPicker aria-label="Audience" multiple defaultValue={some.slice(0, 3)} onOpenChange={(isOpen) => opens.push(isOpen)} onValueChange={(ids) => told.push(ids)} {...props} />
    )
    await openPage({}, {}, () => (where === 'in its label' ? <label>Audience {picker}</label> : picker))
    await expect.poll(() => document.querySelectorAll("[data-value-state='resolving']").length).toBe(0)
    return part('chip-name')
  }

  it('acts like one on the trigger', async () => {
    const name = await show()
    await userEvent.click(name)
    await expect.poll(() => document.activeElement).toBe(searchBox())
    await userEvent.click(name)
    await expect.poll(content).toBeNull()
    expect(document.activeElement).toBe(trigger())
    expect(opens).toEqual([true, false])
    expect(told).toEqual([])
  })

  it('does nothing when it began on a button and slid off', async () => {
    const name = await show()
    await userEvent.dragAndDrop(part('chip-remove'), name)
    await pause(50)
    expect([opens, told]).toEqual([[], []])
    await userEvent.click(name)
    await expect.poll(() => opens).toEqual([true])
  })

  it('opens once when it is a double click', async () => {
    await userEvent.dblClick(await show())
    await pause(50)
    expect(opens).toEqual([true])
    expect(document.activeElement).toBe(searchBox())
  })

  it.each(['disabled', 'readOnly'])('does nothing where the field is %s', async (way) => {
    const name = await show({ [way]: true })
    name.click()
    await pause(50)
    expect(opens).toEqual([])
  })

  it('opens no on-screen keyboard when it is a touch', async () => {
    const name = await show()
    name.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }))
    name.click()
    await expect.poll(content).not.toBeNull()
    await expect.poll(() => document.activeElement).toBe(content())
  })
})

it('has one Tab stop among its chips even if none is shown', async () => {
  await openPage({ multiple: true, defaultValue: some.slice(0, 2), maxChips: 0 })
  trigger().focus()
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
  expect(document.activeElement).toBe(part('chip-rest'))
})

it.each([{ disabled: true }, { readOnly: true }])('requests nothing where it cannot open: %o', async (props) => {
  const { server } = await openPage(props)
  await userEvent.hover(trigger())
  await pause(150)
  expect(server.requests).toEqual([])
})

it('opens above the top-layer element that it is in', async () => {
  await openPage({}, {}, (picker) => (
    <div popover="manual" id="layer" style={{ inset: '40px auto auto 40px', inlineSize: 600, blockSize: 500 }}>
      {picker}
    </div>
  ))
  document.querySelector<HTMLElement>('#layer')!.showPopover()
  await open()
  const { x, y, width } = rows()[0]!.getBoundingClientRect()
  expect(content()!.contains(document.elementFromPoint(x + width / 2, y + 10))).toBe(true)
})

it('focuses the search box of a list that a key opens, even if the field was touched before', async () => {
  await openPage({}, { count: 9 })
  trigger().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }))
  trigger().focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.activeElement).toBe(searchBox())
})
