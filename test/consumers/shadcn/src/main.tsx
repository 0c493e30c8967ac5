import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { ContactSegmentsProvider, createSegmentsClient } from 'react-contact-segments'
import './index.css'
import { Campaign } from './Campaign'

const queryClient = new QueryClient()
const client = createSegmentsClient({ baseUrl: '/api/opencx' })

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ContactSegmentsProvider client={client}>
        <Campaign />
      </ContactSegmentsProvider>
    </QueryClientProvider>
  </StrictMode>,
)
