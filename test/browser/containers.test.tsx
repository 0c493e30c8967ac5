import * as Dialog from '@radix-ui/react-dialog'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import * as OldDialog from 'radix-dialog-of-2025'
import { ContactSegmentsProvider, createSegmentsClient, SegmentPicker, type SegmentPickerProps } from 'react-contact-segments'
import { readSegmentsPage } from 'react-contact-segments/core'
import { segmentFixtures } from 'react-contact-segments/msw'
import 'react-contact-segments/styles.css'
import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

const fixtures = segmentFixtures(90, { seed: 1 })
const client = createSegmentsClient({
  fetch: async () =>
    Response.json({ data: fixtures, total: 90, page: 1, limit: 100, totalPages: 1, hasNextPage: false, hasPrevPage: false }),
})

function World({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={new QueryClient()}>
      <ContactSegmentsProvider client={client}>{children}</ContactSegmentsProvider>
    </QueryClientProvider>
  )
}

function Picker(props: SegmentPickerProps) {
  return <SegmentPicker aria-label="Audience" {...props} />
}

/** A picker in each kind of container, most of which make what is outside them unreachable. */
const boxes: Record<string, () => ReactNode> = {
  'a page': () => <Picker />,
  'a modal Radix dialog': () => (
    <Dialog.Root open>
      <Dialog.Portal>
        <Dialog.Overlay style={{ position: 'fixed', inset: 0 }} />
        <Dialog.Content aria-describedby={undefined} data-box="" style={{ position: 'fixed', inset: '40px auto auto 40px', inlineSize: 400 }}>
          <Dialog.Title>Box</Dialog.Title>
          <Picker />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  ),
  'a modal Radix dialog, with the list outside it': () => (
    <Dialog.Root open>
      <Dialog.Portal>
        <Dialog.Content aria-describedby={undefined} data-box="" style={{ position: 'fixed', inset: '40px auto auto 40px', inlineSize: 400 }}>
          <Dialog.Title>Box</Dialog.Title>
          <Picker container={document.body} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  ),
  'a modal dialog of an older Radix version': () => (
    <OldDialog.Root open>
      <OldDialog.Portal>
        <OldDialog.Overlay style={{ position: 'fixed', inset: 0 }} />
        <OldDialog.Content aria-describedby={undefined} data-box="" style={{ position: 'fixed', inset: '40px auto auto 40px', inlineSize: 400 }}>
          <OldDialog.Title>Box</OldDialog.Title>
          <Picker />
        </OldDialog.Content>
      </OldDialog.Portal>
    </OldDialog.Root>
  ),
  'a native modal dialog': function NativeDialog() {
    const dialog = useRef<HTMLDialogElement>(null)
    useEffect(() => dialog.current!.showModal(), [])
    return (
      <dialog ref={dialog} aria-label="Box" data-box="" style={{ overflow: 'visible', inlineSize: 400, marginBlockStart: 40 }}>
        <Picker />
      </dialog>
    )
  },
  'a shadow root': function ShadowRoot() {
    const host = useRef<HTMLDivElement>(null)
    useEffect(() => {
      const shadow = host.current!.attachShadow({ mode: 'open' })
      const sheet = document.createElement('style')
      sheet.textContent = [...document.styleSheets].flatMap((each) => [...each.cssRules]).map(({ cssText }) => cssText).join('\n')
      const place = document.createElement('div')
      shadow.append(sheet, place)
      const root = createRoot(place)
      root.render(<World><Picker /></World>)
      return () => setTimeout(() => root.unmount()) as never
    }, [])
    return <div ref={host} data-box="" />
  },
  'a portal': () => createPortal(<Picker />, document.body),
  // Like MUI's Modal and Popover.
  'a layer above the page without a dialog role': () => (
    <div role="presentation" data-box="" style={{ position: 'fixed', inset: 0, zIndex: 1300 }}>
      <div aria-hidden style={{ position: 'fixed', inset: 0, zIndex: -1, background: '#0008' }} />
      <Picker />
    </div>
  ),
  // Like antd's Modal.
  'a dialog that lets clicks through beside its panel': () => (
    <div role="dialog" aria-label="Box" style={{ position: 'fixed', inset: 0, pointerEvents: 'none' }}>
      <div data-box="" style={{ pointerEvents: 'auto', inlineSize: 400 }}>
        <Picker />
      </div>
    </div>
  ),
  // Like Headless UI's Dialog around such a panel, as in Tailwind's own examples.
  'a dialog that closes on a click outside its panel': function Panelled() {
    const [isOpen, setOpen] = useState(true)
    const panel = useRef<HTMLDivElement>(null)
    useEffect(() => {
      const onDown = ({ target }: MouseEvent): void => setOpen((open) => open && panel.current!.contains(target as Node))
      document.addEventListener('mousedown', onDown, true)
      return () => document.removeEventListener('mousedown', onDown, true)
    }, [])
    return isOpen ? (
      <div role="dialog" aria-label="Box" style={{ position: 'relative', zIndex: 10 }}>
        <div style={{ position: 'fixed', inset: 0 }}>
          <div ref={panel} id="headlessui-dialog-panel-1" data-box="" style={{ inlineSize: 400 }}>
            <Picker />
          </div>
        </div>
      </div>
    ) : null
  },
  // Like Mantine's Modal.
  'a dialog that handles Escape before anyone else': function Eager() {
    const [isOpen, setOpen] = useState(true)
    useEffect(() => {
      const onKeyDown = ({ key, target }: KeyboardEvent): void => {
        if (key === 'Escape' && (target as Element).getAttribute('data-mantine-stop-propagation') !== 'true') setOpen(false)
      }
      window.addEventListener('keydown', onKeyDown, true)
      return () => window.removeEventListener('keydown', onKeyDown, true)
    }, [])
    return isOpen ? <div role="dialog" aria-label="Box" data-box=""><Picker /></div> : null
  },
}

afterEach(cleanup)

/** Looks into shadow roots, too. */
function find(selector: string, root: Document | ShadowRoot = document): HTMLElement | null {
  const found = root.querySelector<HTMLElement>(selector)
  if (found) return found
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inside = shadowRoot && find(selector, shadowRoot)
    if (inside) return inside
  }
  return null
}
const part = (name: string): HTMLElement | null => find(`[data-segment-picker='${name}']`)
const focused = (): Element | null => document.activeElement?.shadowRoot?.activeElement ?? document.activeElement

it('has fixtures that the client can read', () => {
  expect(readSegmentsPage({ data: fixtures, total: 90, page: 1, limit: 100, totalPages: 1, hasNextPage: false, hasPrevPage: false })).toHaveProperty('page')
})

describe.each([1280, 390])('in a dialog centred by a transform, on a screen %i px wide', (width) => {
  const centred = { position: 'fixed', inset: '50% auto auto 50%', margin: 0, padding: 24, translate: '-50% -50%', inlineSize: 340, maxBlockSize: '85vh', overflowY: 'auto' } as const
  const dialogs: Record<string, () => ReactNode> = {
    Radix: () => (
      <Dialog.Root open>
        <Dialog.Portal>
          <Dialog.Content aria-describedby={undefined} style={centred}>
            <Dialog.Title>Box</Dialog.Title>
            <Picker />
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    ),
    native: function Native() {
      const dialog = useRef<HTMLDialogElement>(null)
      useEffect(() => dialog.current!.showModal(), [])
      return (
        <dialog ref={dialog} aria-label="Box" style={centred}>
          <Picker />
        </dialog>
      )
    },
  }
  it.each(Object.keys(dialogs))('%s: the search box, the rows and the status can be clicked, and the list is placed at its field', async (kind) => {
    await page.viewport(width, 800)
    const Box = dialogs[kind]!
    render(<World><Box /></World>)
    await userEvent.click(part('trigger')!)
    await expect.poll(() => document.querySelectorAll("[data-segment-picker='row']").length).toBeGreaterThan(6)
    await Promise.all(part('content')!.getAnimations().map(({ finished }) => finished))
    const rows = [...document.querySelectorAll<HTMLElement>("[data-segment-picker='row']")]
    for (const each of [part('search')!, part('status')!, ...rows.slice(0, 5)]) {
      const { x, y, height, width: across } = each.getBoundingClientRect()
      expect(each.contains(document.elementFromPoint(x + across / 2, y + height / 2))).toBe(true)
    }
    const [field, box] = [part('root')!, part('content')!].map((element) => element.getBoundingClientRect())
    expect(Math.abs(box!.left - field!.left)).toBeLessThanOrEqual(width === 1280 ? 1 : 40)
    expect(Math.min(Math.abs(box!.top - field!.bottom), Math.abs(box!.bottom - field!.top))).toBeLessThanOrEqual(5)
    await userEvent.click(page.elementLocator(rows[1]!))
    await expect.poll(() => part('content')).toBeNull()
  })
})

it('opens in the document of the iframe that a page renders it into', async () => {
  function Frame() {
    const [body, setBody] = useState<HTMLElement>()
    return (
      <>
        <iframe title="Frame" sandbox="allow-same-origin" srcDoc="<!doctype html><body>" style={{ inlineSize: 600, blockSize: 500 }} onLoad={({ currentTarget }) => setBody(currentTarget.contentDocument!.body)} />
        {body && createPortal(<Picker />, body)}
      </>
    )
  }
  render(<World><Frame /></World>)
  const inFrame = (selector: string): HTMLElement | null | undefined => document.querySelector('iframe')!.contentDocument!.querySelector<HTMLElement>(selector)
  await expect.poll(() => inFrame("[data-segment-picker='trigger']")).toBeTruthy()
  inFrame("[data-segment-picker='trigger']")!.click()
  await expect.poll(() => inFrame("[data-segment-picker='row']")).toBeTruthy()
  expect(part('content')).toBeNull()
  await expect.poll(() => document.querySelector('iframe')!.contentDocument!.activeElement).toBe(inFrame("[data-segment-picker='search']"))
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => inFrame("[data-segment-picker='content']")).toBeNull()
  expect(document.querySelector('iframe')!.contentDocument!.activeElement).toBe(inFrame("[data-segment-picker='trigger']"))
  // The iframe's clock started later than the page's.
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(() => inFrame("[data-segment-picker='row']")).toBeTruthy()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => inFrame("[data-segment-picker='content']")).toBeNull()
})

it('opens above the fullscreen element that it is in', async () => {
  render(
    <World>
      <div id="panel" style={{ background: 'white' }}>
        <button type="button" onClick={({ currentTarget }) => void currentTarget.parentElement!.requestFullscreen()}>Fill</button>
        <Picker />
      </div>
    </World>,
  )
  await userEvent.click(page.getByRole('button', { name: 'Fill' }))
  await expect.poll(() => document.fullscreenElement?.id).toBe('panel')
  try {
    await userEvent.click(part('trigger')!)
    await expect.poll(() => part('row')).not.toBeNull()
    const { x, y, width } = part('search')!.getBoundingClientRect()
    expect(part('content')!.contains(document.elementFromPoint(x + width / 2, y + 10))).toBe(true)
  } finally {
    await document.exitFullscreen()
  }
})

describe.each(Object.keys(boxes))('in %s', (name) => {
  it('opens, takes the focus, searches, scrolls by wheel, picks by mouse, and closes only the list on Escape', async () => {
    await page.viewport(1280, 800)
    const Box = boxes[name]!
    render(<World><Box /></World>)
    await expect.poll(() => part('trigger')).not.toBeNull()
    const { scrollY } = window
    part('trigger')!.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => part('row')).not.toBeNull()
    await expect.poll(focused).toBe(part('search'))

    // A trusted wheel event over the list.
    await Promise.all(part('content')!.getAnimations().map(({ finished }) => finished))
    await userEvent.wheel(page.elementLocator(part('list')!), { delta: { y: 600 } })
    await expect.poll(() => part('list')!.scrollTop).toBeGreaterThan(300)
    expect(window.scrollY).toBe(scrollY)

    await userEvent.keyboard('trial')
    await expect.poll(() => (part('search') as HTMLInputElement).value).toBe('trial')
    await expect.poll(() => part('list')!.scrollTop).toBe(0)

    await userEvent.keyboard('{Escape}')
    await expect.poll(() => part('content')).toBeNull()
    await expect.poll(focused).toBe(part('trigger'))
    const box = find('[data-box]')
    if (box) expect(box.getClientRects().length).toBeGreaterThan(0)
    if (box instanceof HTMLDialogElement) expect(box.open).toBe(true)

    await userEvent.keyboard('{Enter}')
    await expect.poll(() => part('row')).not.toBeNull()
    const picked = part('row')!.querySelector("[data-segment-picker='name']")!.textContent
    await userEvent.click(page.elementLocator(part('row')!))
    await expect.poll(() => part('content')).toBeNull()
    expect(part('trigger')!.textContent).toBe(picked)
  })
})
