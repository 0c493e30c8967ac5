/** Two copies of this library on one page, as parts of it that were built apart bring them: the client is of one, the picker of the other. */
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

it('what may pass is tried again, whichever of them says so', async () => {
  const client = await startOther({ status: 429, retryAfter: 7 })
  const { retry } = contactSegmentsQueryOptions(client)
  const error = await client.list().catch((reason: unknown) => reason as never)
  expect([0, 3].map((failures) => retry(failures, error as never))).toEqual([true, false])
})

it('a refusal is told as what it is, whichever of them says so', async () => {
  const client = await startOther({ status: 401 })
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SegmentPicker aria-label="Audience" client={client} />
    </QueryClientProvider>,
  )
  fireEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  expect(await screen.findByText('Sign-in expired')).toBeDefined()
})
