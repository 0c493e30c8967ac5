/** The work that the picker does in idle time. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import { segmentFixture } from 'react-contact-segments/msw'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const segments = Array.from({ length: 100 }, (_, index) =>
  segmentFixture({
    id: `id-${index}`,
    name: `Segment ${index}`,
    definition: { or: [{ and: [{ type: 'contact_belongs_to_segment', segment_id: `other-${index}` }] }] },
  }),
)
const page = { data: segments, page: 1, limit: 100, total: 100, totalPages: 1, hasNextPage: false, hasPrevPage: false }
const client = createSegmentsClient({ fetch: async () => Response.json(page) })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('summarises the rules of the next screens of rows once the list is open, and no others', async () => {
  const asked = new Set<string>()
  const resolvers = { segment: (id: string) => void asked.add(id) }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SegmentPicker aria-label="Audience" client={client} resolvers={resolvers} />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  await act(async () => void (await vi.advanceTimersByTimeAsync(2_000)))
  const drawn = screen.getAllByRole('option').length
  expect(asked).toContain(`other-${drawn + 20}`)
  expect(asked.size).toBeLessThan(drawn + 64)
})

it('summarises the first rules on hover, and never two slow ones in one task', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const asked: string[] = []
  const resolvers = {
    segment: (id: string) => {
      asked.push(id)
      // Longer than a slice.
      for (const until = performance.now() + 6; performance.now() < until; );
      return undefined
    },
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SegmentPicker aria-label="Audience" client={client} resolvers={resolvers} />
    </QueryClientProvider>,
  )
  fireEvent.pointerEnter(screen.getByRole('combobox', { name: 'Audience' }))
  const inOneGo: number[] = []
  for (let times = 0; times < 200 && asked.length < 12; times++) {
    const before = asked.length
    await act(async () => void (await vi.advanceTimersToNextTimerAsync()))
    inOneGo.push(asked.length - before)
  }
  expect(asked).toHaveLength(12)
  expect(Math.max(...inOneGo)).toBe(1)
})

it('runs no idle work while it is held off, and all of it afterwards', async () => {
  const { holdIdle, whenIdle, whenIdleFirst } = await import('../../src/picker/whenIdle.js')
  const done: string[] = []
  whenIdle(() => done.push('background') > 0)
  whenIdleFirst(() => done.push('first') > 0)
  holdIdle()
  await vi.advanceTimersByTimeAsync(90)
  expect(done).toEqual([])
  holdIdle()
  await vi.advanceTimersByTimeAsync(90)
  expect(done).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(done.toSorted()).toEqual(['background', 'first'])
})

it('finishes its rehearsal whatever the segments are called', async () => {
  vi.useRealTimers()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 40 }), async (names) => {
      // A rehearsal runs once per page.
      vi.resetModules()
      const { rehearsal } = await import('../../src/picker/panel/rehearsal.js')
      const rehearse = rehearsal(names.map((name, index) => segmentFixture({ id: `id-${index}`, name })))
      let slices = 0
      while (!rehearse(performance.now() + 5)) expect((slices += 1)).toBeLessThan(1_000)
    }),
    { numRuns: 25 },
  )
})
