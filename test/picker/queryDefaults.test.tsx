/** A picker in an application that sets defaults for all of its queries. */
import { keepPreviousData, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { setupServer } from 'msw/node'
import type { ReactElement } from 'react'
import { createSegmentsClient, SegmentPicker, type SegmentsClient } from 'react-contact-segments'
import { createSegmentsServer, segmentFixtures } from 'react-contact-segments/msw'
import { expect, it, onTestFinished, vi } from 'vitest'

it('shows its error itself where all queries use throwOnError, and the page around it stays', async () => {
  const segments = createSegmentsServer()
  segments.fail({ status: 403 }, { times: Infinity })
  const server = setupServer(...segments.handlers)
  server.listen()
  onTestFinished(() => server.close())
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { throwOnError: true } } })}>
      <h1>Campaign</h1>
      <SegmentPicker aria-label="Audience" client={createSegmentsClient({ baseUrl: 'https://acme.example/api' })} />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  await screen.findByText('No access to segments')
  expect(screen.getByText('Campaign')).toBeTruthy()
})

it('retries for seven seconds where retries are off by default, as the recipe for tests says', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(new Response(null, { status: 500 })))
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <SegmentPicker aria-label="Audience" client={createSegmentsClient({ fetch })} />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  await act(() => vi.advanceTimersByTimeAsync(6_900))
  expect(screen.queryByText('Something went wrong')).toBeNull()
  await act(() => vi.advanceTimersByTimeAsync(3_000))
  expect(screen.getByText('Something went wrong')).toBeTruthy()
  expect(fetch).toHaveBeenCalledTimes(4)
})

it('shows nothing of the previous organisation where all queries keep their previous data', async () => {
  const data = segmentFixtures(3)
  const acme = createSegmentsClient({ scope: 'acme', fetch: () => Promise.resolve(Response.json({ data, total: 3, hasNextPage: false })) })
  const globex = createSegmentsClient({ scope: 'globex', fetch: () => new Promise(() => {}) })
  const queryClient = new QueryClient({ defaultOptions: { queries: { placeholderData: keepPreviousData } } })
  const page = (client: SegmentsClient): ReactElement => (
    <QueryClientProvider client={queryClient}>
      <SegmentPicker aria-label="Audience" client={client} value={data[0]!.id} />
    </QueryClientProvider>
  )
  const { rerender } = render(page(acme))
  const field = screen.getByRole('combobox', { name: 'Audience' })
  fireEvent.click(field)
  await screen.findAllByRole('option')
  expect(field.textContent).toBe(data[0]!.name)
  rerender(page(globex))
  expect(field.textContent).toBe('Loading name…')
  expect(screen.queryAllByRole('option')).toEqual([])
})
