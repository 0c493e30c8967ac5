/** What pickers request once the list has failed: as they are pointed at, and as they are opened. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { ContactSegmentsProvider, createSegmentsClient, SegmentPicker, useContactSegments } from 'react-contact-segments'
import { segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const later = (seconds: number): Promise<unknown> => act(() => vi.advanceTimersByTimeAsync(seconds * 1000))
const field = (name: string): HTMLElement => screen.getByRole('combobox', { name })
const text = (): string => document.querySelector('[data-segment-picker="content"]')?.textContent ?? ''

/** Three pickers and, if asked for, a list of the page's own, on a server that replies with `status` and `headers`. */
function start(status: number, withList: boolean, headers: HeadersInit = {}): { server: { status: number; requests: number } } {
  const server = { status, requests: 0 }
  const data = segmentFixtures(3)
  const client = createSegmentsClient({
    fetch() {
      server.requests += 1
      return Promise.resolve(server.status === 200 ? Response.json({ data, total: 3, hasNextPage: false }) : new Response(null, { status: server.status, headers }))
    },
  })
  function List(): ReactElement {
    return <p>{useContactSegments().error?.message}</p>
  }
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ContactSegmentsProvider client={client}>
        {withList ? <List /> : null}
        {['One', 'Two', 'Three'].map((name) => <SegmentPicker key={name} aria-label={name} />)}
      </ContactSegmentsProvider>
    </QueryClientProvider>,
  )
  return { server }
}

it.each([
  [500, 4, true],
  [500, 4, false],
  [404, 1, true],
  [404, 1, false],
])('a %d costs %d requests, however many pickers are pointed at, with a list of the page’s own: %s', async (status, requests, withList) => {
  const { server } = start(status, withList)
  await later(20)
  for (const name of ['One', 'Two', 'Three']) {
    fireEvent.focus(field(name))
    await later(20)
  }
  expect(server.requests).toBe(requests)
})

it.each<[status: number, headers: Record<string, string>, notice: string, requests: number, openedAfter: number, openedAgainAfter: number]>([
  [500, {}, 'Something went wrong', 4, 30, 60],
  // Not before the server takes requests again: until then a retry would wait without a word.
  [429, { 'retry-after': '100' }, 'Too many requests', 1, 70, 30],
])('after a %d with %o, a picker says “%s” until it is opened a minute later, when it tries again by itself', async (status, headers, notice, requests, openedAfter, openedAgainAfter) => {
  const { server } = start(status, false, headers)
  fireEvent.focus(field('One'))
  await later(openedAfter)
  server.status = 200
  fireEvent.click(field('One'))
  await later(10)
  expect(text()).toContain(notice)
  expect(server.requests).toBe(requests)
  fireEvent.click(field('One'))
  await later(openedAgainAfter)
  fireEvent.click(field('One'))
  await later(10)
  expect(screen.getAllByRole('option')).toHaveLength(3)
  expect(server.requests).toBe(requests + 1)
})
