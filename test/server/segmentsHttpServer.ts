/** The segments server on a real socket, for faults that MSW cannot produce: cut bodies, slow bytes, reset connections. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { ListContactSegmentsOutput, ListedSegment } from '../../src/contract.js'
import { answer, readQuery, type SegmentsAnswer } from '../../src/msw/answer.js'
import { createFaultScript, type FaultOptions } from '../../src/msw/faultScript.js'
import { segmentFixtures } from '../../src/msw/segmentFixtures.js'

/** What goes wrong with a reply; times in milliseconds, sizes in bytes. */
export type HttpFault =
  /** The socket is reset before a byte is sent. */
  | 'reset'
  /** The request is read and never answered. */
  | 'hang'
  /** 204. */
  | 'no-content'
  /** 200 without a body. */
  | 'empty'
  /** A login page with status 200. */
  | 'html'
  /** 200 with a `NaN` literal, which is not JSON. */
  | 'invalid-json'
  /** 200 with the bare array of rows. */
  | 'wrong-envelope'
  /** The regular page, but the connection ends before `Content-Length` is reached. */
  | 'cut-body'
  /** The regular page, with headers sent only after this time. */
  | { slowHeaders: number }
  /** The regular page, with headers at once, then a byte per this time. */
  | { slowBody: number }
  /** The regular page, with descriptions long enough to reach this size. */
  | { hugePage: number }
  | { redirect: string; status?: 301 | 302 | 303 | 307 | 308 }
  /** An error reply. `cors: false` leaves out the CORS headers, as a gateway in front of the API does. */
  | {
      status: number
      body?: string | object
      headers?: Record<string, string>
      retryAfter?: number | string | Date
      cors?: boolean
    }
  /** Exactly these bytes: invalid UTF-8, a byte order mark, anything. */
  | { raw: string | Uint8Array; status?: number; headers?: Record<string, string> }
  | { rows: (rows: ListContactSegmentsOutput['data']) => unknown[] }
  | { page: (page: ListContactSegmentsOutput) => unknown }

export type HttpRequestLog = {
  page: number | null
  limit: number | null
  at: number
  headers: IncomingHttpHeaders
  /** null until a reply was sent in full; stays null when none was. */
  status: number | null
  /** Whether the client hung up before it had the reply. */
  aborted: boolean
}

export type SegmentsHttpServerOptions = {
  /** @default 240 fixtures */
  segments?: readonly ListedSegment[]
  apiKey?: string
  requestsPerMinute?: number
  /** Milliseconds before each reply. */
  latency?: number
  /** Allows other origins; `expose` names the headers that their scripts may read. @default off */
  cors?: { origin?: string; expose?: readonly string[] }
}

export type SegmentsHttpServer = {
  /** `http://127.0.0.1:<port>`; the list is at `/contacts/segments` below it. */
  url: string
  /** Requests for the list, oldest first, without CORS preflights. */
  requests: HttpRequestLog[]
  script: (fault: HttpFault, options?: FaultOptions) => void
  /** Closes open connections, too. */
  close: () => Promise<void>
}

/** Listens on a free port of 127.0.0.1; the caller must close it. */
export async function startSegmentsServer(options: SegmentsHttpServerOptions = {}): Promise<SegmentsHttpServer> {
  const { segments = segmentFixtures(240), latency = 0, cors } = options
  const faults = createFaultScript<HttpFault>()
  const requests: HttpRequestLog[] = []
  const shared = cors ? corsHeaders(cors) : {}
  let admitted: number[] = []

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams: search } = new URL(request.url ?? '/', 'http://server')
    if (request.method === 'OPTIONS') return void response.writeHead(cors ? 204 : 404, shared).end()
    if (request.method !== 'GET' || pathname !== '/contacts/segments') {
      return send(response, 404, { statusCode: 404, message: 'Not found', error: 'Not Found' }, shared)
    }
    const authorization = request.headers.authorization ?? null
    const at = Date.now()
    const entry: HttpRequestLog = { ...readQuery(search), at, headers: request.headers, status: null, aborted: false }
    requests.push(entry)
    response.on('finish', () => (entry.status = response.statusCode))
    response.on('close', () => (entry.aborted = !response.writableFinished && !brokenOff.has(response)))
    const fault = faults.next(entry.page)
    const honest = answer({ search, authorization, at, admitted }, segments, options)
    if (honest.status !== 401 && honest.status !== 429) admitted = [...admitted.filter((one) => one > at - 60_000), at]
    if (latency > 0) await wait(latency)
    await (fault === undefined
      ? send(response, honest.status, honest.page ?? honest.error, { ...shared, ...honest.headers })
      : breakReply(response, fault, honest, shared))
  }

  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    script: faults.add,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

/** Replies that the server itself broke off, as opposed to those that the client did not wait for. */
const brokenOff = new WeakSet<ServerResponse>()

async function breakReply(
  response: ServerResponse,
  fault: HttpFault,
  honest: SegmentsAnswer,
  shared: Record<string, string>,
): Promise<void> {
  const body = honest.page ?? honest.error
  const json = { ...shared, 'Content-Type': 'application/json' }
  if (fault === 'hang') return
  if (fault === 'reset') {
    brokenOff.add(response)
    return void response.socket?.resetAndDestroy()
  }
  if (fault === 'no-content') return void response.writeHead(204, shared).end()
  if (fault === 'empty') return void response.writeHead(200, { ...json, 'Content-Length': 0 }).end()
  if (fault === 'html') {
    const page = '<!doctype html><title>Sign in</title><form>…</form>'
    return void response.writeHead(200, { ...shared, 'Content-Type': 'text/html; charset=utf-8' }).end(page)
  }
  if (fault === 'invalid-json') {
    return void response.writeHead(200, json).end(JSON.stringify(body).replace(/"total":\d+/, '"total":NaN'))
  }
  if (fault === 'wrong-envelope') return send(response, 200, honest.page?.data ?? [], shared)
  const bytes = Buffer.from(JSON.stringify(body))
  if (fault === 'cut-body') {
    brokenOff.add(response)
    response.writeHead(200, { ...json, 'Content-Length': bytes.length })
    return void response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy())
  }
  if ('slowHeaders' in fault) {
    await wait(fault.slowHeaders)
    return send(response, honest.status, body, shared)
  }
  if ('slowBody' in fault) {
    response.writeHead(honest.status, { ...json, 'Content-Length': bytes.length })
    for (const byte of bytes) {
      if (response.destroyed) return
      response.write(Uint8Array.of(byte))
      await wait(fault.slowBody)
    }
    return void response.end()
  }
  if ('redirect' in fault) {
    return void response.writeHead(fault.status ?? 302, { ...shared, Location: fault.redirect }).end()
  }
  if ('raw' in fault) {
    return void response.writeHead(fault.status ?? 200, { ...json, ...fault.headers }).end(fault.raw)
  }
  if ('status' in fault) return sendStatus(response, fault, shared)
  if (!honest.page) return send(response, honest.status, body, shared)
  const page = structuredClone(honest.page)
  if ('hugePage' in fault) return send(response, 200, swollen(page, fault.hugePage), shared)
  return send(response, 200, 'rows' in fault ? { ...page, data: fault.rows(page.data) } : fault.page(page), shared)
}

function sendStatus(
  response: ServerResponse,
  fault: Extract<HttpFault, { status: number; body?: unknown }>,
  shared: Record<string, string>,
): void {
  const { status, body = { statusCode: status, message: 'Scripted fault', error: 'Fault' }, retryAfter } = fault
  const after = retryAfter instanceof Date ? retryAfter.toUTCString() : retryAfter
  const text = typeof body === 'string'
  response.writeHead(status, {
    ...(fault.cors !== false && shared),
    'Content-Type': text ? 'text/html; charset=utf-8' : 'application/json',
    ...(after !== undefined && { 'Retry-After': String(after) }),
    ...fault.headers,
  })
  response.end(text ? body : JSON.stringify(body))
}

function swollen(page: ListContactSegmentsOutput, bytes: number): ListContactSegmentsOutput {
  const missing = Math.max(0, bytes - Buffer.byteLength(JSON.stringify(page)))
  const description = 'x'.repeat(Math.ceil(missing / Math.max(1, page.data.length)))
  return { ...page, data: page.data.map((row) => ({ ...row, description: (row.description ?? '') + description })) }
}

async function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string>,
): Promise<void> {
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers })
    .end(JSON.stringify(body))
}

function corsHeaders({ origin = '*', expose = [] }: { origin?: string; expose?: readonly string[] }) {
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Headers': 'authorization, content-type, accept',
    ...(expose.length > 0 && { 'Access-Control-Expose-Headers': expose.join(', ') }),
  }
}
