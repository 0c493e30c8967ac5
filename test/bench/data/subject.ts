/** What the data benchmark runs: the hook in a React root, reading all pages. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { useContactSegments } from '../../../src/api/useContactSegments.js'
import type { SegmentsClientOptions } from '../../../src/api/checkOptions.js'
import { createSegmentsClient } from '../../../src/api/client.js'

export { segmentFixtures } from '../../../src/msw/segmentFixtures.js'

/** Mounts the hook with `loadAll`, waits until the list is complete, and returns how many segments it has. */
export function readAll(options: SegmentsClientOptions): Promise<{ count: number; renders: number; unmount: () => void }> {
  const client = createSegmentsClient({ requestsPerMinute: Infinity, ...options })
  const root = createRoot(document.createElement('div'))
  return new Promise((resolve, reject) => {
    let renders = 0
    const count = (): number => (renders += 1)
    function Reader(): null {
      const { segments, isComplete, error } = useContactSegments({ client, loadAll: true })
      count()
      useEffect(() => {
        if (error) reject(error)
        if (isComplete) resolve({ count: segments.length, renders, unmount: () => root.unmount() })
      }, [segments, isComplete, error])
      return null
    }
    root.render(createElement(QueryClientProvider, { client: new QueryClient() }, createElement(Reader)))
  })
}
