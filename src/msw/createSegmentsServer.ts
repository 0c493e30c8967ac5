/** The segments server in memory: an honest answer or a scripted fault, through MSW's request handlers. */
import { http, HttpResponse, type HttpHandler } from 'msw'
import type { ContactSegment, ListContactSegmentsOutput, ListedSegment } from '../contract.js'
import { answer, readQuery, type SegmentsAnswer } from './answer.js'
import { createFaultScript, type FaultOptions } from './faultScript.js'
import { segmentFixtures } from './segmentFixtures.js'
import { createSegmentsStore, type SegmentsStore } from './segmentsStore.js'

/**
 * What goes wrong with a request:
 * - `'network'`: the connection fails.
 * - `'hang'`: no reply ever comes.
 * - `{ status }`: an error reply; `body` is sent as JSON (by default an `ErrorDto`), `retryAfter` as `Retry-After`.
 * - `{ raw }`: exactly this text, by default with status 200 and as JSON.
 * - `{ rows }`: the honest page with its rows replaced. `{ page }`: the honest page replaced as a whole.
 */
export type SegmentsFault =
  | 'network'
  | 'hang'
  | { status: number; body?: unknown; headers?: Record<string, string> | undefined; retryAfter?: number | string | undefined }
  | { raw: string; status?: number | undefined; contentType?: string | undefined }
  | { rows: (rows: ContactSegment[]) => unknown[] }
  | { page: (page: ListContactSegmentsOutput) => unknown }

/** One request as the server saw it. */
export type SegmentsRequest = {
  /** null if the query has no page that the contract allows. */
  page: number | null
  limit: number | null
  /** When it arrived, by the clock, in milliseconds. */
  at: number
  /** The `Authorization` header. */
  authorization: string | null
  /** The status of the reply; null until there is one, and forever if none was sent. */
  status: number | null
  /** True if the caller aborted the request. Not visible through a service worker. */
  aborted: boolean
}

/** What the server holds and how it behaves; all of it may change later. */
export type SegmentsServerOptions<Segment extends ListedSegment = ContactSegment> = {
  /** Instead of fixtures. */
  segments?: readonly Segment[] | undefined
  /** How many fixtures. @default 240 */
  count?: number | undefined
  /** Another seed is another company. @default 1 */
  seed?: number | undefined
  /** Milliseconds before each reply, or a function of the request that returns them. @default 0 */
  latency?: number | ((request: SegmentsRequest) => number) | undefined
  /** Beyond this many requests within 60 s: 429 and `Retry-After`. @default Infinity */
  requestsPerMinute?: number | undefined
  /** When given, requests without `Authorization: Bearer <apiKey>` get 401. */
  apiKey?: string | undefined
}

/** The server: its handlers for MSW, its segments, and the controls that break it. */
export type SegmentsServer<Segment extends ListedSegment = ContactSegment> = {
  /** For `setupServer(...handlers)` or `setupWorker(...handlers)`: they match `/contacts/segments` of any origin. */
  readonly handlers: HttpHandler[]
  readonly segments: SegmentsStore<Segment>
  /** Scripts a fault for upcoming requests. Faults are used up in the order they were scripted. */
  fail: (fault: SegmentsFault, options?: FaultOptions) => void
  /** Drops every scripted fault. */
  recover: () => void
  /** Every request so far, oldest first. `requests.length = 0` forgets them, but not what they cost of the budget. */
  readonly requests: SegmentsRequest[]
  /** May be changed at any time, like the next two. */
  latency: number | ((request: SegmentsRequest) => number)
  requestsPerMinute: number
  apiKey: string | undefined
}

/**
 * A server that keeps its segments in memory and answers as the contract says, until `fail` is called. A reply is determined
 * when the request arrives; latency only delays it. `handlers` go to msw's `setupServer`, in a browser to `setupWorker`.
 *
 * @example
 * import { setupServer } from 'msw/node'
 * import { createSegmentsClient } from 'react-contact-segments/core'
 * import { createSegmentsServer } from 'react-contact-segments/msw'
 *
 * const server = createSegmentsServer({ count: 120, requestsPerMinute: 100 })
 * const network = setupServer(...server.handlers)
 * network.listen()
 * const client = createSegmentsClient({ baseUrl: 'https://acme.example/api' })
 * server.fail({ status: 500 }, { page: 2 })
 * ;(await client.list({ page: 1 })).total // → 120
 * await client.list({ page: 2 }) // throws SegmentsApiError: GET /contacts/segments?page=2&limit=20 failed: 500
 * server.requests.map(({ status }) => status) // → [200, 500]
 * network.close()
 */
export function createSegmentsServer(options?: SegmentsServerOptions): SegmentsServer
export function createSegmentsServer(options: SegmentsServerOptions<ListedSegment>): SegmentsServer<ListedSegment>
export function createSegmentsServer<Segment extends ListedSegment>(
  options: SegmentsServerOptions<Segment> = {},
): SegmentsServer<Segment> {
  const { count = 240, seed = 1, segments } = options
  const faults = createFaultScript<SegmentsFault>()
  const store = createSegmentsStore(segments ?? (segmentFixtures(count, { seed }) as ListedSegment[] as Segment[]))
  let admitted: number[] = []

  const server: SegmentsServer<Segment> = {
    handlers: [http.get('*/contacts/segments', ({ request }) => reply(request))],
    segments: store,
    fail: faults.add,
    recover: faults.clear,
    requests: [],
    latency: options.latency ?? 0,
    requestsPerMinute: options.requestsPerMinute ?? Infinity,
    apiKey: options.apiKey,
  }

  async function reply(request: Request): Promise<Response> {
    const search = new URL(request.url).searchParams
    const authorization = request.headers.get('authorization')
    const at = Date.now()
    const entry: SegmentsRequest = { ...readQuery(search), at, authorization, status: null, aborted: false }
    server.requests.push(entry)
    let settled = false
    // MSW also aborts a request after failing it.
    request.signal.addEventListener('abort', () => (entry.aborted = !settled))
    const fault = faults.next(entry.page)
    const honest = answer({ search, authorization, at, admitted }, store.all(), server)
    if (honest.status !== 401 && honest.status !== 429)
      admitted = [...admitted.filter((earlier) => earlier > at - 60_000), at]
    const response =
      fault === undefined ? send(honest.status, honest.page ?? honest.error, honest.headers) : broken(fault, honest)
    const latency = typeof server.latency === 'function' ? server.latency(entry) : server.latency
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency))
    // Not MSW's delay('infinite'): its 24-day timer keeps a process alive.
    if (response === 'hang') return new Promise<never>(() => {})
    settled = true
    if (response.type !== 'error' && !entry.aborted) entry.status = response.status
    return response
  }

  return server
}

function broken(fault: SegmentsFault, honest: SegmentsAnswer): Response | 'hang' {
  if (fault === 'hang') return 'hang'
  if (fault === 'network') return HttpResponse.error()
  if ('raw' in fault) {
    const { raw, status = 200, contentType = 'application/json' } = fault
    return new HttpResponse(raw, { status, headers: { 'Content-Type': contentType } })
  }
  if ('status' in fault) {
    const {
      status,
      body = { statusCode: status, message: 'Scripted fault', error: 'Fault' },
      headers,
      retryAfter,
    } = fault
    return send(status, body, { ...headers, ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }) })
  }
  if (!honest.page) return send(honest.status, honest.error, honest.headers)
  // A copy, so that a fault that mutates its argument does not reach the store.
  const page = structuredClone(honest.page)
  return send(200, 'rows' in fault ? { ...page, data: fault.rows(page.data) } : fault.page(page), honest.headers)
}

function send(status: number, body: unknown, headers: Record<string, string>): Response {
  return new HttpResponse(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })
}
