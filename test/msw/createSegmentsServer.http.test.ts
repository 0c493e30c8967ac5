import * as fc from 'fast-check'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSegmentsServer, segmentFixture, segmentFixtures, type SegmentsServer } from 'react-contact-segments/msw'
import type { ListContactSegmentsOutput } from '../../src/contract.js'
import { errorDtoSchema, listContactSegmentsOutputSchema } from '../../src/exact.js'

const network = setupServer()
const use = (server: Pick<SegmentsServer, 'handlers'>) => network.resetHandlers(...server.handlers)
const get = (query = '', init?: RequestInit) => fetch(`https://api.open.cx/contacts/segments${query}`, init)
const status = async (query = '', init?: RequestInit) => (await get(query, init)).status
const page = async (query = '') => (await (await get(query)).json()) as ListContactSegmentsOutput
const names = async () => (await page()).data.map(({ name }) => name)
const withKey = (authorization: string) => status('', { headers: { authorization } })
const statusAt = async (ms: number): Promise<[status: number, retryAfter: string | null]> => {
  vi.setSystemTime(ms)
  const reply = await get()
  return [reply.status, reply.headers.get('retry-after')]
}
/** Used instead of vi.waitFor, which would advance the fake clock. */
async function until(test: () => boolean): Promise<void> {
  while (!test()) await new Promise((resolve) => setImmediate(resolve))
}

beforeAll(() => network.listen({ onUnhandledFrame: 'error' }))
afterEach(() => {
  vi.useRealTimers()
  network.resetHandlers()
})
afterAll(() => network.close())

describe('a regular reply', () => {
  it('is page 1 with 20 rows by default, and satisfies the contract', async () => {
    use(createSegmentsServer())
    const reply = await page('')
    expect(listContactSegmentsOutputSchema.safeParse(reply).error).toBeUndefined()
    const counts = { total: 240, page: 1, limit: 20, totalPages: 12, hasNextPage: true, hasPrevPage: false }
    expect(reply).toEqual({ ...counts, data: segmentFixtures(20) })
  })

  it('puts every segment on exactly one page, in order, for any count and limit', async () => {
    const all = segmentFixtures(230)
    // At most ten pages each, since a page costs the same however many rows it has.
    const anyLimit = fc.integer({ min: 1, max: 100 })
    const anyCount = (limit: number) => fc.integer({ min: 0, max: Math.min(230, 10 * limit) })
    await fc.assert(
      fc.asyncProperty(anyLimit.chain((limit) => fc.tuple(anyCount(limit), fc.constant(limit))), async ([count, limit]) => {
        use(createSegmentsServer({ segments: all.slice(0, count) }))
        const ids: string[] = []
        for (let number = 1; ; number++) {
          const reply = await page(`?page=${number}&limit=${limit}`)
          expect(listContactSegmentsOutputSchema.safeParse(reply).error).toBeUndefined()
          expect(reply).toMatchObject({ total: count, page: number, limit, totalPages: Math.ceil(count / limit) })
          expect([reply.hasPrevPage, reply.hasNextPage]).toEqual([number > 1, number * limit < count])
          ids.push(...reply.data.map(({ id }) => id))
          if (!reply.hasNextPage) break
        }
        expect(ids).toEqual(all.slice(0, count).map(({ id }) => id))
      }),
      { numRuns: 25 },
    )
  })

  it('is empty beyond the last page', async () => {
    use(createSegmentsServer({ count: 5 }))
    expect(await page('?page=9007199254740991&limit=100')).toMatchObject({ total: 5, data: [], hasNextPage: false })
  })

  it('is sent for any origin, and any path that ends in /contacts/segments', async () => {
    use(createSegmentsServer({ count: 1 }))
    expect((await fetch('http://127.0.0.1:4000/api/opencx/contacts/segments?limit=1')).status).toBe(200)
  })

  it.each(['?page=0', '?page=-1', '?page=1.5', '?page=one', '?page=', '?page=1&page=2', '?page=9007199254740992'])(
    'is 400 for %s',
    async (query) => {
      const server = createSegmentsServer()
      use(server)
      const reply = await get(query)
      expect(reply.status).toBe(400)
      expect(errorDtoSchema.parse(await reply.json())).toMatchObject({ statusCode: 400, error: 'Bad Request' })
      expect(server.requests[0]).toMatchObject({ page: null, limit: 20, status: 400 })
    },
  )

  it.each(['?limit=0', '?limit=101', '?limit=1e1', '?limit=NaN'])('is 400 for %s', async (query) => {
    use(createSegmentsServer())
    expect((await get(query)).status).toBe(400)
  })
})

describe('apiKey', () => {
  it('admits only requests with the current key as bearer token, and can be changed while running', async () => {
    const server = createSegmentsServer({ apiKey: 'sk_one' })
    use(server)
    expect(await status()).toBe(401)
    expect(await withKey('Bearer sk_two')).toBe(401)
    expect(await withKey('sk_one')).toBe(401)
    expect(await withKey('Bearer sk_one')).toBe(200)
    server.apiKey = 'sk_two'
    expect(await withKey('Bearer sk_one')).toBe(401)
    expect(await withKey('Bearer sk_two')).toBe(200)
    expect(server.requests.map(({ authorization }) => authorization)).toContain('Bearer sk_two')
  })
})

describe('requestsPerMinute', () => {
  it('answers 429 with the seconds until the oldest request is a minute old, and admits a request then', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    use(createSegmentsServer({ requestsPerMinute: 2 }))
    expect(await statusAt(1_000)).toEqual([200, null])
    expect(await statusAt(20_000)).toEqual([200, null])
    expect(await statusAt(30_500)).toEqual([429, '31'])
    expect(await statusAt(60_999)).toEqual([429, '1'])
    expect(await statusAt(61_000)).toEqual([200, null])
    expect(await statusAt(61_001)).toEqual([429, '19'])
  })

  it('counts only requests that were admitted, also when it is changed', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const server = createSegmentsServer({ requestsPerMinute: 3 })
    use(server)
    for (const ms of [1_000, 2_000, 3_000, 4_000]) await statusAt(ms)
    server.requestsPerMinute = 1
    expect(await statusAt(5_000)).toEqual([429, '58'])
    server.apiKey = 'sk'
    expect(await statusAt(62_999)).toEqual([401, null])
    server.apiKey = undefined
    expect(await statusAt(63_000)).toEqual([200, null])
  })

  it('never admits more than the budget in any minute, and always admits a client that waited', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 5, maxLength: 30 }),
        async (requestsPerMinute, gaps) => {
          use(createSegmentsServer({ count: 0, requestsPerMinute }))
          const admitted: number[] = []
          let now = 0
          let due: number | null = null
          const lateRefusals: number[] = []
          for (const gap of gaps) {
            now += gap
            const [status, retryAfter] = await statusAt(now)
            if (due !== null && now >= due && status !== 200) lateRefusals.push(now)
            if (status === 200) admitted.push(now)
            due = retryAfter === null ? null : now + Number(retryAfter) * 1000
          }
          expect(lateRefusals).toEqual([])
          for (const from of admitted) {
            const within = admitted.filter((at) => at >= from && at < from + 60_000)
            expect(within.length).toBeLessThanOrEqual(requestsPerMinute)
          }
        },
      ),
      { numRuns: 20 },
    )
  })
})

describe('latency', () => {
  it('delays each reply, can depend on the request, and can be changed while running', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const server = createSegmentsServer({ latency: 500 })
    use(server)
    const first = get('?page=1')
    await until(() => server.requests.length === 1)
    await vi.advanceTimersByTimeAsync(499)
    expect(server.requests[0]!.status).toBeNull()
    await vi.advanceTimersByTimeAsync(1)
    expect((await first).status).toBe(200)
    server.latency = ({ page }) => (page === 2 ? 1_000 : 0)
    expect((await get('?page=3')).status).toBe(200)
    const second = get('?page=2')
    await until(() => server.requests.length === 3)
    expect(server.requests[2]!.status).toBeNull()
    await vi.advanceTimersByTimeAsync(1_000)
    expect((await second).status).toBe(200)
  })

  it('leaves no status for a request that is aborted while it waits', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const server = createSegmentsServer({ latency: 100 })
    use(server)
    const caller = new AbortController()
    const outcome = get('', { signal: caller.signal }).catch(() => 'left')
    await until(() => server.requests.length === 1)
    caller.abort()
    expect(await outcome).toBe('left')
    await vi.advanceTimersByTimeAsync(100)
    expect(server.requests[0]).toMatchObject({ status: null, aborted: true })
  })

  it('answers with the segments at the time of the request, despite later changes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const server = createSegmentsServer({ count: 3, latency: 100 })
    use(server)
    const reply = get()
    await until(() => server.requests.length === 1)
    server.segments.reset([])
    await vi.advanceTimersByTimeAsync(100)
    expect(((await (await reply).json()) as ListContactSegmentsOutput).total).toBe(3)
  })
})

describe('segments', () => {
  it('are served as they are after each change', async () => {
    const [a, b, c] = ['A', 'B', 'C'].map((name) => segmentFixture({ name }))
    const server = createSegmentsServer({ segments: [a!, b!] })
    use(server)
    server.segments.add(c!, 1)
    expect(await names()).toEqual(['A', 'C', 'B'])
    server.segments.update(c!.id, { name: 'C, renamed' })
    server.segments.remove(a!.id)
    expect(await names()).toEqual(['C, renamed', 'B'])
    server.segments.add(a!)
    expect(await names()).toEqual(['C, renamed', 'B', 'A'])
    server.segments.reset([b!])
    expect(await names()).toEqual(['B'])
  })

  it('never change the array passed in, or an array returned earlier', () => {
    const given = segmentFixtures(3)
    const server = createSegmentsServer({ segments: given })
    const before = server.segments.all()
    server.segments.update(given[0]!.id, { name: 'renamed' })
    server.segments.remove(given[1]!.id)
    expect(before).toEqual(segmentFixtures(3))
    expect(given).toEqual(segmentFixtures(3))
  })

  it('throw for an id that no segment has', () => {
    const { segments } = createSegmentsServer({ count: 1 })
    expect(() => segments.remove('nobody')).toThrow('No segment has the id "nobody"')
    expect(() => segments.update('nobody', { name: 'x' })).toThrow('No segment has the id "nobody"')
  })
})

describe('fail', () => {
  let server: SegmentsServer
  beforeEach(() => {
    server = createSegmentsServer({ count: 250 })
    use(server)
  })

  it('makes the next request fail once', async () => {
    server.fail({ status: 500 })
    const reply = await get()
    expect([reply.status, await reply.json()]).toMatchObject([500, { statusCode: 500 }])
    expect((await get()).status).toBe(200)
    expect(server.requests.map(({ status }) => status)).toEqual([500, 200])
  })

  it('applies faults in order, `times` times each, and only to their page', async () => {
    server.fail({ status: 503 }, { page: 2 })
    server.fail({ status: 500 }, { times: 2 })
    const [one, two] = ['?page=1', '?page=2']
    expect([await status(one), await status(two), await status(two), await status(two)]).toEqual([500, 503, 500, 200])
  })

  it('can continue until recover()', async () => {
    server.fail({ status: 502 }, { times: Infinity })
    for (let round = 0; round < 5; round++) expect((await get()).status).toBe(502)
    server.recover()
    expect((await get()).status).toBe(200)
  })

  it('sends the given body, headers and Retry-After, and no body for a 204', async () => {
    server.fail({ status: 429, body: { message: ['slow down'] }, retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT' })
    const slow = await get()
    expect(slow.headers.get('retry-after')).toBe('Wed, 21 Oct 2026 07:28:00 GMT')
    expect(await slow.json()).toEqual({ message: ['slow down'] })
    server.fail({ status: 503, headers: { 'x-trace': 'abc' }, retryAfter: 7 })
    const busy = await get()
    expect([busy.headers.get('retry-after'), busy.headers.get('x-trace')]).toEqual(['7', 'abc'])
    server.fail({ status: 204 })
    const empty = await get()
    expect([empty.status, await empty.text()]).toEqual([204, ''])
  })

  it('can be a network error', async () => {
    server.fail('network')
    await expect(get()).rejects.toThrow(TypeError)
    expect(server.requests[0]).toMatchObject({ page: 1, status: null, aborted: false })
  })

  it('can hang until the caller aborts', async () => {
    server.fail('hang')
    const caller = new AbortController()
    const outcome = get('', { signal: caller.signal }).catch((error: Error) => error.message)
    await until(() => server.requests.length === 1)
    expect(server.requests[0]!.aborted).toBe(false)
    caller.abort(new Error('enough'))
    expect(await outcome).toBe('enough')
    await until(() => server.requests[0]!.aborted)
    expect(server.requests[0]!.status).toBeNull()
  })

  it('can send a raw body', async () => {
    server.fail({ raw: '<html>Sign in</html>', contentType: 'text/html' })
    const html = await get()
    expect([html.status, html.headers.get('content-type'), await html.text()]).toEqual([
      200,
      'text/html',
      '<html>Sign in</html>',
    ])
    server.fail({ raw: '{"data":[', status: 206 })
    const cut = await get()
    expect([cut.status, cut.headers.get('content-type'), await cut.text()]).toEqual([
      206,
      'application/json',
      '{"data":[',
    ])
  })

  it('can replace rows or the page, without changing the stored segments', async () => {
    server.fail({ rows: (rows) => [...rows.splice(0, 1), { ...rows[0], name: 7 }, null] })
    const { data, total } = await page('?limit=2')
    expect([total, data[0], data[1]!.name, data[2]]).toEqual([250, segmentFixtures(1)[0], 7, null])
    server.fail({ rows: (rows) => rows.map((row) => Object.assign(row, { name: '' })) })
    expect((await names()).join('')).toBe('')
    server.fail({ page: (honest) => ({ ...honest, hasNextPage: true, total: null }) })
    expect(await page('?page=3&limit=100')).toMatchObject({ total: null, hasNextPage: true })
    expect(await page('?limit=2')).toMatchObject({ total: 250, data: segmentFixtures(2) })
  })

  it('leaves an error reply alone when there is no page to replace', async () => {
    server.fail({ rows: () => [] })
    expect((await get('?page=0')).status).toBe(400)
  })
})

describe('requests', () => {
  it('record what was requested, when, and how it ended; and can be cleared', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(1234)
    const server = createSegmentsServer()
    use(server)
    await get('?page=2&limit=100')
    const entry = { page: 2, limit: 100, at: 1234, authorization: null, status: 200, aborted: false }
    expect(server.requests).toEqual([entry])
    server.requests.length = 0
    await get()
    expect(server.requests).toHaveLength(1)
  })
})
