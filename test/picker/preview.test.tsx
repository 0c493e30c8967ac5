/** When the preview follows the highlight, and how rules name the segments they refer to. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import { segmentFixture, segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const segments = segmentFixtures(9)
const page = { data: segments, page: 1, limit: 100, total: 9, totalPages: 1, hasNextPage: false, hasPrevPage: false }
const client = createSegmentsClient({ fetch: async () => Response.json(page) })

const preview = (): string => screen.getByRole('region', { name: 'Rules of the highlighted segment' }).textContent
const pass = (ms: number): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('shows the segment on which the highlight has come to rest, and none that it has passed', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SegmentPicker aria-label="Audience" client={client} />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  await pass(1_000)
  expect(preview()).toContain(segments[0]!.name)
  const told = [preview()]
  for (const ms of [20, 20, 20, 20, 1_000]) {
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'Search segments' }), { key: 'ArrowDown' })
    await pass(ms)
    if (preview() !== told.at(-1)) told.push(preview())
  }
  expect(told).toHaveLength(2)
  expect(told[1]).toContain(segments[5]!.name)
})

it('tells segments of the same name apart where rules refer to them', async () => {
  const refersTo = (segment_id: string) => ({ or: [{ and: [{ type: 'contact_belongs_to_segment' as const, segment_id }] }] })
  const rows = [
    segmentFixture({ id: 'a', name: 'To the first', definition: refersTo('c') }),
    segmentFixture({ id: 'b', name: 'To the other', definition: refersTo('e') }),
    segmentFixture({ id: 'c', name: 'Webinar' }),
    segmentFixture({ id: 'd', name: 'To one alone', definition: refersTo('b') }),
    segmentFixture({ id: 'e', name: 'Webinar' }),
  ]
  const own = createSegmentsClient({ scope: 'namesakes', fetch: async () => Response.json({ ...page, data: rows, total: 5 }) })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SegmentPicker aria-label="Audience" client={own} />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  await pass(2_000)
  const rules = screen.getAllByRole('option').map((row) => row.querySelector("[data-segment-picker='rules']")!.textContent)
  expect([rules[0], rules[1], rules[3]]).toEqual(['In segment “Webinar” (“c”)', 'In segment “Webinar” (“e”)', 'In segment “To the other”'])
})
