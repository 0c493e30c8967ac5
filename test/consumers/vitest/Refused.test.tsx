import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { ContactSegmentsProvider, createSegmentsClient, SegmentPicker, useContactSegments } from 'react-contact-segments'
import { createSegmentsServer } from 'react-contact-segments/msw'
import { expect, test } from 'vitest'

function Status() {
  return <p>{useContactSegments().status}</p>
}

test('further hooks, and pickers that are pointed at, do not repeat a request that was refused', async () => {
  const segments = createSegmentsServer()
  segments.fail({ status: 403 }, { times: Infinity })
  setupServer(...segments.handlers).listen()
  const queryClient = new QueryClient()
  const client = createSegmentsClient({ baseUrl: '/api/opencx' })
  const page = (count: number) => (
    <QueryClientProvider client={queryClient}>
      <ContactSegmentsProvider client={client}>
        {Array.from({ length: count }, (_, key) => <Status key={key} />)}
        <SegmentPicker aria-label="One" />
        <SegmentPicker aria-label="Two" />
      </ContactSegmentsProvider>
    </QueryClientProvider>
  )
  const { rerender } = render(page(1))
  await screen.findByText('error')
  await userEvent.hover(screen.getByRole('combobox', { name: 'One' }))
  await userEvent.hover(screen.getByRole('combobox', { name: 'Two' }))
  rerender(page(4))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(screen.getAllByText('error')).toHaveLength(4)
  expect(segments.requests).toHaveLength(1)
})
