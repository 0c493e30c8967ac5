import { dehydrate, focusManager, HydrationBoundary, onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import type { ReactNode } from 'react'
import { ContactSegmentsProvider, createSegmentsClient, useContactSegments, type UseContactSegmentsResult } from 'react-contact-segments'
import { contactSegmentsKeys, contactSegmentsQueryOptions, type SegmentsClient, type SegmentsClientOptions } from 'react-contact-segments/core'
import { segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startSegmentsServer, type SegmentsHttpServerOptions } from '../server/segmentsHttpServer.js'

const segments = segmentFixtures(1050, { seed: 3 })
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(closing.splice(0).map((close) => close()))
})

async function start(options: SegmentsHttpServerOptions = {}, clientOptions: SegmentsClientOptions = {}) {
  const server = await startSegmentsServer({ segments, ...options })
  closing.push(server.close)
  return { server, client: createSegmentsClient({ baseUrl: server.url, ...clientOptions }) }
}

function within(client: SegmentsClient, queryClient = new QueryClient()) {
  return ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <ContactSegmentsProvider client={client}>{children}</ContactSegmentsProvider>
    </QueryClientProvider>
  )
}

describe('reading ahead', () => {
  it('reads up to four pages at once, and lists them in order', async () => {
    let running = 0
    let most = 0
    const { server, client } = await start(
      { latency: 25 },
      {
        fetch: async (...input) => {
          most = Math.max(most, ++running)
          try {
            return await fetch(...input)
          } finally {
            running -= 1
          }
        },
      },
    )
    const { result } = renderHook(() => useContactSegments({ loadAll: true }), { wrapper: within(client) })
    await waitFor(() => expect(result.current.isComplete).toBe(true), { timeout: 10_000 })
    expect(result.current.segments).toEqual(segments)
    expect(result.current.data!.pageParams).toEqual(Array.from({ length: 11 }, (_, index) => index + 1))
    expect(server.requests.map(({ page }) => page).toSorted((a, b) => a! - b!)).toEqual(result.current.data!.pageParams)
    expect(most).toBe(4)
  })

  it('requests each page once, however many hooks want however much of the list', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(fc.nat(segments.length - 1)), { minLength: 2, maxLength: 4 }), async (wishes) => {
        const { server, client } = await start()
        // Each hook loads until its segment is found, or everything if it has none.
        const wants = wishes.map((wish) => wish === null || (({ find }: Pick<UseContactSegmentsResult, 'find'>) => !find(segments[wish]!.id)))
        const { result, unmount } = renderHook(() => wants.map((loadAll) => useContactSegments({ loadAll })), { wrapper: within(client) })
        const last = Math.max(...wishes.map((wish) => Math.ceil(((wish ?? segments.length - 1) + 1) / 100)))
        await waitFor(() => expect(result.current[0]!.data?.pages.length).toBeGreaterThanOrEqual(last), { timeout: 5000 })
        unmount()
        const pages = server.requests.map(({ page }) => page)
        expect(pages.filter((page, index) => pages.indexOf(page) !== index)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })

  it('stops requesting pages, and keeps those it has, when loadAll becomes false', async () => {
    const { server, client } = await start()
    for (const page of [3, 4, 5, 6, 7]) server.script('hang', { page })
    const { result, rerender, unmount } = renderHook((loadAll: boolean) => useContactSegments({ loadAll }), {
      wrapper: within(client),
      initialProps: true,
    })
    await waitFor(() => expect(server.requests.map(({ page }) => page).toSorted((a, b) => a! - b!)).toEqual([1, 2, 3, 4, 5, 6]))
    await waitFor(() => expect(result.current.segments).toHaveLength(200))
    rerender(false)
    await waitFor(() => expect(result.current.isFetching).toBe(false))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(server.requests).toHaveLength(6)
    expect(result.current.segments).toHaveLength(200)
    unmount()
  })

  it('aborts the page that the list waits for, keeps the pages before it, and continues from there', async () => {
    const { server, client } = await start({ latency: 20 })
    server.script('hang', { page: 4 })
    const { result, rerender } = renderHook((loadAll: boolean) => useContactSegments({ loadAll }), {
      wrapper: within(client),
      initialProps: true,
    })
    await waitFor(() => expect(server.requests.map(({ page }) => page)).toContain(5))
    await waitFor(() => expect(result.current.segments).toHaveLength(300))
    expect(result.current.isFetching).toBe(true)
    rerender(false)
    await waitFor(() => expect(result.current.isFetching).toBe(false))
    expect(result.current).toMatchObject({ isError: false, isSuccess: true })
    expect(result.current.segments).toEqual(segments.slice(0, 300))
    rerender(true)
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    expect(result.current.segments).toEqual(segments)
  })

  it('cancels a pending retry as well', async () => {
    const { server, client } = await start({ latency: 5 })
    server.script({ status: 500 }, { page: 2, times: 100 })
    const { result, rerender } = renderHook((loadAll: boolean) => useContactSegments({ loadAll }), {
      wrapper: within(client),
      initialProps: true,
    })
    await waitFor(() => expect(result.current.failureCount).toBe(1))
    const asked = server.requests.length
    rerender(false)
    await waitFor(() => expect(result.current.isFetching).toBe(false))
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(server.requests).toHaveLength(asked)
  })

  it.each([1, 3])('sends at most four requests when everything fails from page %i on, and no more by itself', async (from) => {
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 50 })
    const { server, client } = await start()
    for (let page = from; page <= 11; page++) server.script({ status: 500 }, { page, times: 100 })
    const { result } = renderHook(() => useContactSegments({ loadAll: true }), { wrapper: within(client) })
    await vi.waitFor(() => expect(result.current.isError).toBe(true), { timeout: 20_000 })
    const failed = () => server.requests.filter(({ page }) => page! >= from).length
    expect(failed()).toBeLessThanOrEqual(4)
    await act(() => vi.advanceTimersByTimeAsync(120_000))
    expect(failed()).toBeLessThanOrEqual(4)
    expect(result.current.segments).toEqual(segments.slice(0, (from - 1) * 100))
  })

  it('rereads a list once that shifted while it was read, and not again', async () => {
    const rows = [...segments]
    const { server, client } = await start({ segments: rows })
    server.script({ page: (page) => (rows.shift(), page) }, { page: 2 })
    const { result } = renderHook(() => useContactSegments({ loadAll: true }), { wrapper: within(client) })
    await waitFor(() => expect(result.current.isComplete && !result.current.isFetching && !result.current.maybeIncomplete).toBe(true), { timeout: 10_000 })
    expect(result.current.segments).toEqual(rows)
    expect(server.requests.length).toBeLessThanOrEqual(22)
    const asked = server.requests.length
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(server.requests).toHaveLength(asked)
  })
})

describe('the API key', () => {
  it('is requested once for five requests that are refused together, and the old one is never reused', async () => {
    let key = 'old'
    const asked = vi.fn<() => Promise<string>>(() => Promise.resolve(key))
    const { server, client } = await start({ apiKey: 'old', latency: 20 }, { apiKey: asked, concurrency: 5 })
    await client.list()
    expect(asked).toHaveBeenCalledTimes(1)
    const refusing = await startSegmentsServer({ segments, apiKey: 'new', latency: 200 })
    closing.push(refusing.close)
    key = 'old'
    const rotating = createSegmentsClient({ baseUrl: refusing.url, apiKey: asked, concurrency: 5 })
    const listings = [1, 2, 3, 4, 5].map((page) => rotating.list({ page }))
    await vi.waitFor(() => expect(refusing.requests).toHaveLength(5), { timeout: 20_000 })
    key = 'new'
    const pages = await Promise.all(listings)
    expect(pages.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5])
    // Once for each request, and once for all retries together.
    expect(asked).toHaveBeenCalledTimes(1 + 5 + 1)
    expect(refusing.requests.map(({ headers }) => headers.authorization)).toEqual([...Array(5).fill('Bearer old'), ...Array(5).fill('Bearer new')])
    expect(server.requests).toHaveLength(1)
  })

  it('is not sent again when apiKey returns the same one', async () => {
    const { server, client } = await start({ apiKey: 'right' }, { apiKey: () => 'wrong' })
    await expect(client.list()).rejects.toMatchObject({ kind: 'unauthorized' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('a cache filled from elsewhere', () => {
  it('is used without a request after prefetching on a server', async () => {
    const { server, client } = await start()
    const onServer = new QueryClient()
    await onServer.infiniteQuery({ ...contactSegmentsQueryOptions(client), pages: 3 })
    const state = structuredClone(dehydrate(onServer))
    const asked = server.requests.length
    const Wrapper = within(createSegmentsClient({ baseUrl: server.url }))
    const { result } = renderHook(() => useContactSegments(), {
      wrapper: ({ children }) => (
        <Wrapper>
          <HydrationBoundary state={state}>{children}</HydrationBoundary>
        </Wrapper>
      ),
    })
    expect(result.current.segments).toEqual(segments.slice(0, 300))
    expect(result.current.hasNextPage).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(server.requests).toHaveLength(asked)
  })

  it('is replaced from the server when its data has an unknown shape, and other queries are left alone', async () => {
    const { server, client } = await start({ segments: segments.slice(0, 3) })
    const queryClient = new QueryClient()
    queryClient.setQueryData(contactSegmentsKeys.list(client.scope), { pages: [{ rows: [] }], pageParams: [1] }, { updatedAt: Date.now() })
    queryClient.setQueryData(['of somebody else'], 'left alone')
    const { result } = renderHook(() => useContactSegments(), { wrapper: within(client, queryClient) })
    expect(result.current.segments).toEqual([])
    await waitFor(() => expect(result.current.segments).toEqual(segments.slice(0, 3)))
    expect(server.requests).toHaveLength(1)
    expect(queryClient.getQueryData(['of somebody else'])).toBe('left alone')
  })

  it.each([
    ['a bare array', [segments[0]]],
    ['an object without pages', { rows: [] }],
    ['a string', 'pages'],
    ['null', null],
    ['an empty list of pages', { pages: [], pageParams: [] }],
    ['pages without page params', { pages: [{ data: [], hasNextPage: false }] }],
    ['pages that are not an array', { pages: {}, pageParams: [1] }],
    ['page params that are not an array', { pages: [{ data: [], hasNextPage: true }], pageParams: {} }],
    ['pages counted from 0', { pages: [{ data: [segments[5]], hasNextPage: true }], pageParams: [0] }],
    ['pages counted in strings', { pages: [{ data: [segments[5]], hasNextPage: true }], pageParams: ['1'] }],
    ['fewer page params than pages', { pages: [{ data: [segments[5]], hasNextPage: true }], pageParams: [] }],
  ])('is refetched when it is %s', async (_, stored) => {
    const { client } = await start({ segments: segments.slice(0, 3) })
    const queryClient = new QueryClient()
    queryClient.setQueryData(contactSegmentsKeys.list(client.scope), stored)
    const { result } = renderHook(() => useContactSegments({ loadAll: true }), { wrapper: within(client, queryClient) })
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    expect(result.current.segments).toEqual(segments.slice(0, 3))
  })

  it('is refetched once for all hooks when it arrives late, as from a slow persister', async () => {
    const { server, client } = await start({ segments: segments.slice(0, 3) })
    const queryClient = new QueryClient()
    const wrapper = within(client, queryClient)
    const hooks = [renderHook(() => useContactSegments(), { wrapper }), renderHook(() => useContactSegments(), { wrapper })]
    for (const { result } of hooks) await waitFor(() => expect(result.current.isSuccess).toBe(true))
    act(() => void queryClient.setQueryData(contactSegmentsKeys.list(client.scope), { pages: [{ rows: [] }], pageParams: [1] }))
    for (const { result } of hooks) {
      await waitFor(() => expect(result.current.segments).toEqual(segments.slice(0, 3)))
      await waitFor(() => expect(result.current.isFetching).toBe(false))
    }
    expect(server.requests).toHaveLength(2)
  })

  it('never breaks the hook, whatever it contains', async () => {
    const { client } = await start({ segments: segments.slice(0, 3) })
    const rows = fc.array(fc.oneof(fc.jsonValue(), fc.constant(segments[7])), { maxLength: 3 })
    const page = fc.oneof(fc.jsonValue(), fc.record({ data: rows, hasNextPage: fc.boolean(), rejected: fc.jsonValue() }))
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), async (pages) => {
        const queryClient = new QueryClient()
        queryClient.setQueryData(contactSegmentsKeys.list(client.scope), { pages, pageParams: pages.map((_, index) => index + 1) })
        const { result, unmount } = renderHook(() => useContactSegments(), { wrapper: within(client, queryClient) })
        await waitFor(() => expect(result.current.isFetching).toBe(false))
        for (const segment of result.current.segments) expect([segments[7], ...segments.slice(0, 3)]).toContainEqual(segment)
        unmount()
      }),
      { numRuns: 60 },
    )
  })
})

describe('the default options of a QueryClient', () => {
  it.each([
    ['maxPages', { maxPages: 1 }],
    ['select', { select: () => ({ pages: [], pageParams: [] }) }],
    ['initialData that is a string', { initialData: 'none' }],
    ['initialData without a page', { initialData: { pages: [], pageParams: [] } }],
    ['initialData that returns null', { initialData: () => null }],
  ])('do not change the list: %s', async (_, queries: object) => {
    const { server, client } = await start({ segments: segments.slice(0, 250) })
    const queryClient = new QueryClient({ defaultOptions: { queries } })
    const { result } = renderHook(() => useContactSegments({ loadAll: true }), { wrapper: within(client, queryClient) })
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    expect(result.current.segments).toEqual(segments.slice(0, 250))
    expect(server.requests.map(({ page }) => page)).toEqual([1, 2, 3])
  })
})

describe('a list', () => {
  it('continues to its end for a hook with loadAll when the cache is cleared meanwhile', async () => {
    const { server, client } = await start({ segments: segments.slice(0, 250) })
    server.script('hang', { page: 2 })
    const queryClient = new QueryClient()
    const { result } = renderHook(() => useContactSegments({ loadAll: true }), { wrapper: within(client, queryClient) })
    await waitFor(() => expect(result.current.segments).toHaveLength(100))
    act(() => queryClient.clear())
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    expect(result.current.segments).toEqual(segments.slice(0, 250))
  })

  it('has its next page requested once when fetchNextPage is called twice', async () => {
    const { server, client } = await start({ latency: 20 })
    const { result } = renderHook(() => useContactSegments(), { wrapper: within(client) })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    await act(() => Promise.all([result.current.fetchNextPage(), result.current.fetchNextPage()]).then(() => undefined))
    expect(server.requests.map(({ page }) => page)).toEqual([1, 2])
  })

  it('gets its next page when fetchNextPage is called during a refetch', async () => {
    const { server, client } = await start()
    const queryClient = new QueryClient()
    const { result } = renderHook(() => useContactSegments(), { wrapper: within(client, queryClient) })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    server.script({ slowHeaders: 500 }, { page: 1 })
    void queryClient.invalidateQueries()
    await waitFor(() => expect(server.requests).toHaveLength(2))
    await act(async () => void (await Promise.all([result.current.fetchNextPage(), result.current.fetchNextPage()])))
    expect(server.requests.map(({ page }) => page)).toEqual([1, 1, 2])
    await waitFor(() => expect(result.current.segments).toEqual(segments.slice(0, 200)))
  })

  it('continues loadAll() when another client of the same scope takes over', async () => {
    const { server, client } = await start({ latency: 20 }, { scope: 'acme' })
    const rotated = createSegmentsClient({ baseUrl: server.url, scope: 'acme' })
    const { result, rerender } = renderHook((given: SegmentsClient) => useContactSegments({ client: given }), {
      wrapper: within(client),
      initialProps: client,
    })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    act(() => result.current.loadAll())
    rerender(rotated)
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    expect(result.current.segments).toEqual(segments)
  })

  it('makes no request while offline, and rereads a list that shifted once online', async () => {
    const { server, client } = await start({ segments: segments.slice(0, 250) })
    const queryClient = new QueryClient()
    await queryClient.fetchInfiniteQuery({ ...contactSegmentsQueryOptions(client), pages: 3 })
    queryClient.setQueryData(contactSegmentsQueryOptions(client).queryKey, (known) => ({ ...known!, pages: known!.pages.map((page) => ({ ...page, total: 251 })) }))
    const asked = server.requests.length
    onlineManager.setOnline(false)
    try {
      const { result } = renderHook(() => useContactSegments({ loadAll: true }), { wrapper: within(client, queryClient) })
      await waitFor(() => expect(result.current.isPaused).toBe(true))
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(server.requests).toHaveLength(asked)
      act(() => onlineManager.setOnline(true))
      await waitFor(() => expect(result.current.isFetching || result.current.maybeIncomplete).toBe(false))
      expect(result.current).toMatchObject({ error: null, isComplete: true })
    } finally {
      onlineManager.setOnline(true)
    }
  })

  it('makes no request for retry() when nothing has failed', async () => {
    const { server, client } = await start()
    const { result } = renderHook(() => useContactSegments(), { wrapper: within(client) })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    act(() => result.current.retry())
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.requests).toHaveLength(1)
    expect(result.current.isFetching).toBe(false)
  })

  it('#37 #38 never shows the segments of another organisation or page size, from the first render on', async () => {
    const { client } = await start({ segments: segments.slice(0, 90) })
    const other = await startSegmentsServer({ segments: segmentFixtures(5, { seed: 8 }), latency: 80 })
    closing.push(other.close)
    const frames: string[] = []
    const [one, two] = [client, createSegmentsClient({ baseUrl: other.url })]
    const onlyOne: { client: SegmentsClient; pageSize?: number } = { client: one }
    const { result, rerender } = renderHook(
      (options: typeof onlyOne) => {
        const used = useContactSegments(options)
        frames.push(`${options.client === one ? 'one' : 'two'}: ${used.segments[0]?.name ?? 'nothing'}`)
        return used
      },
      { wrapper: within(one), initialProps: onlyOne },
    )
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    rerender({ client: two })
    await waitFor(() => expect(result.current.segments).toHaveLength(5))
    expect([...new Set(frames.filter((frame) => frame.startsWith('two')))]).toEqual(['two: nothing', `two: ${segmentFixtures(1, { seed: 8 })[0]!.name}`])
    rerender({ client: two, pageSize: 2 })
    expect(result.current.segments).toEqual([])
    await waitFor(() => expect(result.current.segments).toHaveLength(2))
  })

  it('#39 continues with a new key, without reading anything again', async () => {
    let key = 'first'
    const { server, client } = await start({}, { apiKey: () => key })
    const { result, rerender } = renderHook(() => useContactSegments(), { wrapper: within(client) })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    key = 'second'
    rerender()
    await act(() => result.current.fetchNextPage().then(() => undefined))
    expect(server.requests.map(({ page, headers }) => [page, headers.authorization])).toEqual([
      [1, 'Bearer first'],
      [2, 'Bearer second'],
    ])
  })

  it('#47 pauses its retries in a hidden tab until the tab is visible', async () => {
    const { server, client } = await start()
    server.script({ status: 500 }, { times: 1 })
    focusManager.setFocused(false)
    const { result } = renderHook(() => useContactSegments(), { wrapper: within(client) })
    await waitFor(() => expect(result.current.fetchStatus).toBe('paused'))
    expect(server.requests).toHaveLength(1)
    focusManager.setFocused(true)
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(server.requests).toHaveLength(2)
    focusManager.setFocused(undefined)
  })
})
