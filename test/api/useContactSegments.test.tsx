import { focusManager, onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import {
  ContactSegmentsProvider,
  createSegmentsClient,
  SegmentsApiError,
  useContactSegments,
  type SegmentsClientOptions,
  type UseContactSegmentsOptions,
} from 'react-contact-segments'
import { segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, describe, expect, it } from 'vitest'
import { startSegmentsServer, type SegmentsHttpServerOptions } from '../server/segmentsHttpServer.js'

const segments = segmentFixtures(450, { seed: 3 })
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(closing.splice(0).map((close) => close()))
})

/** A real server, one client, one cache, and any number of hooks that share them. */
async function start(serverOptions: SegmentsHttpServerOptions = {}, clientOptions: SegmentsClientOptions = {}) {
  const server = await startSegmentsServer({ segments, ...serverOptions })
  closing.push(server.close)
  const queryClient = new QueryClient()
  const client = createSegmentsClient({ baseUrl: server.url, ...clientOptions })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <ContactSegmentsProvider client={client}>{children}</ContactSegmentsProvider>
      </QueryClientProvider>
    </StrictMode>
  )
  const use = (initialProps: UseContactSegmentsOptions = {}) => renderHook(useContactSegments, { wrapper, initialProps })
  return { server, use, queryClient }
}

describe('useContactSegments, over HTTP', () => {
  it('reads the first page once, in StrictMode too', async () => {
    const { server, use } = await start()
    const { result } = use()
    expect(result.current).toMatchObject({ segments: [], total: null, isComplete: false, progress: { loaded: 0, total: null } })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(result.current.segments).toEqual(segments.slice(0, 100))
    expect(result.current).toMatchObject({ total: 450, isComplete: false, progress: { loaded: 100, total: 450 }, rejected: [] })
    expect(server.requests).toHaveLength(1)
  })

  it('reads everything with loadAll, each page once for two hooks', async () => {
    const { server, use } = await start()
    const [one, two] = [use({ loadAll: true }), use({ loadAll: true })]
    await waitFor(() => expect(one.result.current.isComplete).toBe(true))
    expect(one.result.current.segments).toEqual(segments)
    expect(one.result.current.segments).toBe(two.result.current.segments)
    expect(one.result.current.maybeIncomplete).toBe(false)
    expect(server.requests.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5])
  })

  it('reads everything once loadAll() is called, and only the first page before', async () => {
    const { server, use } = await start()
    const { result } = use({ pageSize: 50 })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(server.requests).toHaveLength(1)
    act(() => result.current.loadAll())
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    expect(server.requests.map(({ limit }) => limit)).toEqual(Array.from({ length: 9 }, () => 50))
  })

  it('makes no request after its first one was cancelled, until loadAll() is called', async () => {
    const { server, use, queryClient } = await start()
    const { result } = use()
    await act(() => queryClient.cancelQueries())
    await waitFor(() => expect(result.current).toMatchObject({ isPending: true, fetchStatus: 'idle' }))
    const asked = server.requests.length
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.requests.length - asked).toBe(0)
    act(() => result.current.loadAll())
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    expect(result.current.segments).toEqual(segments)
  })

  it('makes no request while not subscribed', async () => {
    const { server, use } = await start()
    use({ subscribed: false, loadAll: true })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.requests.length).toBe(0)
  })

  it('makes no request while disabled', async () => {
    const { server, use } = await start()
    const { result } = use({ enabled: false, loadAll: true })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(result.current.fetchStatus).toBe('idle')
    expect(server.requests).toHaveLength(0)
  })

  it('keeps its segments when a page is refused, and continues from that page on loadAll()', async () => {
    const { server, use } = await start()
    server.script({ status: 403 }, { page: 3 })
    const { result } = use({ loadAll: true })
    await waitFor(() => expect(result.current.isError).toBe(true))
    expect(result.current.error).toBeInstanceOf(SegmentsApiError)
    expect(result.current.segments).toHaveLength(200)
    act(() => result.current.loadAll())
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    expect(result.current.segments).toEqual(segments)
    expect(server.requests.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 3])
  })

  it('starts again on loadAll() after a refused first page', async () => {
    const { server, use } = await start()
    server.script({ status: 401 })
    const { result } = use()
    await waitFor(() => expect(result.current.isError).toBe(true))
    act(() => result.current.loadAll())
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    expect(server.requests.map(({ page }) => page)).toEqual([1, 1, 2, 3, 4, 5])
  })

  it('says when it will retry, and does', async () => {
    const { server, use } = await start()
    server.script({ status: 429, retryAfter: 1 })
    const { result } = use()
    await waitFor(() => expect(result.current.retryAt).not.toBeNull())
    expect(result.current.retryAt! - server.requests[0]!.at).toBeGreaterThanOrEqual(1000)
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(result.current.retryAt).toBeNull()
  })

  it('lists an invalid row as rejected, and returns the rest', async () => {
    const { server, use } = await start()
    server.script({ rows: (rows) => rows.map((row, index) => (index === 41 ? { ...row, name: null } : row)) })
    const { result } = use()
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(result.current.segments).toHaveLength(99)
    expect(result.current.rejected).toEqual([
      { index: 41, id: segments[41]!.id, issues: [{ path: ['data', 41, 'name'], message: 'expected string' }] },
    ])
  })

  it('aborts the request on unmount', async () => {
    const { server, use } = await start()
    server.script('hang')
    const { unmount } = use()
    await waitFor(() => expect(server.requests).toHaveLength(1))
    unmount()
    await waitFor(() => expect(server.requests[0]!.aborted).toBe(true))
  })

  it('keeps the lists of two organisations apart', async () => {
    const { use } = await start()
    const other = await startSegmentsServer({ segments: segmentFixtures(5, { seed: 8 }) })
    closing.push(other.close)
    const { result, rerender } = use()
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    rerender({ client: createSegmentsClient({ baseUrl: other.url }) })
    expect(result.current.segments).toEqual([])
    await waitFor(() => expect(result.current.segments).toEqual(segmentFixtures(5, { seed: 8 })))
  })

  it('throws an error that explains how to provide a client when there is none', () => {
    const queryClient = new QueryClient()
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    )
    expect(() => renderHook(() => useContactSegments(), { wrapper })).toThrow(/No segments client.*ContactSegmentsProvider/)
  })
})

describe('a list shared by hooks', () => {
  it('is not refetched on window focus or reconnect once complete, even when it is stale', async () => {
    const { server, use } = await start()
    const { result } = use({ loadAll: true, staleTime: 0 })
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    for (const away of [() => focusManager.setFocused(false), () => onlineManager.setOnline(false)]) {
      act(away)
      act(() => {
        focusManager.setFocused(true)
        onlineManager.setOnline(true)
      })
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    focusManager.setFocused(undefined)
    expect(server.requests).toHaveLength(5)
  })

  it('costs one request when two components fetch the next page', async () => {
    const { server, use } = await start()
    const [one, two] = [use(), use()]
    await waitFor(() => expect(one.result.current.isSuccess && two.result.current.isSuccess).toBe(true))
    await act(() => Promise.all([one.result.current.fetchNextPage(), two.result.current.fetchNextPage()]))
    expect(server.requests.map(({ page }) => page)).toEqual([1, 2])
  })
})
