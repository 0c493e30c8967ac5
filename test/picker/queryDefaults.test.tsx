/** A picker in an application that sets defaults for all of its queries. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import { createSegmentsServer } from 'react-contact-segments/msw'
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
