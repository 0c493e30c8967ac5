/** Names that a page gives to ids, by resolvers that it creates on every render, as most pages do. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { createSegmentsClient, SegmentPicker, useContactSegments } from 'react-contact-segments'
import { segmentFixture } from 'react-contact-segments/msw'
import { beforeEach, expect, it, vi } from 'vitest'

const segments = Array.from({ length: 100 }, (_, index) =>
  segmentFixture({
    id: `id-${index}`,
    name: `Segment ${index}`,
    definition: { or: [{ and: [{ type: 'contacts_affected_by_sequence', sequence_id: `seq_${index % 3}` }] }] },
  }),
)
const client = createSegmentsClient({ fetch: async () => Response.json({ data: segments, total: 100, hasNextPage: false }) })

const called = vi.fn<(id: string) => string | undefined>()
beforeEach(() => void called.mockClear())

/** Renders the page again, with names for some ids. */
type Draw = (names: Record<string, string>) => void

function page(): Draw {
  const queryClient = new QueryClient()
  const draw = (names: Record<string, string>): ReactElement => (
    <QueryClientProvider client={queryClient}>
      <SegmentPicker
        aria-label="Audience"
        client={client}
        resolvers={{
          sequence: (id) => {
            called(id)
            return names[id] === undefined ? undefined : { name: names[id] }
          },
        }}
      />
    </QueryClientProvider>
  )
  const { rerender } = render(draw({ seq_0: 'Spring webinar' }))
  return (names) => rerender(draw(names))
}

async function search(query: string): Promise<void> {
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  await screen.findByRole('option', { name: 'Segment 0' })
  fireEvent.change(screen.getByRole('combobox', { name: 'Search segments' }), { target: { value: query } })
}
const found = (text: string): Promise<void> => waitFor(() => expect(document.querySelector("[data-segment-picker='status']")!.textContent).toContain(text))

it('new resolvers that give the same names are called for a few ids, not for all', async () => {
  const drawAnew = page()
  await search('spring webinar')
  await found('34 matches')
  called.mockClear()
  for (let times = 0; times < 5; times++) {
    drawAnew({ seq_0: 'Spring webinar' })
    await found('34 matches')
  }
  // Three names to compare each time; and some screens of rows may still be summarised ahead in idle time.
  expect(called.mock.calls.length).toBeLessThan(200)
})

it('names that arrive late are shown and found', async () => {
  const drawAnew = page()
  await search('autumn')
  await found('No segment matches “autumn”')
  drawAnew({ seq_0: 'Spring webinar', seq_1: 'Autumn webinar' })
  await found('33 matches')
  expect(screen.getByRole('option', { name: 'Segment 1' }).textContent).toContain('Autumn webinar')
})

it('names that arrive together with the list are shown', async () => {
  function Page(): ReactElement {
    const { find } = useContactSegments({ client })
    const sequence = (id: string): { name: string } | undefined => (find('id-0') ? { name: `Webinar ${id}` } : undefined)
    return <SegmentPicker aria-label="Audience" client={client} resolvers={{ sequence }} />
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  await screen.findAllByText('Affected by sequence “Webinar seq_1”')
  expect(screen.getByRole('option', { name: 'Segment 0' }).textContent).toContain('“Webinar seq_0”')
})

it('thousands of names that stay the same do not restart a search when the page renders again', async () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    segmentFixture({ id: `id-${index}`, definition: { or: [{ and: [{ type: 'contacts_affected_by_sequence', sequence_id: `seq_${index}` }] }] } }),
  )
  const manyClient = createSegmentsClient({ fetch: async () => Response.json({ data: many, total: many.length, hasNextPage: false }) })
  const queryClient = new QueryClient()
  const draw = (): ReactElement => (
    <QueryClientProvider client={queryClient}>
      <SegmentPicker aria-label="Audience" client={manyClient} resolvers={{ sequence: (id) => ({ name: `Webinar ${id}` }) }} />
    </QueryClientProvider>
  )
  const { rerender } = render(draw())
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  await screen.findAllByRole('option')
  fireEvent.change(screen.getByRole('combobox', { name: 'Search segments' }), { target: { value: 'webinar seq_2999' } })
  await found('1 match in')
  rerender(draw())
  expect(screen.getByRole('listbox').getAttribute('aria-busy')).not.toBe('true')
})

it('names that arrive late are shown even if the resolvers threw until then', async () => {
  const queryClient = new QueryClient()
  const draw = (names: Record<string, { title: string }>): ReactElement => (
    <QueryClientProvider client={queryClient}>
      <SegmentPicker aria-label="Audience" client={client} resolvers={{ sequence: (id) => ({ name: names[id]!.title }) }} />
    </QueryClientProvider>
  )
  const { rerender } = render(draw({}))
  await search('autumn')
  await found('No segment matches “autumn”')
  rerender(draw({ seq_0: { title: 'Spring webinar' }, seq_1: { title: 'Autumn webinar' }, seq_2: { title: 'Summer webinar' } }))
  await found('33 matches')
  expect(screen.getByRole('option', { name: 'Segment 1' }).textContent).toContain('Autumn webinar')
})

it.each([
  ['it has a namesake', { ambiguous: true }, '“Beta” (“b”)'],
  ['it refers back', { definition: { or: [{ and: [{ type: 'contact_belongs_to_segment', segment_id: 'a' }] }] } }, 'refers back to this one'],
])('a segment whose name stays the same is shown again when the only change is that %s', async (_, more, text) => {
  const one = segmentFixture({ id: 'a', definition: { or: [{ and: [{ type: 'contact_belongs_to_segment', segment_id: 'b' }] }] } as never })
  const oneClient = createSegmentsClient({ fetch: async () => Response.json({ data: [one], total: 1, hasNextPage: false }) })
  const queryClient = new QueryClient()
  const draw = (known: object): ReactElement => (
    <QueryClientProvider client={queryClient}>
      <SegmentPicker aria-label="Audience" client={oneClient} resolvers={{ segment: () => ({ name: 'Beta', ...known }) }} />
    </QueryClientProvider>
  )
  const { rerender } = render(draw({}))
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  const row = await screen.findByRole('option')
  await waitFor(() => expect(row.textContent).toContain('“Beta”'))
  rerender(draw(more))
  await waitFor(() => expect(row.textContent).toContain(text))
  // And back: nothing else has changed.
  rerender(draw({}))
  await waitFor(() => expect(row.textContent).not.toContain(text))
})
