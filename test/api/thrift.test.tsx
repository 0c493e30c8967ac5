/** How many requests several hooks on one list make when something is refused, late or left out: one too many is a bug. */
import { onlineManager, QueryClient, QueryClientProvider, useQueryErrorResetBoundary } from '@tanstack/react-query'
import { act, render, renderHook, screen, waitFor } from '@testing-library/react'
import { Component, StrictMode, type ReactNode } from 'react'
import { ContactSegmentsProvider, createSegmentsClient, useContactSegments, type SegmentsClientOptions, type UseContactSegmentsOptions } from 'react-contact-segments'
import { contactSegmentsKeys, type SegmentsClient } from 'react-contact-segments/core'
import { segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startSegmentsServer } from '../server/segmentsHttpServer.js'

const segments = segmentFixtures(600, { seed: 3 })
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  vi.useRealTimers()
  onlineManager.setOnline(true)
  await Promise.all(closing.splice(0).map((close) => close()))
})
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

function within(client: SegmentsClient, queryClient = new QueryClient()) {
  const wrapper = ({ children }: { children: ReactNode }): ReactNode => (
    <QueryClientProvider client={queryClient}>
      <ContactSegmentsProvider client={client}>{children}</ContactSegmentsProvider>
    </QueryClientProvider>
  )
  return Object.assign(
    (options: UseContactSegmentsOptions = {}) => renderHook((given) => useContactSegments(given), { wrapper, initialProps: options }),
    { wrapper },
  )
}

class Boundary extends Component<{ children: ReactNode; onReset: () => void }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override render(): ReactNode {
    const again = (): void => {
      this.props.onReset()
      this.setState({ failed: false })
    }
    return this.state.failed ? <button type="button" onClick={again}>Again</button> : this.props.children
  }
}

function Guarded({ children }: { children: ReactNode }): ReactNode {
  const { reset } = useQueryErrorResetBoundary()
  return <Boundary onReset={reset}>{children}</Boundary>
}

async function start(clientOptions: SegmentsClientOptions = {}) {
  const server = await startSegmentsServer({ segments })
  closing.push(server.close)
  const client = createSegmentsClient({ baseUrl: server.url, ...clientOptions })
  const queryClient = new QueryClient()
  const queryKey = contactSegmentsKeys.list(client.scope)
  return { server, queryClient, queryKey, show: within(client, queryClient), asked: () => server.requests.map(({ page }) => page!) }
}

describe('a page requested with fetchNextPage', () => {
  it('arrives when the hook that was reading it ahead unmounts first', async () => {
    const { server, show, asked } = await start()
    const table = show()
    await waitFor(() => expect(table.result.current.isSuccess).toBe(true))
    server.script({ slowHeaders: 300 }, { page: 2 })
    const picker = show({ loadAll: true })
    await waitFor(() => expect(asked()).toContain(2))
    const more = table.result.current.fetchNextPage()
    picker.unmount()
    const { data } = await act(() => more)
    expect(data?.pageParams).toEqual([1, 2])
    expect(asked().filter((page) => page === 2)).toHaveLength(1)
  })

  it('is not requested after a refetch of the list that failed', async () => {
    const { server, queryClient, queryKey, show, asked } = await start()
    const { result } = show()
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    server.script({ status: 403 }, { page: 1 })
    const anew = queryClient.invalidateQueries({ queryKey })
    await act(async () => void (await Promise.all([anew, result.current.fetchNextPage()])))
    expect(asked()).toEqual([1, 1])
    await waitFor(() => expect(result.current.error).toMatchObject({ kind: 'forbidden' }))
  })

  it('is not requested when the last hook unmounts during a refetch', async () => {
    const { server, queryClient, queryKey, show, asked } = await start()
    const { result, unmount } = show()
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    server.script({ slowHeaders: 100 }, { page: 1 })
    void queryClient.invalidateQueries({ queryKey })
    await waitFor(() => expect(asked()).toEqual([1, 1]))
    const more = result.current.fetchNextPage()
    unmount()
    await more
    expect(asked()).toEqual([1, 1])
  })
})

describe('a list that waits for the network', () => {
  const whatHappens: [what: string, (queryClient: QueryClient) => unknown][] = [
    ['is cancelled', (queryClient) => queryClient.cancelQueries()],
    ['is removed from the cache', (queryClient) => queryClient.removeQueries()],
  ]
  it.each(whatHappens)('and %s meanwhile, is read to its end once online', async (_, happen) => {
    const { server, queryClient, show, asked } = await start()
    server.script({ slowHeaders: 200 }, { page: 2 })
    const { result } = show({ loadAll: true })
    await waitFor(() => expect(asked()).toContain(2))
    act(() => onlineManager.setOnline(false))
    await waitFor(() => expect(result.current.isPaused).toBe(true))
    await act(async () => void (await happen(queryClient)))
    act(() => onlineManager.setOnline(true))
    await waitFor(() => expect(result.current.isComplete).toBe(true), { timeout: 5000 })
    expect(result.current.segments).toEqual(segments)
  })
})

describe('a client created on every render, which is a mistake', () => {
  it('still reads the list to its end', async () => {
    const { server } = await start()
    let drawn = 0
    const { result } = renderHook(
      () => {
        drawn += 1
        return useContactSegments({ client: createSegmentsClient({ baseUrl: server.url }), loadAll: true })
      },
      { wrapper: within(createSegmentsClient({ baseUrl: server.url })).wrapper },
    )
    await waitFor(() => expect(result.current.isComplete).toBe(true), { timeout: 5000 })
    expect(drawn).toBeLessThan(60)
  })
})

describe('a list that was refused', () => {
  it('is not refetched by further hooks, but by retry() or on mount once no enabled hook is left', async () => {
    const { server, show, asked } = await start()
    server.script({ status: 401 }, { times: 2 })
    const first = show()
    await waitFor(() => expect(first.result.current.isError).toBe(true))
    const others = [show(), show(), show({ enabled: false })]
    await act(() => pause(50))
    expect(asked()).toEqual([1])
    expect(others[1]!.result.current.error).toBe(first.result.current.error)

    act(() => others[0]!.result.current.retry())
    await waitFor(() => expect(asked()).toEqual([1, 1]))
    await waitFor(() => expect(first.result.current.isError).toBe(true))
    for (const { unmount } of [first, ...others.slice(0, 2)]) unmount()
    // A hook that is not enabled does not count.
    const back = show()
    await waitFor(() => expect(back.result.current.isSuccess).toBe(true))
    expect(asked()).toEqual([1, 1, 1])
  })

  it('is not refetched by further hooks when the application hashes query keys its own way', async () => {
    const { server, queryClient, show, asked } = await start()
    queryClient.setDefaultOptions({ queries: { queryKeyHashFn: (key) => `mine ${JSON.stringify(key)}` } })
    server.script({ status: 401 }, { times: 2 })
    const first = show()
    await waitFor(() => expect(first.result.current.isError).toBe(true))
    for (let hooks = 0; hooks < 3; hooks++) show()
    await act(() => pause(50))
    expect(asked()).toEqual([1])
  })

  it('is refetched by a hook with retryOnMount', async () => {
    const { server, show, asked } = await start()
    server.script({ status: 401 })
    const first = show()
    await waitFor(() => expect(first.result.current.isError).toBe(true))
    show({ retryOnMount: true })
    await waitFor(() => expect(first.result.current.isSuccess).toBe(true))
    expect(asked()).toEqual([1, 1])
  })

  it('during a refetch is not requested by further hooks, but on mount once no hook is left', async () => {
    const { server, queryClient, queryKey, show, asked } = await start()
    const first = show()
    await waitFor(() => expect(first.result.current.isSuccess).toBe(true))
    server.script({ status: 401 }, { times: 9 })
    await act(() => queryClient.invalidateQueries({ queryKey }))
    await waitFor(() => expect(first.result.current.isError).toBe(true))
    const others = [show(), show()]
    await act(() => pause(50))
    expect(asked()).toEqual([1, 1])
    expect(others[0]!.result.current.segments).toEqual(segments.slice(0, 100))
    for (const { unmount } of [first, ...others]) unmount()
    show()
    await waitFor(() => expect(asked()).toEqual([1, 1, 1]))
  })

  it('from a later page on is not restarted by hooks that mount or become enabled, but once it is invalidated', async () => {
    const { server, queryClient, queryKey, show, asked } = await start({ concurrency: 1 })
    server.script({ status: 403 }, { page: 4, times: 2 })
    const first = show({ loadAll: true })
    await waitFor(() => expect(first.result.current.isError).toBe(true))
    const hovered = show({ enabled: false })
    show()
    hovered.rerender({ enabled: true })
    await act(() => pause(50))
    expect(asked()).toEqual([1, 2, 3, 4])
    act(() => first.result.current.retry())
    await waitFor(() => expect(asked()).toEqual([1, 2, 3, 4, 4]))
    await waitFor(() => expect(first.result.current.isFetching).toBe(false))
    hovered.rerender({ enabled: false })
    hovered.rerender({ enabled: true })
    first.unmount()
    show()
    await act(() => pause(50))
    expect(asked()).toEqual([1, 2, 3, 4, 4])
    await act(() => queryClient.invalidateQueries({ queryKey }))
    expect(asked()).toEqual([1, 2, 3, 4, 4, 1, 2, 3])
  })
})

describe('an error boundary', () => {
  it('retries when the user resets it, although another hook shows the refusal', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { server, show, asked } = await start()
    server.script({ status: 403 })
    const shown = show()
    await waitFor(() => expect(shown.result.current.isError).toBe(true))
    const Throwing = (): ReactNode => `${useContactSegments({ throwOnError: true }).segments.length} segments`
    render(<Guarded><Throwing /></Guarded>, { wrapper: show.wrapper })
    act(() => screen.getByText('Again').click())
    expect(await screen.findByText('100 segments')).toBeTruthy()
    expect(asked()).toEqual([1, 1])
    vi.restoreAllMocks()
  })

  it('that was not reset makes no request for a list that another hook shows as refused', async () => {
    const { server, queryClient, show, asked } = await start()
    const shown = show()
    await waitFor(() => expect(shown.result.current.segments).toHaveLength(100))
    server.script({ status: 403 })
    await act(() => queryClient.invalidateQueries())
    await waitFor(() => expect(shown.result.current.isError).toBe(true))
    for (let time = 0; time < 2; time++) {
      const one = show({ throwOnError: () => false })
      await act(() => pause(50))
      one.unmount()
    }
    expect(asked()).toEqual([1, 1])
  })

  it('retries as well when a later page or a refetch was refused', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { server, queryClient, show, asked } = await start()
    const other = show()
    const Throwing = (): ReactNode => `${useContactSegments({ throwOnError: true }).segments.length} segments`
    render(<Guarded><Throwing /></Guarded>, { wrapper: show.wrapper })
    await screen.findByText('100 segments')
    server.script({ status: 403 }, { page: 2 })
    await act(async () => void (await other.result.current.fetchNextPage()))
    const again = await screen.findByText('Again')
    act(() => again.click())
    await screen.findByText('100 segments')
    await waitFor(() => expect(asked()).toEqual([1, 2, 1]))
    server.script({ status: 403 }, { page: 1 })
    await act(() => queryClient.invalidateQueries())
    const onceMore = await screen.findByText('Again')
    act(() => onceMore.click())
    await screen.findByText('100 segments')
    await waitFor(() => expect(asked()).toEqual([1, 2, 1, 1, 1]))
    await screen.findByText('100 segments')
    vi.restoreAllMocks()
  })
})

describe('a hook in StrictMode', () => {
  it('requests a list that was refused before only once', async () => {
    const { server, show, asked } = await start()
    server.script({ status: 403 })
    const before = show()
    await waitFor(() => expect(before.result.current.isError).toBe(true))
    before.unmount()
    const { result } = renderHook(() => useContactSegments(), {
      wrapper: ({ children }) => <StrictMode>{show.wrapper({ children })}</StrictMode>,
    })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(asked()).toEqual([1, 1])
  })
})

describe('a list invalidated while no hook is mounted', () => {
  it('is refetched although a later page had been refused', async () => {
    const { server, queryClient, queryKey, show, asked } = await start({ concurrency: 1 })
    server.script({ status: 403 }, { page: 2 })
    const first = show({ loadAll: true })
    await waitFor(() => expect(first.result.current.isError).toBe(true))
    first.unmount()
    await act(() => queryClient.invalidateQueries({ queryKey }))
    const closed = show({ enabled: false })
    await act(() => pause(20))
    closed.rerender({ enabled: true })
    await waitFor(() => expect(asked()).toEqual([1, 2, 1]))
  })
})

describe('the default options of a QueryClient', () => {
  it('apply: with refetchOnMount and retryOnMount false, nothing is refetched on mount', async () => {
    const { server, queryClient, show, asked } = await start()
    queryClient.setDefaultOptions({ queries: { refetchOnMount: false, retryOnMount: false } })
    server.script({ status: 403 })
    const first = show()
    await waitFor(() => expect(first.result.current.isError).toBe(true))
    first.unmount()
    const second = show({ staleTime: 0 })
    await act(() => pause(20))
    expect(asked()).toEqual([1])
    act(() => second.result.current.retry())
    await waitFor(() => expect(second.result.current.isSuccess).toBe(true))
    show({ staleTime: 0 })
    await act(() => pause(20))
    expect(asked()).toEqual([1, 1])
  })
})

describe('an option that is undefined', () => {
  it('is treated as one left out', async () => {
    const { server, show, asked } = await start()
    server.script({ status: 403 })
    const left = { retry: undefined, retryDelay: undefined, staleTime: undefined, refetchOnWindowFocus: undefined, pageSize: undefined, client: undefined }
    const { result } = show(left as object)
    await waitFor(() => expect(result.current.isError).toBe(true))
    act(() => result.current.retry())
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(result.current.isStale).toBe(false)
    expect(asked()).toEqual([1, 1])
  })
})

describe('pages read in parallel', () => {
  it('count as one failure when the connection breaks, as when Firefox starts a download', async () => {
    vi.useFakeTimers()
    let asked = 0
    const cut: (() => void)[] = []
    const client = createSegmentsClient({
      fetch: (input) => {
        asked += 1
        const page = Number(new URL(input as string).searchParams.get('page'))
        const reply = Response.json({ data: segments.slice((page - 1) * 100, page * 100), total: 600, totalPages: 6, hasNextPage: page < 6 })
        if (page === 1 || asked > 5) return Promise.resolve(reply)
        return new Promise((_, reject) => cut.push(() => reject(new TypeError('NetworkError when attempting to fetch resource.'))))
      },
    })
    const { result } = within(client)({ loadAll: true })
    await act(() => vi.advanceTimersByTimeAsync(10))
    expect(cut).toHaveLength(4)
    cut.forEach((each) => each())
    await act(() => vi.advanceTimersByTimeAsync(10_000))
    expect(result.current.error).toBeNull()
    expect(result.current.segments).toHaveLength(600)
    expect(asked).toBe(5 + 5)
  })

  it('report a failure of one while another hangs', async () => {
    const { server, show } = await start({ timeout: Infinity })
    server.script({ status: 500 }, { page: 2 })
    server.script('hang', { page: 4 })
    const { result } = show({ loadAll: true })
    await waitFor(() => expect(result.current.failureCount).toBe(1))
    await waitFor(() => expect(result.current.segments).toHaveLength(300))
  })

  it('are each requested once, although two lists share a budget of one request per minute', async () => {
    vi.useFakeTimers({ now: 0 })
    const asked: string[] = []
    const client = createSegmentsClient({
      requestsPerMinute: 1,
      fetch: (input) => {
        const { search, searchParams } = new URL(input as string)
        const [page, limit] = ['page', 'limit'].map((name) => Number(searchParams.get(name))) as [number, number]
        asked.push(search)
        const totalPages = segments.length / limit
        return Promise.resolve(
          Response.json({ data: segments.slice((page - 1) * limit, page * limit), total: 600, page, limit, totalPages, hasNextPage: page < totalPages }),
        )
      },
    })
    const show = within(client)
    const lists = [show({ loadAll: true, pageSize: 50 }), show({ loadAll: true, pageSize: 40 })]
    for (let minute = 0; minute < 60; minute++) await act(() => vi.advanceTimersByTimeAsync(60_000))
    expect(lists.map(({ result }) => result.current.isComplete)).toEqual([true, true])
    expect(asked).toHaveLength(12 + 15)
    expect(new Set(asked).size).toBe(12 + 15)
  })
})
