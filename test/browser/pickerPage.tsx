/** A page with a picker on it in a real Chromium: trusted keys and clicks, a segments server, and helpers for what is on screen. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render } from '@testing-library/react'
import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import type { ReactElement } from 'react'
import { ContactSegmentsProvider, createSegmentsClient, SegmentPicker, type SegmentPickerProps } from 'react-contact-segments'
import type { ListedSegment } from 'react-contact-segments/core'
import { createSegmentsServer, type SegmentsServer, type SegmentsServerOptions } from 'react-contact-segments/msw'
import 'react-contact-segments/styles.css'
import { expect, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

const worker = setupWorker()
let started: Promise<unknown> | undefined

export type PickerPage = {
  server: SegmentsServer
  /** Calls of `onValueChange`: ids and names, joined by commas when there are several. */
  picks: [value: string | null, name: string | undefined][]
  queryClient: QueryClient
}

/** `draw` renders the picker, or another one, where the test wants it. */
export async function openPage(
  props: SegmentPickerProps = {},
  options: SegmentsServerOptions = {},
  draw: (picker: ReactElement) => ReactElement = (picker) => picker,
): Promise<PickerPage> {
  await (started ??= worker.start({ quiet: true, onUnhandledFrame: 'bypass' }))
  cleanup()
  await page.viewport(1280, 800)
  await parkPointer()
  const server = createSegmentsServer({ count: 2340, ...options })
  const baseUrl = `https://${crypto.randomUUID()}.example`
  // Requests of the previous page may arrive only now.
  const forOthers = http.get('*/contacts/segments', ({ request }) => (request.url.startsWith(baseUrl) ? undefined : Response.error()))
  worker.resetHandlers(forOthers, ...server.handlers)
  const client = createSegmentsClient({ baseUrl, requestsPerMinute: Infinity })
  const picks: PickerPage['picks'] = []
  const queryClient = new QueryClient()
  const record = (value: string | null | string[], found: ListedSegment | null | (ListedSegment | null)[]): void => {
    picks.push([value === null ? null : String(value), found === null ? undefined : [found].flat().map((segment) => segment?.name).join()])
  }
  render(
    <QueryClientProvider client={queryClient}>
      <ContactSegmentsProvider client={client}>
        <button type="button">Before</button>
        <label htmlFor="picker">Audience</label>
        {draw(<SegmentPicker id="picker" onValueChange={record} {...props} />)}
        <button type="button">After</button>
      </ContactSegmentsProvider>
    </QueryClientProvider>,
  )
  return { server, picks, queryClient }
}

/** Holds back every page but the first until the function it returns is called. */
export function holdBack(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  worker.use(http.get('*/contacts/segments', ({ request }) => (new URL(request.url).searchParams.get('page') === '1' ? undefined : promise)))
  return resolve
}

/** Moves the pointer into an empty corner: all tests share one mouse, and a picker that appears under it is hovered. */
async function parkPointer(): Promise<void> {
  const corner = document.createElement('div')
  corner.style.cssText = 'position: fixed; inset: auto 0 0 auto; inline-size: 4px; block-size: 4px'
  document.body.append(corner)
  await userEvent.hover(corner)
  corner.remove()
}

const part = (name: string): HTMLElement | null => document.querySelector(`[data-segment-picker='${name}']`)

export const trigger = (): HTMLElement => part('trigger')!
export const searchBox = (): HTMLInputElement | null => part('search') as HTMLInputElement | null
export const content = (): HTMLElement | null => part('content')
export const list = (): HTMLElement => part('list')!
export const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-segment-picker='row']")]
/** One of the buttons in place of the list or below it. */
export const button = (text: string): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>("[data-segment-picker='retry'], [data-segment-picker='status'] button")].find(({ textContent }) => textContent === text) ?? null
export const status = (): string => part('status')?.firstElementChild?.textContent ?? ''
export const nameOf = (row: Element | null | undefined): string =>
  row?.querySelector("[data-segment-picker='name']")?.textContent ?? ''

export async function open(): Promise<void> {
  await userEvent.click(trigger())
  await expect.poll(() => rows().length).toBeGreaterThan(0)
  // Names are rendered before rules.
  await expect.poll(() => document.querySelector("[data-segment-picker='rules']:empty")).toBeNull()
}

/** The row that `aria-activedescendant` names; fails unless it is mounted, marked, and the only one marked. */
export function activeRow(): HTMLElement {
  const marked = rows().filter((row) => row.hasAttribute('data-active'))
  expect(marked).toHaveLength(1)
  const [row] = marked
  expect(searchBox()!.getAttribute('aria-activedescendant')).toBe(row!.id)
  expect(document.getElementById(row!.id)).toBe(row)
  return row!
}

/** True when the whole row can be seen in the list. */
export function inView(row: Element): boolean {
  const [inner, outer] = [row.getBoundingClientRect(), list().getBoundingClientRect()]
  return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1
}

/** Waits until the list is no longer busy. */
export const settled = (): Promise<void> => vi.waitFor(() => expect(list().getAttribute('aria-busy')).toBe('false'), { timeout: 30_000 })

/** Waits until updates are rendered and the loaded segments are searched, both of which go before background tasks. */
export async function quiet(): Promise<void> {
  for (let time = 0; time < 3; time++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    await (window as unknown as { scheduler: { postTask: (task: () => void, options: object) => Promise<void> } }).scheduler.postTask(() => {}, { priority: 'background' })
  }
}
