/** Two copies of this library on one page, as separately built parts of it bring them: the client is from one, the picker from the other. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import { contactSegmentsQueryOptions } from 'react-contact-segments/core'
import { createSegmentsServer, type SegmentsFault } from 'react-contact-segments/msw'
import { expect, it, onTestFinished, vi } from 'vitest'

async function startOther(fault: SegmentsFault) {
  const segments = createSegmentsServer({ count: 3 })
  segments.fail(fault)
  const server = setupServer(...segments.handlers)
  server.listen()
  onTestFinished(() => server.close())
  vi.resetModules()
  const other = await import('react-contact-segments/core')
  expect(other.createSegmentsClient).not.toBe(createSegmentsClient)
  return other.createSegmentsClient({ baseUrl: 'https://acme.example/api' })
}

it('a transient error is retried, whichever copy threw it', async () => {
  const client = await startOther({ status: 429, retryAfter: 7 })
  const { retry } = contactSegmentsQueryOptions(client)
  const error = await client.list().catch((reason: unknown) => reason as never)
  expect([0, 3].map((failures) => retry(failures, error as never))).toEqual([true, false])
})

it('a refusal is shown for what it is, whichever copy threw it', async () => {
  const client = await startOther({ status: 401 })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SegmentPicker aria-label="Audience" client={client} />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  expect(await screen.findByText('Sign-in expired')).toBeDefined()
})
