/** What a page, a translator or a user puts into or around the picker, and what must not come of it. */
import * as Dialog from '@radix-ui/react-dialog'
import { Suspense, use, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { SegmentPicker, type SegmentPickerProps } from 'react-contact-segments'
import { segmentFixtures } from 'react-contact-segments/msw'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { activeRow, content, list, nameOf, open, openPage, quiet, rows, searchBox, settled, trigger } from './pickerPage.js'

const fixtures = segmentFixtures(60, { seed: 1 })
const part = (name: string): HTMLElement => document.querySelector(`[data-segment-picker='${name}']`)!
const inert = (): HTMLElement => document.querySelector('[data-page]')!

it('keeps working when a translator replaces its text nodes with elements', async () => {
  await openPage({ defaultValue: fixtures[1]!.id }, { segments: fixtures })
  await expect.poll(() => trigger().textContent).toBe(fixtures[1]!.name)
  const translate = (root: Node): void => {
    const texts: Text[] = []
    const walker = document.createTreeWalker(root)
    for (let node: Node | null = root; node; node = walker.nextNode()) if (node instanceof Text && !node.parentElement?.closest('[translate="no"], script, style, font')) texts.push(node)
    for (const text of texts) {
      const font = document.createElement('font')
      font.textContent = text.data
      text.replaceWith(font)
    }
  }
  /** Of the rehearsal, whose elements are gone by the time a translator is notified of them. */
  let scenes = 0
  const translator = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        translate(node)
        if (node instanceof HTMLElement && node.style.contain === 'strict') scenes += 1
      }
  })
  translate(document.body)
  translator.observe(document.body, { subtree: true, childList: true })
  await userEvent.hover(trigger())
  await expect.poll(() => scenes).toBe(4)
  await open()
  await expect.poll(() => scenes).toBe(9)
  await userEvent.keyboard('p')
  await expect.poll(() => searchBox()!.value).toBe('p')
  await settled()
  const name = nameOf(activeRow())
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => trigger().textContent).toBe(name)
  translator.disconnect()
})

describe('a dialog rendered in place of the rows', () => {
  function Native(): ReactElement {
    const dialog = useRef<HTMLDialogElement>(null)
    return (
      <>
        <button type="button" data-page="" onClick={() => dialog.current!.showModal()}>
          Create
        </button>
        <dialog ref={dialog}>
          <input aria-label="One" />
          <input aria-label="Two" />
        </dialog>
      </>
    )
  }
  const Radix = (): ReactElement => (
    <Dialog.Root>
      <Dialog.Trigger data-page="">Create</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Content aria-describedby={undefined}>
          <Dialog.Title>New</Dialog.Title>
          <input aria-label="One" />
          <input aria-label="Two" />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )

  it.each([
    ['native', Native],
    ['Radix', Radix],
  ] as const)('gets its own typing, Tab and Escape (%s)', async (_, Inside) => {
    await openPage({ renderEmpty: () => <Inside />, defaultSearch: 'zzzzqqq' }, { segments: fixtures })
    await userEvent.click(trigger())
    await expect.poll(inert).not.toBeNull()
    await userEvent.click(inert())
    const field = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[aria-label='${name}']`)!
    await expect.poll(() => field('One')).not.toBeNull()
    field('One').focus()
    await userEvent.keyboard('abc{Tab}')
    expect(document.activeElement).toBe(field('Two'))
    expect(content()).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => field('One')?.checkVisibility() ?? false).toBe(false)
    expect(content()).not.toBeNull()
  })
})

describe('what a page renders into the popover', () => {
  const field = (name = 'One'): HTMLInputElement => document.querySelector<HTMLInputElement>(`[aria-label='${name}']`)!
  const withRules = (rules: () => ReactElement) => openPage({ renderSummary: (segment, variant) => (variant === 'lines' ? rules() : segment.name) }, { segments: fixtures })
  async function withoutRows(Inside: () => ReactElement): Promise<void> {
    await openPage({ renderEmpty: () => <Inside />, defaultSearch: 'zzzzqqq' }, { segments: fixtures })
    await userEvent.click(trigger())
    await expect.poll(() => field() ?? inert()).not.toBeNull()
  }

  it.each([
    ['a field', () => <textarea aria-label="One" />],
    ['a field in a dialog', () => <div role="dialog" aria-label="Edit"><input aria-label="One" /></div>],
    ['a dialog in a portal', () => <Dialog.Root><Dialog.Trigger data-page="">Edit</Dialog.Trigger><Dialog.Portal><Dialog.Content aria-describedby={undefined}><Dialog.Title>New</Dialog.Title><input aria-label="One" /></Dialog.Content></Dialog.Portal></Dialog.Root>],
  ])('gets what is typed into it beside the list: %s', async (_, rules) => {
    await withRules(rules)
    await open()
    await expect.poll(() => field() ?? inert()).not.toBeNull()
    if (inert()) await userEvent.click(inert())
    await expect.poll(() => field()).not.toBeNull()
    field().focus()
    await userEvent.keyboard('abc')
    expect(field().value).toBe('abc')
  })

  it('closes on Escape, and the list does not: a hand-made dialog', async () => {
    function Own(): ReactElement {
      const [isOpen, setOpen] = useState(true)
      return isOpen ? <div role="dialog" aria-label="Create" onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}><input aria-label="One" /></div> : <p data-page="">Gone</p>
    }
    await withoutRows(Own)
    field().focus()
    await userEvent.keyboard('{Escape}')
    await expect.poll(inert).not.toBeNull()
    expect(content()).not.toBeNull()
  })

  it('closes on Escape, and the list does not: a native popover', async () => {
    await withoutRows(() => <><button type="button" data-page="" popoverTarget="tip">More</button><div id="tip" popover="auto"><input aria-label="One" /></div></>)
    await userEvent.click(inert())
    field().focus()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => field().checkVisibility()).toBe(false)
    expect(content()).not.toBeNull()
  })

  it('gets an Escape that no browser acts on, and the list does not: a native dialog that is not modal', async () => {
    const heard: string[] = []
    await withoutRows(() => <dialog open style={{ position: 'static' }} onKeyDown={({ key }) => heard.push(key)}><input aria-label="One" /></dialog>)
    field().focus()
    await userEvent.keyboard('{Escape}')
    expect(heard).toEqual(['Escape'])
    expect(content()).not.toBeNull()
  })

  it('keeps Tab to itself: a dialog that traps the focus', async () => {
    await withoutRows(() => <Dialog.Root defaultOpen><Dialog.Content aria-describedby={undefined}><Dialog.Title>New</Dialog.Title><input aria-label="One" /><input aria-label="Two" /></Dialog.Content></Dialog.Root>)
    field('Two').focus()
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).toBe(field('One'))
  })
})

it.each<[what: string, (drawn: ReactNode) => SegmentPickerProps]>([
  ['rules', (drawn) => ({ renderSummary: () => drawn })],
  ['a row', (drawn) => ({ renderRow: () => drawn })],
])('shows its own content while what the page renders suspends: %s', async (_, props) => {
  const { promise, resolve } = Promise.withResolvers<string>()
  const Late = (): string => use(promise)
  const gone = vi.fn<() => void>()
  const Gone = (): null => {
    useLayoutEffect(gone)
    return null
  }
  await openPage(props(<Late />), { segments: fixtures }, (picker) => <Suspense fallback={<Gone />}>{picker}</Suspense>)
  await open()
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => part('preview-name').textContent).toBe(fixtures[1]!.name)
  await quiet()
  expect(gone).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(searchBox())
  expect(activeRow().textContent).toContain('specific contacts')
  resolve('of the page')
  await expect.poll(() => activeRow().textContent).toContain('of the page')
})

it('keeps a form inside it from submitting the form around it', async () => {
  const [inner, outer] = [vi.fn<() => void>(), vi.fn<() => void>()]
  await openPage(
    {
      defaultSearch: 'zzzzqqq',
      renderEmpty: () => (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            inner()
          }}
        >
          <input data-page="" />
        </form>
      ),
    },
    { segments: fixtures },
    (picker) => <form onSubmit={outer}>{picker}</form>,
  )
  await userEvent.click(trigger())
  await expect.poll(inert).not.toBeNull()
  inert().focus()
  await userEvent.keyboard('New{Enter}')
  expect(inner).toHaveBeenCalledTimes(1)
  expect(outer).not.toHaveBeenCalled()
})

it('is reset even if the page stops the propagation of the reset event', async () => {
  await openPage({ name: 'audience', defaultValue: fixtures[1]!.id, clearable: true }, { segments: fixtures }, (picker) => (
    <form onReset={(event) => event.stopPropagation()}>{picker}</form>
  ))
  await expect.poll(() => trigger().textContent).toBe(fixtures[1]!.name)
  await userEvent.click(part('clear'))
  expect(trigger().textContent).toBe('Choose a segment')
  document.querySelector('form')!.reset()
  await expect.poll(() => trigger().textContent).toBe(fixtures[1]!.name)
})

it('opens in a dialog that is rendered before it is attached to the page', async () => {
  const layer = document.createElement('div')
  layer.setAttribute('role', 'dialog')
  await openPage({}, { segments: fixtures }, () => createPortal(<SegmentPicker aria-label="Detached" defaultOpen />, layer))
  document.body.append(layer)
  expect(document.querySelector('button')!.textContent).toBe('Before')
  await expect.poll(() => layer.querySelector("[data-segment-picker='content']")).not.toBeNull()
  layer.remove()
})

it('takes keys from a keyboard even if it was opened by touch', async () => {
  await openPage({}, { segments: fixtures })
  trigger().dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }))
  trigger().click()
  await expect.poll(() => content()?.matches(':focus')).toBe(true)
  await expect.poll(() => rows().length).toBeGreaterThan(0)
  content()!.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'ł', ctrlKey: true, altKey: true, modifierAltGraph: true }))
  expect(document.activeElement).toBe(searchBox())
  content()!.focus()
  await userEvent.keyboard('a')
  await quiet()
  await userEvent.keyboard('{ArrowDown}')
  await quiet()
  expect(searchBox()!.value).toBe('a')
  expect(activeRow().ariaPosInSet).toBe('2')
})

it('opens on a character typed with Alt, but on no shortcut', async () => {
  await openPage({}, { segments: fixtures })
  const press = (init: KeyboardEventInit): unknown => trigger().dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))
  press({ key: 'a', altKey: true })
  press({ key: 'a', ctrlKey: true })
  expect(content()).toBeNull()
  press({ key: '@', altKey: true })
  await expect.poll(() => searchBox()?.value).toBe('@')
})

it('keeps the focus among the chips when the focused one is folded away', async () => {
  function Page(): ReactElement {
    const [max, setMax] = useState(5)
    return (
      <div onDoubleClick={() => setMax(2)} data-page="">
        <SegmentPicker multiple aria-label="Chips" maxChips={max} defaultValue={fixtures.slice(0, 5).map(({ id }) => id)} />
      </div>
    )
  }
  await openPage({}, { segments: fixtures }, () => <Page />)
  const chips = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-segment-picker='chip-remove']")]
  await expect.poll(() => chips().length).toBe(5)
  chips()[4]!.focus()
  inert().dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  await expect.poll(() => chips().length).toBe(2)
  expect(part('chips').contains(document.activeElement)).toBe(true)
})

it('selects the id when the clipboard is refused, and no longer says that it was copied', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce().mockRejectedValue(new DOMException('No', 'NotAllowedError'))
  await openPage({}, { segments: fixtures })
  await open()
  await expect.poll(() => part('copy')).not.toBeNull()
  await userEvent.click(part('copy'))
  await expect.poll(() => part('copied').textContent).toBe('ID copied')
  await userEvent.click(part('copy'))
  await expect.poll(() => String(getSelection())).toBe(fixtures[0]!.id)
  await expect.poll(() => part('copied').textContent).toBe('')
  vi.restoreAllMocks()
})

describe('rules beside the list, once clicked', () => {
  it('leave typing to the search box, even after the pointer has moved to another row', async () => {
    await openPage({}, { segments: fixtures })
    await open()
    await expect.poll(() => part('summary')).not.toBeNull()
    await userEvent.click(part('preview').querySelector("[data-segment-picker='summary']")!)
    await userEvent.hover(rows()[4]!)
    await expect.poll(() => part('preview-id').textContent).toBe(fixtures[4]!.id)
    await userEvent.keyboard('q')
    expect(searchBox()!.value).toBe('q')
  })

  it('leave a character typed with Alt or AltGr to the search box, but no shortcut', async () => {
    await openPage({}, { segments: fixtures })
    await open()
    await expect.poll(() => part('summary')).not.toBeNull()
    const rules = part('preview').querySelector<HTMLElement>("[data-segment-picker='summary']")!
    await userEvent.click(rules)
    const press = (init: KeyboardEventInit): unknown => rules.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }))
    for (const key of ['c', ' ']) for (const command of ['ctrlKey', 'metaKey', 'altKey']) press({ key, [command]: true })
    press({ key: ' ' })
    expect(part('preview').contains(document.activeElement)).toBe(true)
    press({ key: '@', altKey: true })
    expect(document.activeElement).toBe(searchBox())
    await userEvent.click(rules)
    expect(part('preview').contains(document.activeElement)).toBe(true)
    // AltGr as on Windows.
    press({ key: 'ł', ctrlKey: true, altKey: true, modifierAltGraph: true })
    expect(document.activeElement).toBe(searchBox())
  })

  it('stay those of the highlighted row while a selection is dragged from them over the list', async () => {
    await openPage({}, { segments: fixtures })
    await open()
    await expect.poll(() => part('preview-id')?.textContent).toBe(fixtures[0]!.id)
    const highlighted = nameOf(activeRow())
    await userEvent.dragAndDrop(part('preview').querySelector("[data-segment-picker='summary']")!, rows()[4]!)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(nameOf(activeRow())).toBe(highlighted)
    expect(part('preview-id').textContent).toBe(fixtures[0]!.id)
  })
})

it('handles a refusal by the clipboard that arrives once another id is shown', async () => {
  const refused = Promise.withResolvers<void>()
  vi.spyOn(navigator.clipboard, 'writeText').mockReturnValue(refused.promise)
  const errors: unknown[] = []
  const note = (event: PromiseRejectionEvent): void => {
    event.preventDefault()
    errors.push(event.reason)
  }
  addEventListener('unhandledrejection', note)
  await openPage({}, { segments: fixtures })
  await open()
  await expect.poll(() => part('copy')).not.toBeNull()
  await userEvent.click(part('copy'))
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => part('preview-id').textContent).toBe(fixtures[1]!.id)
  refused.reject(new DOMException('No', 'NotAllowedError'))
  // Unhandled rejections are reported after a task.
  await new Promise((resolve) => setTimeout(resolve, 50))
  removeEventListener('unhandledrejection', note)
  vi.restoreAllMocks()
  expect(errors).toEqual([])
})

it.each([
  [1280, 360],
  [1280, 300],
  [960, 400],
])('has room for more than two rows in a window of %i by %i', async (width, height) => {
  await openPage({ multiple: true, selectAll: true }, { segments: fixtures }, (picker) => <div style={{ paddingBlockStart: 120 }}>{picker}</div>)
  await page.viewport(width, height)
  await open()
  await expect.poll(() => list().clientHeight).toBeGreaterThan(2 * 52)
})
