'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { ContactSegmentsProvider, createSegmentsClient } from 'react-contact-segments'

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => new QueryClient())
  const [client] = useState(() => createSegmentsClient({ baseUrl: '/api/opencx', scope: 'acme' }))
  return (
    <QueryClientProvider client={queryClient}>
      <ContactSegmentsProvider client={client}>{children}</ContactSegmentsProvider>
    </QueryClientProvider>
  )
}
