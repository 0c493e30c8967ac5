import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import {
  contactSegmentsKeys,
  contactSegmentsQueryOptions,
  createSegmentsClient,
  readSegmentsPage,
  SegmentsApiError,
  SegmentsContractError,
  type SegmentsApiErrorKind,
} from 'react-contact-segments/core'
import { segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startSegmentsServer } from '../server/segmentsHttpServer.js'

const client = createSegmentsClient({ scope: 'acme' })
const { retry, retryDelay } = contactSegmentsQueryOptions(client)
const refused = (kind: SegmentsApiErrorKind, retryAfterMs?: number) =>
  new SegmentsApiError(kind, 'GET /', retryAfterMs === undefined ? {} : { retryAfterMs })

afterEach(() => vi.useRealTimers())

describe('contactSegmentsKeys', () => {
  it('goes from general to specific, and includes the scope and the page size', () => {
    expect(contactSegmentsKeys.list('acme')).toEqual([...contactSegmentsKeys.scope('acme'), 'list', { pageSize: 100 }])
    expect(contactSegmentsKeys.scope('acme')).toEqual([...contactSegmentsKeys.all, 'acme'])
    expect(contactSegmentsQueryOptions(client, { pageSize: 20 }).queryKey).toEqual(contactSegmentsKeys.list('acme', 20))
  })

  it('never includes the API key', () => {
    const secret = createSegmentsClient({ apiKey: 'sk_secret' })
    expect(JSON.stringify(contactSegmentsQueryOptions(secret))).not.toContain('sk_secret')
  })
})

describe('contactSegmentsQueryOptions', () => {
  it.each([
    ['network', 3],
    ['timeout', 3],
    ['server', 3],
    ['rate-limited', 3],
    ['unauthorized', 0],
    ['forbidden', 0],
    ['not-found', 0],
    ['http', 0],
  ] as const)('retries after %s: %i times', (kind, times) => {
    expect([0, 1, 2, 3, 4].filter((failures) => retry(failures, refused(kind)))).toHaveLength(times)
  })

  it('does not retry after a contract error, nor after a Retry-After of more than a minute', () => {
    expect(retry(0, new SegmentsContractError('GET /', []))).toBe(false)
    expect(retry(0, refused('rate-limited', 61_000))).toBe(false)
    expect(retry(0, refused('server', 60_000))).toBe(true)
  })

  it('waits as long as the server says, otherwise longer each time', () => {
    vi.useFakeTimers({ now: 0 })
    const limited = refused('rate-limited', 7000)
    expect(retryDelay(0, limited)).toBe(7000)
    // Time that has passed since the error counts.
    vi.setSystemTime(6000)
    expect(retryDelay(0, limited)).toBe(1000)
    vi.setSystemTime(60_000)
    expect(retryDelay(0, limited)).toBe(0)
    vi.useRealTimers()
    expect([0, 1, 2].map((failures) => retryDelay(failures, refused('server')))).toEqual([1000, 2000, 4000])
  })

  it('allows pages that fail together no more retries than one page, except for rate limits', async () => {
    const failing = (status: number) =>
      contactSegmentsQueryOptions(createSegmentsClient({ fetch: () => Promise.resolve(new Response('{}', { status, headers: { 'retry-after': '0' } })) }))
    const [down, limited] = [failing(500), failing(429)]
    const { signal } = new AbortController()
    const failed = (from: typeof down, page: number, load = signal) => from.queryFn({ pageParam: page, signal: load }).catch((error: SegmentsApiError) => error)
    const tries: boolean[][] = []
    for (let page = 1; page <= 4; page++) tries.push([down.retry(0, (await failed(down, page)) as SegmentsApiError)])
    expect(tries.flat()).toEqual([true, true, true, false])
    // Four at once, each for a load of its own.
    const waits = await Promise.all([1, 2, 3, 4].map((page) => failed(limited, page, new AbortController().signal)))
    expect(waits.map((error) => limited.retry(3, error as SegmentsApiError))).toEqual([true, true, true, true])
  })

  it.each([
    ['fails now and then', 500],
    ['limits the rate now and then', 429],
  ])('refetches a long list although the server %s', async (_, status) => {
    vi.useFakeTimers()
    const [all, pages] = [segmentFixtures(40), 40]
    let asked = 0
    let refuses = false
    const often = createSegmentsClient({
      requestsPerMinute: Infinity,
      fetch: (url) => {
        asked += 1
        const page = Number(new URL(url as string).searchParams.get('page'))
        return Promise.resolve(
          refuses && asked % 7 === 0
            ? new Response('{}', { status, headers: { 'retry-after': '1' } })
            : Response.json({ data: [all[page - 1]], hasNextPage: page < pages, totalPages: pages, total: pages }),
        )
      },
    })
    const queryClient = new QueryClient()
    const options = contactSegmentsQueryOptions(often)
    await queryClient.fetchInfiniteQuery({ ...options, pages })
    ;[asked, refuses] = [0, true]
    const anew = queryClient.fetchInfiniteQuery({ ...options, pages, staleTime: 0 })
    for (let second = 0; second < 20; second++) await vi.advanceTimersByTimeAsync(1000)
    await anew
    expect(asked).toBe(46)
  })

  it('counts retries from zero for a load that starts after others gave up early', async () => {
    let down = true
    let asked = 0
    const reply = () => Response.json({ data: [], hasNextPage: false }, { status: down ? 500 : 200 })
    const options = contactSegmentsQueryOptions(createSegmentsClient({ fetch: () => ((asked += 1), Promise.resolve(reply())) }))
    const load = (retry?: false) => new QueryClient().fetchInfiniteQuery({ ...options, retryDelay: 0, ...(retry === false && { retry }) })
    for (let loader = 0; loader < 4; loader++) await expect(load(false)).rejects.toMatchObject({ status: 500 })
    asked = 0
    await expect(load()).rejects.toMatchObject({ status: 500 })
    expect(asked).toBe(4)
    down = false
    expect((await load()).pages).toHaveLength(1)
  })

  it('sends at most five requests for two loads that fail at the same time', async () => {
    let asked = 0
    const options = contactSegmentsQueryOptions(createSegmentsClient({ fetch: () => ((asked += 1), Promise.resolve(new Response('{}', { status: 500 }))) }))
    const loads = [0, 1].map(() => new QueryClient().fetchInfiniteQuery({ ...options, retryDelay: 0 }))
    await Promise.allSettled(loads)
    expect(asked).toBeLessThanOrEqual(5)
  })

  it('counts retries from zero for a load that starts after all retries failed', async () => {
    const statuses = [500, 500, 500, 500, 503, 503, 200]
    const fetch = (): Promise<Response> => Promise.resolve(Response.json({ data: [], hasNextPage: false }, { status: statuses.shift()! }))
    const read = () => new QueryClient().fetchInfiniteQuery({ ...contactSegmentsQueryOptions(slow), retryDelay: 0 })
    const slow = createSegmentsClient({ fetch })
    await expect(read()).rejects.toMatchObject({ status: 500 })
    expect(statuses).toEqual([503, 503, 200])
    expect((await read()).pages).toHaveLength(1)
  })

  it('does not count rate limits as failures in the retry delay', async () => {
    const statuses = [429, 429, 500]
    const limited = contactSegmentsQueryOptions(
      createSegmentsClient({
        fetch: () => {
          const status = statuses.shift()!
          return Promise.resolve(new Response('{}', { status, ...(status === 429 && { headers: { 'retry-after': '0' } }) }))
        },
      }),
    )
    const { signal } = new AbortController()
    const failed = () => limited.queryFn({ pageParam: 1, signal }).catch((error: SegmentsApiError) => error)
    const errors = [await failed(), await failed(), await failed()] as SegmentsApiError[]
    expect(limited.retryDelay(2, errors[2]!)).toBe(1000)
  })

  it('continues after a page with rows, readable or not, and ends at totalPages', () => {
    const { getNextPageParam } = contactSegmentsQueryOptions(client)
    const next = (json: object, asked: number) => {
      const read = readSegmentsPage({ data: segmentFixtures(1), hasNextPage: true, ...json })
      if ('issues' in read) throw new Error('no page')
      return getNextPageParam(read.page, [read.page], asked)
    }
    expect(next({ data: [...segmentFixtures(1), { broken: true }] }, 1)).toBe(2)
    expect(next({ data: [{ broken: true }] }, 1)).toBe(2)
    expect(next({ data: [] }, 1)).toBeUndefined()
    expect([1, 2, 3].map((page) => next({ totalPages: 3 }, page))).toEqual([2, 3, undefined])
    // A page with rows contradicts a total of 0 pages, so that total is ignored.
    expect(next({ totalPages: 0 }, 1)).toBe(2)
  })

  it('continues to page 10,000, and stops there whatever the server says', () => {
    const { getNextPageParam } = contactSegmentsQueryOptions(client)
    const read = readSegmentsPage({ data: segmentFixtures(1), hasNextPage: true })
    if ('issues' in read) throw new Error('no page')
    expect([9_998, 9_999, 10_000].map((page) => getNextPageParam(read.page, [read.page], page))).toEqual([9_999, 10_000, undefined])
  })

  it('reads all pages over HTTP, each once', async () => {
    const segments = segmentFixtures(730, { seed: 9 })
    const server = await startSegmentsServer({ segments })
    const queryClient = new QueryClient()
    const data = await queryClient.infiniteQuery({
      ...contactSegmentsQueryOptions(createSegmentsClient({ baseUrl: server.url })),
      pages: 100,
    })
    await server.close()
    expect(data.pages.flatMap((page) => page.data)).toEqual(segments)
    expect(server.requests.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('ends whatever the server claims, unless every page differs and announces another', async () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 })
    const reply = fc.record({
      ids,
      hasNextPage: fc.boolean(),
      totalPages: fc.constantFrom<unknown>(null, 0, 1, 3, 1e308, -1, 'many'),
      total: fc.constantFrom<unknown>(null, 0, 5),
      page: fc.constantFrom<unknown>(null, 0, 7, 1.5),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(reply, { minLength: 1, maxLength: 4 }), async (replies) => {
        let asked = 0
        const lying = createSegmentsClient({
          requestsPerMinute: Infinity,
          fetch: () => {
            const { ids: rows, ...rest } = replies[asked++ % replies.length]!
            const data = rows.map((id) => ({ id, name: '', description: null, definition: null, created_at: null, updated_at: null }))
            return Promise.resolve(Response.json({ ...rest, data, limit: 1, hasPrevPage: false }))
          },
        })
        const { getNextPageParam } = contactSegmentsQueryOptions(lying)
        const pages = []
        const seen: number[] = []
        // A server that never repeats a page and always has another cannot be told from a large list: stop counting there.
        for (let next: number | undefined = 1; next !== undefined && seen.length < 60; ) {
          seen.push(next)
          pages.push(await lying.list({ page: next }))
          next = getNextPageParam(pages.at(-1)!, pages, next)
        }
        expect(seen).toEqual(seen.map((_, index) => index + 1))
        const last = pages.at(-1)!
        const varied = replies.length > 1 && replies.every((each) => each.hasNextPage && each.ids.length > 0)
        expect(seen.length <= 8 || (varied && last.hasNextPage)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
