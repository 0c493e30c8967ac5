/** When the rules follow the highlight. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import { segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const segments = segmentFixtures(9)
const page = { data: segments, page: 1, limit: 100, total: 9, totalPages: 1, hasNextPage: false, hasPrevPage: false }
const client = createSegmentsClient({ fetch: async () => Response.json(page) })

const preview = (): string => screen.getByRole('region', { name: 'Rules of the highlighted segment' }).textContent
const pass = (ms: number): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(ms)))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells of the segment on which the highlight has come to rest, and of none that it has passed', async () => {
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
