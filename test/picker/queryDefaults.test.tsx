/** What an application says of all of its queries, and a picker among them. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { createSegmentsClient, SegmentPicker } from 'react-contact-segments'
import { createSegmentsServer } from 'react-contact-segments/msw'
import { expect, it, onTestFinished } from 'vitest'

it('says what went wrong by itself where all queries throw it, and the page around it stays', async () => {
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
