import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { contactSegmentsQueryOptions, createSegmentsClient } from 'react-contact-segments/core'
import { Campaign } from './Campaign'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const client = createSegmentsClient({ baseUrl: process.env.OPENCX_API_URL!, apiKey: process.env.OPENCX_API_KEY!, scope: 'acme' })
  const queryClient = new QueryClient()
  await queryClient.infiniteQuery({ ...contactSegmentsQueryOptions(client), pages: 3 })
  return (
    <main>
      <h1>Campaign</h1>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <Campaign />
      </HydrationBoundary>
    </main>
  )
}
