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
  it('has at most four pages under way, uses all four, and hands them over in order', async () => {
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

  it('asks for each page once, however many in one tree want however much', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(fc.nat(segments.length - 1)), { minLength: 2, maxLength: 4 }), async (wishes) => {
        const { server, client } = await start()
        // Until this segment is there, or, without one, everything.
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

  it('stops asking when nobody wants more, and hangs up on what is under way', async () => {
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

  it('hangs up on the very page the list waits for, keeps what came, and goes on from there', async () => {
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

  it('gives up the wait before another attempt, too', async () => {
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

  it.each([1, 3])('costs four requests when everything fails from page %i on, then waits for a person', async (from) => {
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

  it('reads a list once more that shifted while it was read, and then lets it be', async () => {
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

describe('the key', () => {
  it('is asked for anew once when five requests are refused together, and never used again', async () => {
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
    // Once for each request, and once for all of them together.
    expect(asked).toHaveBeenCalledTimes(1 + 5 + 1)
    expect(refusing.requests.map(({ headers }) => headers.authorization)).toEqual([...Array(5).fill('Bearer old'), ...Array(5).fill('Bearer new')])
    expect(server.requests).toHaveLength(1)
  })

  it('is not tried twice when there is no other', async () => {
    const { server, client } = await start({ apiKey: 'right' }, { apiKey: () => 'wrong' })
    await expect(client.list()).rejects.toMatchObject({ kind: 'unauthorized' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('a cache from elsewhere', () => {
  it('is used without a request when a server has prefetched it', async () => {
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

  it('is replaced by what the server has, when it is of no release that is known', async () => {
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
    ['nothing of the kind', { rows: [] }],
    ['a word', 'pages'],
    ['null', null],
    ['no pages at all', { pages: [], pageParams: [] }],
    ['no numbers of pages', { pages: [{ data: [], hasNextPage: false }] }],
    ['pages that are no list', { pages: {}, pageParams: [1] }],
    ['numbers that are no list', { pages: [{ data: [], hasNextPage: true }], pageParams: {} }],
    ['pages counted from 0', { pages: [{ data: [segments[5]], hasNextPage: true }], pageParams: [0] }],
    ['pages counted in words', { pages: [{ data: [segments[5]], hasNextPage: true }], pageParams: ['1'] }],
    ['fewer numbers than pages', { pages: [{ data: [segments[5]], hasNextPage: true }], pageParams: [] }],
  ])('is read anew when it is %s', async (_, stored) => {
    const { client } = await start({ segments: segments.slice(0, 3) })
    const queryClient = new QueryClient()
    queryClient.setQueryData(contactSegmentsKeys.list(client.scope), stored)
    const { result } = renderHook(() => useContactSegments({ loadAll: true }), { wrapper: within(client, queryClient) })
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    expect(result.current.segments).toEqual(segments.slice(0, 3))
  })

  it('is read anew once for all who look at it when it comes late, as from a store that answers slowly', async () => {
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

  it('never breaks the hook, whatever stands in it, and is read anew', async () => {
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

describe('what an application says of all of its queries', () => {
  it.each([
    ['pages kept', { maxPages: 1 }],
    ['another shape', { select: () => ({ pages: [], pageParams: [] }) }],
    ['data of no query', { initialData: 'none' }],
    ['data without a page', { initialData: { pages: [], pageParams: [] } }],
    ['data of nothing', { initialData: () => null }],
  ])('makes no other list of this one: %s', async (_, queries: object) => {
    const { server, client } = await start({ segments: segments.slice(0, 250) })
    const queryClient = new QueryClient({ defaultOptions: { queries } })
    const { result } = renderHook(() => useContactSegments({ loadAll: true }), { wrapper: within(client, queryClient) })
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    expect(result.current.segments).toEqual(segments.slice(0, 250))
    expect(server.requests.map(({ page }) => page)).toEqual([1, 2, 3])
  })
})

describe('the life of a list', () => {
  it('is read on by who wants all of it when the cache is emptied meanwhile', async () => {
    const { server, client } = await start({ segments: segments.slice(0, 250) })
    server.script('hang', { page: 2 })
    const queryClient = new QueryClient()
    const { result } = renderHook(() => useContactSegments({ loadAll: true }), { wrapper: within(client, queryClient) })
    await waitFor(() => expect(result.current.segments).toHaveLength(100))
    act(() => queryClient.clear())
    await waitFor(() => expect(result.current.isComplete).toBe(true))
    expect(result.current.segments).toEqual(segments.slice(0, 250))
  })

  it('reads the next page once though it is asked for twice', async () => {
    const { server, client } = await start({ latency: 20 })
    const { result } = renderHook(() => useContactSegments(), { wrapper: within(client) })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    await act(() => Promise.all([result.current.fetchNextPage(), result.current.fetchNextPage()]).then(() => undefined))
    expect(server.requests.map(({ page }) => page)).toEqual([1, 2])
  })

  it('brings the next page though it is asked for while the list is read anew', async () => {
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

  it('goes on reading all that was asked for when another client of the same scope takes over', async () => {
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

  it('asks nothing while there is no network, and reads a list that shifted once there is', async () => {
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

  it('asks nothing for a retry when nothing has failed', async () => {
    const { server, client } = await start()
    const { result } = renderHook(() => useContactSegments(), { wrapper: within(client) })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    act(() => result.current.retry())
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.requests).toHaveLength(1)
    expect(result.current.isFetching).toBe(false)
  })

  it('#37 #38 another organisation or page size is another list, from the first frame on', async () => {
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

  it('#39 a new key is no new list: nothing is read again', async () => {
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

  it('#47 a hidden tab does not try again until it is seen', async () => {
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
