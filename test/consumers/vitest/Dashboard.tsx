import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { ContactSegmentsProvider, createSegmentsClient, SegmentPicker } from 'react-contact-segments'

const queryClient = new QueryClient()
const client = createSegmentsClient({ baseUrl: '/api/opencx' })

export function Dashboard() {
  const [audience, setAudience] = useState('nobody yet')
  return (
    <QueryClientProvider client={queryClient}>
      <ContactSegmentsProvider client={client}>
        <SegmentPicker aria-label="Audience" onValueChange={(_id, segment) => setAudience(segment?.name ?? 'nobody')} />
        <p>Sends to {audience}</p>
      </ContactSegmentsProvider>
    </QueryClientProvider>
  )
}
