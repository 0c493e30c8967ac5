/** How often parts render, and what is kept, when the page around renders again or another picker loads pages. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useCallback, useState, type ReactElement, type ReactNode } from 'react'
import { createSegmentsClient, SegmentPicker, useContactSegments, type SegmentPickerProps, type SegmentsClient } from 'react-contact-segments'
import { contactSegmentsKeys, type ContactSegment } from 'react-contact-segments/core'
import { deLabels } from 'react-contact-segments/labels/de'
import { de } from 'react-contact-segments/locales/de'
import { segmentFixtures } from 'react-contact-segments/msw'
import { expect, it, vi } from 'vitest'

const PAGES = 12
const segments = segmentFixtures(PAGES * 100, { seed: 5 })

/** `rename` gives the server's first segment another name, `until` resolves when a page may be answered. */
function start(given: readonly ContactSegment[] = segments, until = async (_page: number): Promise<void> => {}): { client: SegmentsClient; queryClient: QueryClient; rename: (name: string) => void } {
  const list = [...given]
  const client = createSegmentsClient({
    requestsPerMinute: Infinity,
    fetch: async (url) => {
      const page = Number(new URL(url as string).searchParams.get('page'))
      await until(page)
      const data = list.slice((page - 1) * 100, page * 100)
      return Response.json({ data, page, limit: 100, total: list.length, totalPages: PAGES, hasNextPage: page < PAGES, hasPrevPage: page > 1 })
    },
  })
  return { client, queryClient: new QueryClient(), rename: (name) => void (list[0] = { ...list[0]!, name }) }
}

const show = (queryClient: QueryClient, children: ReactNode): ReturnType<typeof render> =>
  render(children, { wrapper: (given) => <QueryClientProvider client={queryClient}>{given.children}</QueryClientProvider> })

function Reader({ client, reads }: { client: SegmentsClient; reads: boolean }): ReactElement {
  const { progress } = useContactSegments({ client, loadAll: reads })
  return <output>{progress.loaded}</output>
}

it.each([
  ['empty', {}],
  ['pointed at once', {}],
  ['with a choice', { defaultValue: segments[0]!.id }],
  ['with several', { multiple: true, defaultValue: [segments[0]!.id, segments[99]!.id] }],
] satisfies [string, SegmentPickerProps][])('a closed picker (%s) does not render as another reader loads pages, yet shows a changed name', async (kind, props) => {
  const { client, queryClient, rename } = start()
  const drawn = vi.fn<NonNullable<SegmentPickerProps['renderTrigger']>>(({ segments: [first] }) => first?.name)
  const page = (reads: boolean): ReactElement => (
    <>
      <SegmentPicker aria-label="Audience" client={client} {...props} renderTrigger={drawn} />
      <Reader client={client} reads={reads} />
    </>
  )
  const { rerender } = show(queryClient, page(false))
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('100'))
  if (kind === 'pointed at once') fireEvent.pointerEnter(screen.getByRole('combobox'))
  rerender(page(true))
  const before = drawn.mock.calls.length
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(String(segments.length)))
  expect(drawn.mock.calls.length).toBe(before)

  rename('Another name')
  await act(() => queryClient.invalidateQueries({ queryKey: contactSegmentsKeys.all }))
  if (!('defaultValue' in props)) return
  await waitFor(() => expect(drawn).toHaveLastReturnedWith('Another name'))
})

it('passes its trigger to a ref once, even if that renders the page again', () => {
  const { client, queryClient } = start()
  const given = vi.fn<(tag: string | undefined) => void>()
  function Page(): ReactElement {
    const [width, setWidth] = useState<number>()
    const ref = useCallback((trigger: HTMLButtonElement | null) => {
      given(trigger?.tagName)
      if (trigger) setWidth(Math.random())
    }, [])
    return <div data-width={width}><SegmentPicker ref={ref} aria-label="Audience" client={client} /></div>
  }
  const { unmount } = show(queryClient, <Page />)
  act(() => screen.getByRole('combobox').focus())
  expect(given.mock.calls).toEqual([['BUTTON']])
  unmount()
  expect(given.mock.calls).toEqual([['BUTTON'], [undefined]])
})

it('has a form value where there is no Option constructor, as in happy-dom', () => {
  vi.stubGlobal('Option', undefined)
  try {
    const { client, queryClient } = start()
    const { container } = show(queryClient, <form><SegmentPicker aria-label="Audience" client={client} name="audience" multiple defaultValue={['a', 'b']} /></form>)
    expect(new FormData(container.querySelector('form')!).getAll('audience')).toEqual(['a', 'b'])
    container.querySelector('form')!.reset()
    expect(new FormData(container.querySelector('form')!).getAll('audience')).toEqual(['a', 'b'])
  } finally {
    vi.unstubAllGlobals()
  }
})

const options = (): string[] => screen.getAllByRole('option').map(({ id }) => id)

async function openList(): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('combobox', { name: 'Zielgruppe' }))
  await waitFor(() => expect(options().length).toBeGreaterThan(4))
  return screen.getByRole('combobox', { name: deLabels.search })
}

it('keeps its results and its highlight when the page passes equal labels and messages again', async () => {
  const { client, queryClient } = start()
  const page = (): ReactElement => (
    <SegmentPicker aria-label="Zielgruppe" client={client} messages={{ ...de, more: { ...(de.more as object), other: '{n} mehr' } }} labels={{ ...deLabels }} classNames={{ row: 'row' }} />
  )
  const { rerender } = show(queryClient, page())
  const input = await openList()
  fireEvent.change(input, { target: { value: 're' } })
  await waitFor(() => expect(screen.getByRole('listbox').getAttribute('aria-busy')).toBe('false'))
  for (let times = 0; times < 5; times++) fireEvent.keyDown(input, { key: 'ArrowDown' })
  const [rows, active] = [options(), input.getAttribute('aria-activedescendant')]
  const size = screen.getAllByRole('option')[0]!.getAttribute('aria-setsize')
  expect(active).not.toBeNull()
  rerender(page())
  expect(options()).toEqual(rows)
  expect(input.getAttribute('aria-activedescendant')).toBe(active)
  expect(screen.getAllByRole('option')[0]!.getAttribute('aria-setsize')).toBe(size)
})

it('renders no row again because a further page has loaded', async () => {
  const { client, queryClient } = start()
  const drawn = vi.fn<() => string>(() => 'row')
  const page = (reads: boolean): ReactElement => (
    <>
      <SegmentPicker aria-label="Zielgruppe" client={client} labels={deLabels} renderRow={drawn} />
      <Reader client={client} reads={reads} />
    </>
  )
  const { rerender } = show(queryClient, page(false))
  await openList()
  await act(() => new Promise((resolve) => setTimeout(resolve, 400)))
  const before = drawn.mock.calls.length
  expect(before).toBeGreaterThan(0)
  rerender(page(true))
  await waitFor(() => expect(document.querySelector('output')!.textContent).toBe(String(segments.length)))
  await act(() => new Promise((resolve) => setTimeout(resolve, 400)))
  expect(drawn.mock.calls.length).toBe(before)
})

it('renders no matching row again because further pages have brought more matches', async () => {
  const mixed = segments.map((segment, index) => ({ ...segment, name: index < 100 ? `Needle ${index}` : `Other ${index}`, description: 'Made with a needle.' }))
  const { promise: others, resolve } = Promise.withResolvers<void>()
  const { client, queryClient } = start(mixed, (page) => (page === 1 ? Promise.resolve() : page < PAGES ? others : new Promise(() => {})))
  const drawn = vi.fn<() => string>(() => 'row')
  show(queryClient, <SegmentPicker aria-label="Zielgruppe" client={client} labels={deLabels} renderRow={drawn} />)
  const input = await openList()
  fireEvent.change(input, { target: { value: 'needle' } })
  const foot = (): string => document.querySelector("[data-segment-picker='status']")!.firstElementChild!.textContent
  await waitFor(() => expect(foot()).toMatch(/^100 Treffer/))
  await waitFor(() => expect(options()).toHaveLength(10))
  const before = drawn.mock.calls.length
  resolve()
  await waitFor(() => expect(foot()).toMatch(/^1.100 Treffer/))
  expect(drawn.mock.calls.length).toBe(before)
})

it('composes the text of a row once, however the highlight and the choice move', async () => {
  const twins = segments.slice(0, 2).map((segment) => ({ ...segments[0]!, id: segment.id }))
  const { client, queryClient } = start(twins)
  const told = vi.fn<typeof deLabels.updatedOn>(deLabels.updatedOn)
  show(queryClient, <SegmentPicker multiple aria-label="Zielgruppe" client={client} labels={{ ...deLabels, updatedOn: told }} />)
  fireEvent.click(screen.getByRole('combobox', { name: 'Zielgruppe' }))
  // Only the id tells one from the other.
  await waitFor(() => expect([...document.querySelectorAll("[data-segment-picker='apart']")].map(({ textContent }) => textContent.trim())).toEqual(twins.map(({ id }) => id)))
  const before = told.mock.calls.length
  const input = screen.getByRole('combobox', { name: deLabels.search })
  for (const key of ['ArrowDown', 'Enter', 'ArrowUp', 'Enter']) fireEvent.keyDown(input, { key })
  expect(screen.getAllByRole('option', { selected: true })).toHaveLength(2)
  expect(told.mock.calls.length).toBe(before)
})

it('calls isSegmentDisabled once for each rendered row per step of the highlight', async () => {
  const { client, queryClient } = start()
  const asked = vi.fn<(segment: { id: string }) => false>(() => false)
  show(queryClient, <SegmentPicker aria-label="Zielgruppe" client={client} labels={deLabels} isSegmentDisabled={asked} />)
  const input = await openList()
  await waitFor(() => expect(options()).toHaveLength(10))
  // Whatever opening still has to render, on a busy machine, renders with the first step.
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  asked.mockClear()
  fireEvent.keyDown(input, { key: 'ArrowDown' })
  expect(asked.mock.calls.map(([{ id }]) => id)).toEqual(segments.slice(0, 10).map(({ id }) => id))
})

it('renders neither the field nor its chips during a search, and does not look up all that is chosen', async () => {
  const { client, queryClient } = start()
  const chosen = new Set<unknown>(segments.map(({ id }) => id))
  const labelled = vi.fn<typeof deLabels.remove>(deLabels.remove)
  const drawn = vi.fn<() => string>(() => 'field')
  const labels = { ...deLabels, remove: labelled }
  show(
    queryClient,
    <>
      <SegmentPicker multiple selectAll aria-label="Zielgruppe" client={client} labels={labels} renderTrigger={drawn} />
      <Reader client={client} reads />
    </>,
  )
  await waitFor(() => expect(document.querySelector('output')!.textContent).toBe(String(segments.length)))
  const input = await openList()
  fireEvent.click(screen.getByRole('button', { name: deLabels.selectAll(segments.length, false) }))
  expect([labelled, drawn].map(({ mock }) => mock.calls.length > 0)).toEqual([true, true])
  for (const spy of [labelled, drawn]) spy.mockClear()
  const lookUps = [vi.spyOn(Map.prototype, 'get'), vi.spyOn(Set.prototype, 'has')]
  try {
    for (const value of ['o', 'or', 'o']) fireEvent.change(input, { target: { value } })
    expect([labelled, drawn].map(({ mock }) => mock.calls.length)).toEqual([0, 0])
    // Rows say whether they are chosen, and may name other segments.
    for (const { mock } of lookUps) expect(mock.calls.filter(([id]) => chosen.has(id)).length).toBeLessThan(chosen.size / 2)
  } finally {
    for (const lookUp of lookUps) lookUp.mockRestore()
  }
})

it('reads its media queries when it opens and when they change, but not on a key press', async () => {
  const asked = vi.fn<() => boolean>(() => false)
  const screens: EventTarget[] = []
  vi.stubGlobal('matchMedia', () => {
    const target = Object.defineProperty(new EventTarget(), 'matches', { get: asked })
    screens.push(target)
    return target
  })
  try {
    const { client, queryClient } = start()
    show(queryClient, <SegmentPicker aria-label="Zielgruppe" client={client} labels={deLabels} />)
    const input = await openList()
    await waitFor(() => expect(options()).toHaveLength(10))
    asked.mockClear()
    fireEvent.change(input, { target: { value: 're' } })
    for (const key of ['ArrowDown', 'ArrowDown']) fireEvent.keyDown(input, { key })
    expect(asked).not.toHaveBeenCalled()
    expect(document.querySelector("[data-segment-picker='explain']")).toBeNull()
    asked.mockReturnValue(true)
    act(() => screens.forEach((each) => each.dispatchEvent(new Event('change'))))
    await waitFor(() => expect(document.querySelector("[data-segment-picker='explain']")).not.toBeNull())
  } finally {
    vi.unstubAllGlobals()
  }
})
