import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import * as fc from 'fast-check'
import { parse } from 'yaml'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { segmentFixtures } from 'react-contact-segments/msw'
import type { ListContactSegmentsOutput } from '../../src/contract.js'
import { listContactSegmentsOutputSchema } from '../../src/exact.js'
import {
  startSegmentsServer,
  type HttpFault,
  type SegmentsHttpServer,
  type SegmentsHttpServerOptions,
} from './segmentsHttpServer.ts'

let server: SegmentsHttpServer | undefined
const start = async (options?: SegmentsHttpServerOptions) => (server = await startSegmentsServer(options))
const get = (query = '', init?: RequestInit) => fetch(`${server!.url}/contacts/segments${query}`, init)
const scripted = async (fault: HttpFault, options?: SegmentsHttpServerOptions) => {
  await start(options)
  server!.script(fault)
  return get()
}
const failure = async (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: Error & { cause?: { code?: string } }) =>
      `${error.name}: ${error.message} ${error.cause?.code ?? ''}`.trim(),
  )
async function until(test: () => boolean): Promise<void> {
  while (!test()) await new Promise((resolve) => setImmediate(resolve))
}

afterEach(async () => {
  await server?.close()
  server = undefined
})

describe('a regular reply', () => {
  let isPage: ValidateFunction
  let isError: ValidateFunction
  beforeAll(() => {
    const spec = parse(readFileSync(new URL('../openapi.yaml', import.meta.url), 'utf8')) as Spec
    // `$id: '#/components/…'` is not a valid id in draft 2020-12.
    for (const schema of Object.values(spec.components.schemas)) delete schema['$id']
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(ajv)
    ajv.addSchema({ $id: 'openapi', components: spec.components })
    isPage = ajv.getSchema('openapi#/components/schemas/ListContactSegmentsOutput')!
    isError = ajv.getSchema('openapi#/components/schemas/ErrorDto')!
  })

  it('satisfies the OpenAPI and the strict schema for any page and limit', async () => {
    const segments = segmentFixtures(430)
    await start({ segments })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 100 }), async (page, limit) => {
        const reply = await get(`?page=${page}&limit=${limit}`)
        const json = (await reply.json()) as ListContactSegmentsOutput
        expect(reply.status).toBe(200)
        expect(isPage(json) || isPage.errors).toBe(true)
        expect(listContactSegmentsOutputSchema.safeParse(json).error).toBeUndefined()
        expect(json.data).toEqual(segments.slice((page - 1) * limit, page * limit))
        expect(json.hasNextPage).toBe(page * limit < 430)
      }),
      { numRuns: 40 },
    )
  })

  it('would fail the validation with an extra field or a wrong type', async () => {
    await start()
    const json = (await (await get()).json()) as ListContactSegmentsOutput
    expect(isPage({ ...json, extra: 1 })).toBe(false)
    expect(isPage({ ...json, data: [{ ...json.data[0], name: null }] })).toBe(false)
  })

  it('is an ErrorDto of the OpenAPI for invalid queries, missing keys and too many requests', async () => {
    await start({ apiKey: 'sk', requestsPerMinute: 1 })
    const headers = { authorization: 'Bearer sk' }
    const replies = [await get('?limit=101', { headers }), await get(), await get('', { headers })]
    expect(replies.map(({ status }) => status)).toEqual([400, 401, 429])
    expect(Number(replies[2]!.headers.get('retry-after'))).toBeGreaterThan(50)
    for (const reply of replies) expect(isError(await reply.json()) || isError.errors).toBe(true)
    expect((await fetch(`${server!.url}/contacts`)).status).toBe(404)
  })
})

describe('requests', () => {
  it('are logged with their headers and outcome', async () => {
    await start()
    await (await get('?page=2&limit=7', { headers: { 'x-trace': 'abc' } })).text()
    expect(server!.requests).toMatchObject([
      { page: 2, limit: 7, headers: { 'x-trace': 'abc' }, status: 200, aborted: false },
    ])
  })

  it('distinguish a client that aborted from a reply that the server broke off', async () => {
    await start()
    server!.script('hang', { page: 1 })
    server!.script('reset', { page: 2 })
    const caller = new AbortController()
    const gone = failure(get('?page=1', { signal: caller.signal }))
    await until(() => server!.requests.length === 1)
    caller.abort()
    await gone
    await failure(get('?page=2'))
    await until(() => server!.requests[0]!.aborted)
    expect(server!.requests).toMatchObject([
      { status: null, aborted: true },
      { status: null, aborted: false },
    ])
  })
})

describe('CORS', () => {
  it('is off by default', async () => {
    await start()
    expect((await get()).headers.get('access-control-allow-origin')).toBeNull()
    expect((await get('', { method: 'OPTIONS' })).status).toBe(404)
  })

  it('allows the given origin and exposes the given headers, except on a reply with `cors: false`', async () => {
    await start({ cors: { origin: 'http://app.example', expose: ['Retry-After'] } })
    expect((await get('', { method: 'OPTIONS' })).headers.get('access-control-allow-headers')).toContain(
      'authorization',
    )
    const { headers } = await get()
    expect(headers.get('access-control-allow-origin')).toBe('http://app.example')
    expect(headers.get('access-control-expose-headers')).toBe('Retry-After')
    server!.script({ status: 429, cors: false })
    expect((await get()).headers.get('access-control-allow-origin')).toBeNull()
    expect(server!.requests).toHaveLength(2)
  })
})

describe('script', () => {
  it('can reset the connection', async () => {
    expect(await failure(scripted('reset'))).toMatch(/^TypeError: fetch failed/)
    expect((await get()).status).toBe(200)
  })

  it('can cut off the body', async () => {
    const reply = await scripted('cut-body')
    expect(reply.status).toBe(200)
    expect(await failure(reply.text())).toMatch(/^TypeError: terminated/)
  })

  it('can delay the headers, or send them at once and drip the body', async () => {
    const late = await scripted({ slowHeaders: 30 })
    expect(((await late.json()) as ListContactSegmentsOutput).total).toBe(240)
    server!.script({ slowBody: 10_000 })
    const caller = new AbortController()
    const drip = await get('?limit=1', { signal: caller.signal })
    const reader = drip.body!.getReader()
    const first = await reader.read()
    expect(first.value).toEqual(Uint8Array.from([123]))
    const rest = failure(reader.read())
    caller.abort()
    expect(await rest).toMatch(/^AbortError/)
  })

  it('drips a body to its end', async () => {
    await start({ segments: [] })
    server!.script({ slowBody: 0 })
    expect(await (await get()).json()).toMatchObject({ total: 0, data: [] })
  })

  it.each([
    ['no-content', 204, ''],
    ['empty', 200, ''],
    ['html', 200, '<!doctype html>'],
    ['invalid-json', 200, '{"total":NaN,'],
    ['wrong-envelope', 200, '[{"id":'],
  ] as const)('can send %s', async (fault, status, start) => {
    const reply = await scripted(fault)
    const text = await reply.text()
    expect(reply.status).toBe(status)
    expect(text.startsWith(start)).toBe(true)
    expect(text === '').toBe(start === '')
  })

  it('can send Retry-After as seconds and as an HTTP date', async () => {
    const seconds = await scripted({ status: 429, retryAfter: 7 })
    server!.script({ status: 503, retryAfter: new Date('2026-10-21T07:28:00Z'), body: '<h1>Busy</h1>' })
    const date = await get()
    expect([seconds.status, seconds.headers.get('retry-after')]).toEqual([429, '7'])
    expect([date.status, date.headers.get('retry-after')]).toEqual([503, 'Wed, 21 Oct 2026 07:28:00 GMT'])
    expect([date.headers.get('content-type'), await date.text()]).toEqual(['text/html; charset=utf-8', '<h1>Busy</h1>'])
  })

  it('can send a valid page of any size', async () => {
    const text = await (await scripted({ hugePage: 3_000_000 })).text()
    expect(text.length).toBeGreaterThan(2_990_000)
    expect(listContactSegmentsOutputSchema.safeParse(JSON.parse(text)).error).toBeUndefined()
  })

  it('can redirect', async () => {
    const reply = await failure(scripted({ redirect: 'http://127.0.0.1:1/' }, {}).then(() => undefined))
    expect(reply).toMatch(/^TypeError/)
    server!.script({ redirect: '/elsewhere', status: 308 })
    const manual = await get('', { redirect: 'manual' })
    expect([manual.status, manual.headers.get('location')]).toEqual([308, '/elsewhere'])
  })

  it('can send raw bytes, other rows, or another page', async () => {
    const raw = await scripted({ raw: Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d) })
    expect(await raw.json()).toEqual({})
    server!.script({ rows: (rows) => rows.slice(0, 1) })
    expect(((await (await get()).json()) as ListContactSegmentsOutput).data).toEqual(segmentFixtures(1))
    server!.script({ page: (page) => ({ ...page, total: -1 }) })
    expect(await (await get()).json()).toMatchObject({ total: -1 })
  })
})

type Spec = { components: { schemas: Record<string, Record<string, unknown>> } }
