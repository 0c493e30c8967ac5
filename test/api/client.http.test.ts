import { Readable } from 'node:stream'
import { inspect } from 'node:util'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { contactSegmentsQueryOptions, createSegmentsClient, SegmentsApiError, SegmentsContractError, type SegmentsClientOptions } from 'react-contact-segments/core'
import { segmentFixtures } from 'react-contact-segments/msw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startSegmentsServer, type HttpFault, type SegmentsHttpServerOptions } from '../server/segmentsHttpServer.js'

const KEY = 'sk_live_9f2c7d41e8'
const segments = segmentFixtures(230)
const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(closing.splice(0).map((close) => close()))
})

async function start(options: SegmentsHttpServerOptions = {}, clientOptions: SegmentsClientOptions = {}) {
  const server = await startSegmentsServer({ segments, apiKey: KEY, ...options })
  closing.push(server.close)
  return { server, client: createSegmentsClient({ baseUrl: server.url, apiKey: KEY, ...clientOptions }) }
}

/** The error that a listing rejects with; anything else fails the test. */
async function errorOf(listing: Promise<unknown>): Promise<SegmentsApiError | SegmentsContractError> {
  const error = await listing.then(
    () => 'no error',
    (reason: unknown) => reason,
  )
  if (error instanceof SegmentsApiError || error instanceof SegmentsContractError) return error
  throw new Error(`not a segments error: ${inspect(error)}`)
}

describe('client.list, over HTTP', () => {
  it('returns every page exactly as the server has it, and sends the key with each request', async () => {
    const { client, server } = await start()
    const pages = await Promise.all([1, 2, 3].map((page) => client.list({ page, limit: 100 })))
    expect(pages.flatMap((page) => page.data)).toEqual(segments)
    expect(pages[2]).toMatchObject({ total: 230, page: 3, limit: 100, totalPages: 3, hasNextPage: false, hasPrevPage: true })
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([1, 2, 3].map(() => `Bearer ${KEY}`))
  })

  it('calls an apiKey function before every request, and sends no Authorization header without a key', async () => {
    const keys = ['one', 'two']
    const { client, server } = await start({ apiKey: undefined as never }, { apiKey: async () => keys.shift() ?? 'none' })
    await client.list()
    await client.list()
    await createSegmentsClient({ baseUrl: server.url }).list()
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer one', 'Bearer two', undefined])
  })

  it('leaves a page unchanged when its text contains the key', async () => {
    const { client } = await start({ apiKey: 'e' }, { apiKey: 'e' })
    expect((await client.list({ limit: 100 })).data).toEqual(segments.slice(0, 100))
  })

  it('keeps the path of baseUrl, and sends extra headers once each, without overriding Accept or the key', async () => {
    const asked: [string, Record<string, string>][] = []
    const client = createSegmentsClient({
      baseUrl: 'https://app.example/api/opencx/',
      apiKey: 'sk_new',
      headers: { 'x-csrf': 'token', Authorization: 'Basic old', Accept: 'text/json' },
      fetch: (input, init) => {
        asked.push([input as string, Object.fromEntries(new Headers(init?.headers))])
        return Promise.resolve(Response.json({ data: [], hasNextPage: false }))
      },
    })
    await client.list({ page: 3, limit: 50 })
    expect(asked).toEqual([
      ['https://app.example/api/opencx/contacts/segments?page=3&limit=50', { accept: 'text/json', authorization: 'Bearer sk_new', 'x-csrf': 'token' }],
    ])
  })

  it('sends cookies to its own origin only, unless `credentials` says otherwise', async () => {
    const sent: unknown[] = []
    const fetch: typeof globalThis.fetch = (_, init) => {
      sent.push(init?.credentials)
      return Promise.resolve(Response.json({ data: [], hasNextPage: false }))
    }
    for (const credentials of [undefined, 'include', 'omit'] as const) await createSegmentsClient({ fetch, credentials }).list()
    expect(sent).toEqual(['same-origin', 'include', 'omit'])
  })

  const refusals: [kind: string, fault: HttpFault, status: number | undefined][] = [
    ['unauthorized', { status: 401 }, 401],
    ['forbidden', { status: 403 }, 403],
    ['not-found', { status: 404 }, 404],
    ['rate-limited', { status: 429 }, 429],
    ['http', { status: 422, body: { message: 'limit' } }, 422],
    ['http', { redirect: '/login' }, 302],
    ['server', { status: 500, body: {} }, 500],
    ['server', { status: 503, body: '<h1>down</h1>' }, 503],
    ['network', 'reset', undefined],
    ['network', 'cut-body', undefined],
    ['timeout', 'hang', undefined],
    ['timeout', { slowHeaders: 2000 }, undefined],
    ['timeout', { slowBody: 2000 }, undefined],
  ]
  it.each(refusals)('rejects with a SegmentsApiError of kind %s: %j', async (kind, fault, status) => {
    const { client, server } = await start({}, kind === 'timeout' ? { timeout: 50 } : {})
    // For page 1 only: a request with a short timeout may end before it reaches the server.
    server.script(fault, { page: 1 })
    const error = await errorOf(client.list())
    expect(error).toMatchObject({ name: 'SegmentsApiError', kind, status })
    expect(error.message).toContain('GET /contacts/segments?page=1&limit=20')
    // The fault affects one request only: the next one succeeds.
    expect((await createSegmentsClient({ baseUrl: server.url, apiKey: KEY }).list({ page: 2 })).data).toHaveLength(20)
  })

  it('reports a refused connection as a network error', async () => {
    const { client, server } = await start()
    await server.close()
    closing.length = 0
    expect(await errorOf(client.list())).toMatchObject({ kind: 'network' })
  })

  it('reports a truncated body as a network error, as when a browser yields the start of a broken gzip stream', async () => {
    const body = JSON.stringify({ data: [{ id: 'a', name: 'Ada' }], total: 1, hasNextPage: false })
    for (let end = 1; end < body.length; end++) {
      if (body[end - 1] === '}') continue
      const client = createSegmentsClient({ fetch: () => Promise.resolve(new Response(body.slice(0, end))) })
      expect(await errorOf(client.list())).toMatchObject({ kind: 'network' })
    }
  })

  it('reports a complete body that is not JSON as a contract error, with or without a trailing newline', async () => {
    for (const end of ['', '\n', '\r\n']) {
      const client = createSegmentsClient({ fetch: () => Promise.resolve(new Response(`{"data": NaN}${end}`)) })
      expect(await errorOf(client.list())).toMatchObject({ name: 'SegmentsContractError' })
    }
  })

  const lies: [fault: HttpFault, message: string, path?: string[]][] = [
    ['no-content', 'an empty reply'],
    ['empty', 'an empty reply'],
    ['html', 'not JSON'],
    ['invalid-json', 'not JSON'],
    ['wrong-envelope', 'expected object'],
    [{ raw: '{"data":{},"hasNextPage":true}' }, 'expected array', ['data']],
    [{ hugePage: 17 * 2 ** 20 }, 'larger than 16 MiB'],
  ]
  it.each(lies)('reports a successful reply that is not a page as a contract error: %j', async (fault, message, path = []) => {
    const { client, server } = await start()
    server.script(fault)
    const error = await errorOf(client.list())
    expect(error).toBeInstanceOf(SegmentsContractError)
    expect((error as SegmentsContractError).issues).toEqual([{ path, message }])
  })

  it('reads a body of 16 MiB, and rejects one that is a byte larger', async () => {
    const body = JSON.stringify({ data: [], hasNextPage: false })
    const sized = (length: number) => createSegmentsClient({ fetch: () => Promise.resolve(new Response(body.padEnd(length))) }).list()
    expect((await sized(2 ** 24)).data).toEqual([])
    expect(await errorOf(sized(2 ** 24 + 1))).toMatchObject({ issues: [{ message: 'larger than 16 MiB' }] })
  })

  it('stops decompressing a 400 MiB gzip body early, in a page and in a refusal', async () => {
    const { client, server } = await start()
    const packed = { 'content-encoding': 'gzip', 'content-type': 'application/json' }
    for (const [status, mebibytes] of [[200, 400], [403, 400]] as const) {
      server.script({ raw: gzipSync(Buffer.alloc(mebibytes * 2 ** 20, 32), { level: 1 }), status, headers: packed })
      const before = process.memoryUsage().arrayBuffers
      const error = await errorOf(client.list())
      expect(error).toMatchObject(status === 200 ? { issues: [{ message: 'larger than 16 MiB' }] } : { kind: 'forbidden', body: undefined })
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 2 ** 20)
    }
    expect((await client.list()).data).toHaveLength(20)
  })

  it('measures the limit in bytes, not characters, and keeps the body of a refusal up to 1 MiB', async () => {
    const replying = (body: string, status = 200) => createSegmentsClient({ fetch: () => Promise.resolve(new Response(body, { status })) })
    const wide = JSON.stringify({ data: [], hasNextPage: false, note: '字'.repeat(6 * 2 ** 20) })
    expect(await errorOf(replying(wide).list())).toMatchObject({ issues: [{ message: 'larger than 16 MiB' }] })
    expect(await errorOf(replying('x'.repeat(2 ** 20), 403).list())).toMatchObject({ body: 'x'.repeat(2 ** 20) })
    expect(await errorOf(replying('x'.repeat(2 ** 20 + 1), 403).list())).toMatchObject({ body: undefined })
  })

  it.each([
    ['without a stream, as in React Native', undefined],
    ['with a Node.js stream, as from node-fetch and cross-fetch', Readable.from([])],
  ])('reads a reply %s', async (_, body) => {
    const reply = Object.defineProperty(Response.json({ data: [segments[0]], hasNextPage: false }), 'body', { value: body })
    expect((await createSegmentsClient({ fetch: () => Promise.resolve(reply) }).list()).data).toEqual([segments[0]])
  })

  it.each(['ab/c+d&e==', 'ab\\/c+d&amp;e==', 'ab%2Fc%2Bd%26e%3D%3D', 'ab&#x2F;c&#43;d&#38;e&equals;=', String.raw`ab/c\\u002Bd\u0026e=\u003D`])('redacts the key from a body that is not JSON, spelt %s', async (spelt) => {
    const client = createSegmentsClient({ apiKey: 'ab/c+d&e==', fetch: () => Promise.resolve(new Response(`Warning: ${spelt} in line 3`, { status: 500 })) })
    expect(await errorOf(client.list())).toMatchObject({ body: 'Warning: [key] in line 3' })
  })

  it('reports no status when the browser hides it', async () => {
    const client = createSegmentsClient({ fetch: () => Promise.resolve(Response.error()) })
    const error = await errorOf(client.list())
    expect(error).toMatchObject({ kind: 'http', status: undefined })
    expect(error.message).toContain('failed: http.')
  })

  it('reads a large page, a byte order mark and malformed UTF-8', async () => {
    const { client, server } = await start()
    server.script({ hugePage: 2 ** 20 })
    expect((await client.list()).data).toHaveLength(20)
    const body = JSON.stringify({ data: [segments[0]], hasNextPage: false })
    server.script({ raw: `\uFEFF${body}` })
    expect((await client.list()).data).toEqual([segments[0]])
    server.script({ raw: Buffer.concat([Buffer.from('{"hasNextPage":false,"x":"'), Buffer.from([0xff]), Buffer.from('","data":[]}')]) })
    expect((await client.list()).data).toEqual([])
  })

  it('rejects with the abort reason before a request, during it and while waiting for the budget', async () => {
    const { client, server } = await start({}, { concurrency: 1 })
    await expect(client.list({ signal: AbortSignal.abort('early') })).rejects.toBe('early')
    expect(server.requests).toHaveLength(0)
    server.script('hang')
    const [during, waiting] = [new AbortController(), new AbortController()]
    const hanging = client.list({ signal: during.signal })
    const queued = client.list({ signal: waiting.signal })
    await vi.waitFor(() => expect(server.requests).toHaveLength(1), { timeout: 20_000 })
    waiting.abort('gave up')
    await expect(queued).rejects.toBe('gave up')
    during.abort('closed')
    await expect(hanging).rejects.toBe('closed')
    await vi.waitFor(() => expect(server.requests[0]?.aborted).toBe(true), { timeout: 20_000 })
    expect((await client.list()).data).toHaveLength(20)
    expect(server.requests).toHaveLength(2)
  })

  it('never exposes the key in an error, whatever the server echoes', async () => {
    const { client: patient, server } = await start()
    const hasty = createSegmentsClient({ baseUrl: server.url, apiKey: KEY, timeout: 50 })
    const echoes: HttpFault[] = [
      { status: 401, body: { message: `bad key ${KEY}` } },
      { status: 500, body: `<pre>authorization: Bearer ${KEY}</pre>` },
      { raw: JSON.stringify({ data: KEY, [KEY]: 1 }) },
      'reset',
      'hang',
    ]
    for (const echo of echoes) {
      server.script(echo)
      const error = await errorOf((echo === 'hang' ? hasty : patient).list())
      expect(inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error) + error.stack).not.toContain(KEY)
    }
    expect(inspect(patient, { depth: 20, showHidden: true }) + JSON.stringify(patient)).not.toContain(KEY)
    const unfit = createSegmentsClient({ baseUrl: server.url, apiKey: () => `${KEY}\n` }).list()
    const refused = await errorOf(unfit)
    expect(String(refused.cause)).toMatch(/^RangeError: createSegmentsClient: apiKey/)
    expect(inspect(refused, { depth: 20, showHidden: true })).not.toContain(KEY)
  })

  it('redacts a key that the JSON of a body escapes in another way', async () => {
    const key = 'sk/"abc"+def\\g=='
    const spellings = [JSON.stringify(key).replaceAll('/', '\\/'), JSON.stringify(key).replaceAll('=', '\\u003d')]
    for (const spelt of spellings) {
      const fetch = (): Promise<Response> => Promise.resolve(new Response(`{"message":${spelt},"at":1}`, { status: 403 }))
      const error = await errorOf(createSegmentsClient({ apiKey: key, fetch }).list())
      expect((error as SegmentsApiError).body).toEqual({ message: '[key]', at: 1 })
    }
  })

  it('redacts a key encoded for a URL or HTML inside JSON strings and keys, and leaves the rest', async () => {
    const key = 'sk-live+9f/3a=='
    const echo = { url: `/x?key=${encodeURIComponent(key)}`, html: 'sk-live&#43;9f&#x2F;3a==', [key]: [key, 9, true, null] }
    const fetch = (): Promise<Response> => Promise.resolve(Response.json(echo, { status: 403 }))
    const { body } = (await errorOf(createSegmentsClient({ apiKey: key, fetch }).list())) as SegmentsApiError
    expect(body).toEqual({ url: '/x?key=[key]', html: '[key]', '[key]': ['[key]', 9, true, null] })
  })

  it('scans a body of 1 MiB of backslashes for a key that begins with a sign, and keeps the body unchanged', async () => {
    const said = '\\'.repeat(2 ** 20)
    const fetch = (): Promise<Response> => Promise.resolve(new Response(said, { status: 500 }))
    expect(await errorOf(createSegmentsClient({ apiKey: '-k/3a', fetch }).list())).toHaveProperty('body', said)
  })

  it('keeps JSON numbers and booleans that equal the key', async () => {
    const fetch = (): Promise<Response> => Promise.resolve(Response.json({ statusCode: 500, found: true }, { status: 500 }))
    for (const apiKey of ['500', 'true']) expect(await errorOf(createSegmentsClient({ apiKey, fetch }).list())).toMatchObject({ body: { statusCode: 500, found: true } })
  })

  it.each([undefined, 'a-key'])('parses the body of a refusal as JSON if it can, even when it is null: with the key %s', async (apiKey) => {
    const replying = (body: string) => createSegmentsClient({ apiKey, fetch: () => Promise.resolve(new Response(body, { status: 500 })) }).list()
    for (const [body, said] of [['null', null], ['0', 0], ['{"a":1}', { a: 1 }], ['down', 'down'], ['', '']]) {
      expect(((await errorOf(replying(body as string))) as SegmentsApiError).body).toEqual(said)
    }
  })

  it('leaves no timer behind for a queued request that is aborted', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const client = createSegmentsClient({ requestsPerMinute: 1, fetch: () => Promise.resolve(Response.json({ data: [], hasNextPage: false })) })
    await client.list()
    const leaving = new AbortController()
    const waiting = client.list({ signal: leaving.signal })
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
    leaving.abort('left')
    await expect(waiting).rejects.toBe('left')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('calls apiKey again after a call to it has timed out', async () => {
    let asked = 0
    const apiKey = (): Promise<string> => (++asked === 2 ? new Promise(() => {}) : Promise.resolve(`key${asked}`))
    const fetch: typeof globalThis.fetch = (_, init) =>
      Promise.resolve((init!.headers as Record<string, string>)['authorization'] === 'Bearer key4' ? Response.json({ data: [], hasNextPage: false }) : new Response('{}', { status: 401 }))
    const client = createSegmentsClient({ apiKey, fetch, timeout: 50 })
    expect(await errorOf(client.list())).toMatchObject({ kind: 'timeout' })
    expect((await client.list()).data).toEqual([])
  })

  it('reports an apiKey function that throws, rejects or never resolves, and sends no request', async () => {
    const gone = new Error('The session is gone.')
    const { client: failing, server } = await start({}, { apiKey: () => Promise.reject(gone) })
    expect(await errorOf(failing.list())).toMatchObject({ name: 'SegmentsApiError', kind: 'unauthorized', cause: gone })
    // A TypeError is how `fetch` reports that it could not reach the server that issues keys.
    const cut = createSegmentsClient({ baseUrl: server.url, apiKey: async () => (await fetch('http://127.0.0.1:1/token')).text() })
    expect(await errorOf(cut.list())).toMatchObject({ kind: 'network', cause: expect.any(TypeError) })
    // In Jest's environments, `fetch` and its TypeError come from another realm.
    const elsewhere = runInNewContext("new TypeError('fetch failed')")
    expect(await errorOf(createSegmentsClient({ baseUrl: server.url, apiKey: () => Promise.reject(elsewhere) }).list())).toMatchObject({ kind: 'network', cause: elsewhere })
    const session: { user?: { token: string } } = {}
    const nobody = createSegmentsClient({ baseUrl: server.url, apiKey: () => session.user!.token })
    expect(await errorOf(nobody.list())).toMatchObject({ kind: 'unauthorized', cause: expect.any(TypeError) })

    const hanging = createSegmentsClient({ baseUrl: server.url, apiKey: () => new Promise(() => {}), timeout: 50, concurrency: 1 })
    const [first, second] = await Promise.all([errorOf(hanging.list()), errorOf(hanging.list({ page: 2 }))])
    expect([first, second]).toMatchObject([{ kind: 'timeout' }, { kind: 'timeout' }])
    const leaving = new AbortController()
    const left = hanging.list({ signal: leaving.signal })
    leaving.abort(gone)
    await expect(left).rejects.toBe(gone)
    expect(server.requests).toHaveLength(0)
  })

  it('sends nothing for a caller that aborts at once', async () => {
    const { client, server } = await start()
    const leaving = new AbortController()
    const listing = client.list({ signal: leaving.signal })
    leaving.abort('left')
    await expect(listing).rejects.toBe('left')
    expect((await client.list({ page: 2 })).page).toBe(2)
    expect(server.requests.map(({ page }) => page)).toEqual([2])
  })

  it('does not wait for a fetch that ignores its signal, started after the caller has aborted', async () => {
    const leaving = new AbortController()
    const leave = () => (leaving.abort('left'), KEY)
    const client = createSegmentsClient({ apiKey: leave, fetch: () => new Promise(() => {}), timeout: 50 })
    await expect(client.list({ signal: leaving.signal })).rejects.toBe('left')
    await expect(client.list({ page: 2 }).catch((error: unknown) => (error as SegmentsApiError).kind)).resolves.toBe('timeout')
  })

  it('tries at most two keys for one request, and calls apiKey again only after a 401', async () => {
    const given: string[] = []
    const { client, server } = await start({}, { apiKey: () => (given.push(`key-${given.length}`), given.at(-1)!) })
    expect(await errorOf(client.list())).toMatchObject({ kind: 'unauthorized' })
    expect(server.requests).toHaveLength(2)
    for (const status of [403, 500]) {
      given.length = 0
      server.script({ status })
      await errorOf(client.list())
      expect(given).toHaveLength(1)
    }
  })

  it('calls apiKey again each time a key has been refused', async () => {
    const keys = ['one', 'two', 'three']
    let accepted = 'two'
    const client = createSegmentsClient({
      apiKey: () => keys[0]!,
      fetch: (_, init) => {
        if (new Headers(init!.headers).get('authorization') === `Bearer ${accepted}`) return Promise.resolve(Response.json({ data: [], hasNextPage: false }))
        keys.shift()
        return Promise.resolve(new Response('{}', { status: 401 }))
      },
    })
    expect((await client.list()).data).toEqual([])
    accepted = 'three'
    expect((await client.list()).data).toEqual([])
  })

  it('accepts a baseUrl with or without trailing slashes', async () => {
    const asked: string[] = []
    const fetch = (url: unknown) => (asked.push(url as string), Promise.resolve(Response.json({ data: [], hasNextPage: false })))
    for (const baseUrl of ['/api', '/api/', '/api//', 'https://a.example', 'https://a.example/', 'https://a.example/x///', 'https://a.example/@acme']) {
      await createSegmentsClient({ baseUrl, fetch }).list()
    }
    const path = '/contacts/segments?page=1&limit=20'
    expect(asked).toEqual([...Array<string>(3).fill(`/api${path}`), `https://a.example${path}`, `https://a.example${path}`, `https://a.example/x${path}`, `https://a.example/@acme${path}`])
  })

  it('rejects pages, limits and options that the API or the client cannot take, with a message that explains why', async () => {
    const { client, server } = await start()
    await expect(client.list({ limit: 101 })).rejects.toThrow(new RangeError('limit: 101 cannot be requested. The API takes whole numbers from 1 to 100.'))
    for (const page of [0, 1.5, Number.NaN, 2 ** 53]) await expect(client.list({ page })).rejects.toThrow(`page: ${page} cannot be requested`)
    // Without a request.
    expect(server.requests).toHaveLength(0)
    expect((await client.list({ page: 1, limit: 1 })).data).toHaveLength(1)
    for (const baseUrl of ['ftp://x', 'api.open.cx', '//evil', '/\\evil', '/\t/evil', '/a\\b', 'https://key:secret@api.open.cx', 'https://x/?a=1', 'https://x/?', '/api?tenant=1', '/api#a', '']) {
      expect(() => createSegmentsClient({ baseUrl })).toThrow(/createSegmentsClient: baseUrl/)
    }
    // In JavaScript nothing checks the type: `localStorage` returns null for a missing item.
    for (const apiKey of ['', null as unknown as string]) expect(() => createSegmentsClient({ apiKey })).toThrow(/apiKey is empty/)
    for (const name of ['requestsPerMinute', 'concurrency', 'timeout']) {
      for (const value of [0, 0.5, -1, Number.NaN]) {
        expect(() => createSegmentsClient({ [name]: value })).toThrow(new RangeError(`createSegmentsClient: ${name} must be 1 or more, not ${value}.`))
      }
    }
    for (const headers of [{ 'x y': 'secret' }, { x: 'a secret\nline' }, { x: 'secret 🔑' }] as Record<string, string>[])
      expect(() => createSegmentsClient({ headers })).toThrow(/^createSegmentsClient: headers hold a name or a value that no HTTP header can carry\.$/)
    expect(() => contactSegmentsQueryOptions(client, { pageSize: 1000 })).toThrow('pageSize: 1000 cannot be requested. The API takes whole numbers from 1 to 100.')
  })

  it.each([Infinity, 2 ** 40])('accepts a timeout larger than a timer can hold: %d', async (timeout) => {
    const { client } = await start({ latency: 30 }, { timeout })
    expect((await client.list()).page).toBe(1)
  })

  it('rejects with `unauthorized`, without a request, when apiKey returns null', async () => {
    const { client, server } = await start({}, { apiKey: () => null as unknown as string })
    expect(await errorOf(client.list())).toMatchObject({ kind: 'unauthorized' })
    expect(server.requests).toEqual([])
  })
})

describe('the request budget', () => {
  it('starts at most requestsPerMinute requests in any 60 seconds, and at most `concurrency` at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 1, max: 7, noNaN: true }), fc.double({ min: 1, max: 5, noNaN: true }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 40_000 }), async (perMinute, concurrency, count, latency) => {
        vi.useFakeTimers({ now: 0 })
        const starts: number[] = []
        let running = 0
        let most = 0
        const client = createSegmentsClient({
          requestsPerMinute: perMinute,
          concurrency,
          timeout: 120_000,
          fetch: async () => {
            starts.push(Date.now())
            most = Math.max(most, ++running)
            await new Promise((resolve) => setTimeout(resolve, latency))
            running -= 1
            return Response.json({ data: [], hasNextPage: false })
          },
        })
        const all = Promise.all(Array.from({ length: count }, (_, index) => client.list({ page: index + 1 })))
        await vi.runAllTimersAsync()
        await all
        vi.useRealTimers()
        expect(starts).toHaveLength(count)
        expect(most).toBeLessThanOrEqual(concurrency)
        for (const start of starts) {
          expect(starts.filter((other) => other >= start && other < start + 60_000).length).toBeLessThanOrEqual(perMinute)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('lets the first page overtake other pages that are waiting', async () => {
    const { client, server } = await start({ latency: 20 }, { concurrency: 1 })
    await Promise.all([4, 3, 2, 1].map((page) => client.list({ page })))
    expect(server.requests.map(({ page }) => page)).toEqual([4, 1, 3, 2])
  })

  it('makes every caller wait after one of them gets a Retry-After', async () => {
    let sent = 0
    const { client, server } = await start({}, { fetch: (...request) => ((sent += 1), fetch(...request)) })
    server.script({ status: 429, retryAfter: 1 })
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    expect(await errorOf(client.list({ page: 1 }))).toMatchObject({ kind: 'rate-limited', retryAfterMs: 1000 })
    const others = Promise.all([client.list({ page: 2 }), client.list({ page: 3 })])
    await vi.advanceTimersByTimeAsync(999)
    expect(sent).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect((await others).map(({ page }) => page)).toEqual([2, 3])
  })

  it('waits out a Retry-After of a minute, and rejects after a longer one', async () => {
    vi.useFakeTimers({ now: 0 })
    for (const [wait, sent] of [[60, 2], [61, 1]] as const) {
      const replies = [new Response('{}', { status: 429, headers: { 'retry-after': String(wait) } }), Response.json({ data: [], hasNextPage: false })]
      let asked = 0
      const client = createSegmentsClient({ fetch: () => Promise.resolve(replies[asked++]!) })
      expect(await errorOf(client.list())).toMatchObject({ retryAfterMs: wait * 1000 })
      const next = client.list().catch(() => 'refused')
      await vi.advanceTimersByTimeAsync(59_999)
      expect(asked).toBe(1)
      await vi.advanceTimersByTimeAsync(1)
      await next
      expect(asked).toBe(sent)
    }
  })

  it('does not make other callers wait after a 503 with a Retry-After', async () => {
    const { client, server } = await start()
    server.script({ status: 503, retryAfter: 3600 })
    expect(await errorOf(client.list())).toMatchObject({ kind: 'server', retryAfterMs: 3_600_000 })
    expect((await client.list()).data).toHaveLength(20)
  })

  it('rejects callers that are already queued when a long Retry-After arrives', async () => {
    const { client, server } = await start({}, { concurrency: 1 })
    server.script({ status: 429, retryAfter: 3600 })
    const refused = await Promise.all([1, 2, 3].map((page) => errorOf(client.list({ page }))))
    expect(refused.map((error) => (error as SegmentsApiError).kind)).toEqual(['rate-limited', 'rate-limited', 'rate-limited'])
    expect((refused[2] as SegmentsApiError).retryAfterMs).toBeGreaterThan(3_590_000)
    expect(server.requests).toHaveLength(1)
  })

  it('waits a second after a 429 whose Retry-After is 0', async () => {
    vi.useFakeTimers({ now: 0 })
    const sent: number[] = []
    const client = createSegmentsClient({
      fetch: () => (sent.push(Date.now()), Promise.resolve(new Response('{}', { status: 429, headers: { 'retry-after': '0' } }))),
    })
    expect(await errorOf(client.list())).toMatchObject({ retryAfterMs: 0 })
    void client.list().catch(() => undefined)
    await vi.advanceTimersByTimeAsync(2000)
    expect(sent).toEqual([0, 1000])
  })

  it('does not wait longer because the clock was set back', async () => {
    const { client, server } = await start()
    server.script({ status: 429, retryAfter: 30 })
    vi.useFakeTimers({ toFake: ['Date'], now: 7_200_000 })
    await errorOf(client.list())
    vi.setSystemTime(3_600_000)
    expect((await client.list()).page).toBe(1)
  })

  it('rejects at once during a long Retry-After, and says when to try again', async () => {
    const { client, server } = await start()
    server.script({ status: 429, retryAfter: 3600 })
    await errorOf(client.list())
    const error = await errorOf(client.list({ page: 2 }))
    expect(error).toMatchObject({ kind: 'rate-limited' })
    expect((error as SegmentsApiError).retryAt! - Date.now()).toBeGreaterThan(3_500_000)
    expect(server.requests).toHaveLength(1)
  })
})
