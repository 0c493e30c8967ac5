/** Which client the hooks and pickers below it use. */
import { createContext, createElement, useContext, type ReactElement, type ReactNode } from 'react'
import type { SegmentsClient } from './client.js'

const ClientContext = createContext<SegmentsClient | undefined>(undefined)

/** What the provider takes. */
export type ContactSegmentsProviderProps = {
  /** From `createSegmentsClient`, made outside of components: it carries the request budget. */
  client: SegmentsClient
  children?: ReactNode
}

/**
 * Gives the hooks and pickers below it their client.
 *
 * @example
 * import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
 * import { ContactSegmentsProvider, createSegmentsClient, SegmentPicker } from 'react-contact-segments'
 *
 * const queryClient = new QueryClient()
 * const client = createSegmentsClient({ baseUrl: '/api/opencx' })
 *
 * export const App = () => (
 *   <QueryClientProvider client={queryClient}>
 *     <ContactSegmentsProvider client={client}>
 *       <SegmentPicker aria-label="Audience" />
 *     </ContactSegmentsProvider>
 *   </QueryClientProvider>
 * )
 * // → Choose a segment
 */
export function ContactSegmentsProvider({ client, children }: ContactSegmentsProviderProps): ReactElement {
  return createElement(ClientContext.Provider, { value: client }, children)
}

/** The client given here, else the provider's. Throws when there is neither. */
export function useSegmentsClient(given: SegmentsClient | undefined): SegmentsClient {
  const provided = useContext(ClientContext)
  const client = given ?? provided
  if (client) return client
  throw new Error('No segments client: wrap the tree in <ContactSegmentsProvider client={client}>, or pass `client`.')
}
