/** How one page of segments is asked for over HTTP: address, headers, deadline, budget, and what each failure is called. */
import { MAX_PAGE_SIZE } from '../contract.js'
import { SegmentsApiError, SegmentsContractError, type SegmentsApiErrorKind } from './errors.js'
import { readSegmentsPage, type SegmentsPage } from './readSegmentsPage.js'
import { createRequestBudget } from './requestBudget.js'
import { parseRetryAfter } from './retryAfter.js'

export type SegmentsClientOptions = {
  /**
   * Where the API stands, up to but without `/contacts/segments`: an http(s) URL, or a path on the page's own origin
   * such as `/api/opencx`, where your server adds the key.
   * @default 'https://api.open.cx'
   */
  baseUrl?: string
  /**
   * The API's Bearer key, or a function asked before every request, and once more when its key was refused. Leave it out
   * when your server adds the key.
   */
  apiKey?: string | (() => string | Promise<string>)
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch
  /** Sent with every request, for instance a CSRF token for your own proxy. */
  headers?: Record<string, string>
  /** As in `fetch`. @default 'same-origin': cookies reach your own proxy and nobody else */
  credentials?: RequestCredentials
  /** Milliseconds for a whole reply, headers and body. @default 30_000 */
  timeout?: number
  /** The API allows 100; the default leaves room for others with the same key. @default 90 */
  requestsPerMinute?: number
  /** Requests under way at once. @default 4 */
  concurrency?: number
  /**
   * Whose segments these are; part of every query key, so name it per organisation. Never the key itself.
   * @default baseUrl
   */
  scope?: string
}

export type ListSegmentsOptions = {
  /** Counts from 1. @default 1 */
  page?: number
  /** Rows a page, 1 to 100. @default 20 */
  limit?: number
  signal?: AbortSignal
}

/** One connection to the API. All requests through it share one budget: make one per organisation, outside components. */
export type SegmentsClient = {
  readonly scope: string
  /** Requests under way at once. */
  readonly concurrency: number
  /**
   * `GET /contacts/segments`. Rejects with `SegmentsApiError`, `SegmentsContractError`, a `RangeError` for a page or
   * limit the API does not take, or the reason of an aborted `signal`.
   */
  list(options?: ListSegmentsOptions): Promise<SegmentsPage>
}

/** Longer waits than this are not sat out: the request fails at once and says when to come back. */
export const LONGEST_WAIT_MS = 60_000
/** After a 429 that does not say how long: three retries so far apart outlast the API's one-minute window. */
const UNSAID_WAIT_MS = 20_000
/** A page of 100 segments is a few hundred kB at most; beyond this, parsing would freeze the page. */
const LARGEST_BODY = 16 * 2 ** 20

const PROBLEM = 'createSegmentsClient'

/** Makes a client. Throws a `TypeError` for a `baseUrl` or a key that can never work. */
export function createSegmentsClient(options: SegmentsClientOptions = {}): SegmentsClient {
  const {
    baseUrl = 'https://api.open.cx',
    apiKey,
    headers,
    credentials = 'same-origin',
    timeout = 30_000,
    requestsPerMinute = 90,
    concurrency = 4,
    scope = baseUrl,
  } = options
  const endpoint = `${checkedBaseUrl(baseUrl)}/contacts/segments`
  if (typeof apiKey === 'string') checkedKey(apiKey)
  const budget = createRequestBudget(requestsPerMinute, concurrency)

  /** The key asked for last, so that of many requests refused together only the first asks for another. */
  let newestKey: string | undefined
  let asking: Promise<string> | undefined

  async function askKey(): Promise<string | undefined> {
    if (typeof apiKey !== 'function') return apiKey
    newestKey = checkedKey(await apiKey())
    return newestKey
  }

  /** A key other than the refused one, if there is one to be had. */
  async function otherKey(refused: string | undefined): Promise<string | undefined> {
    if (typeof apiKey !== 'function') return undefined
    if (newestKey !== refused) return newestKey
    asking ??= Promise.resolve(askKey() as Promise<string>).finally(() => (asking = undefined))
    const key = await asking
    return key === refused ? undefined : key
  }

  async function send(request: string, search: string, key: string | undefined, signal: AbortSignal): Promise<Reply> {
    const response = await (options.fetch ?? globalThis.fetch)(`${endpoint}${search}`, {
      headers: { accept: 'application/json', ...headers, ...(key !== undefined && { authorization: `Bearer ${key}` }) },
      credentials,
      // Nothing legitimate redirects, and a followed redirect would end in a login page's HTML.
      redirect: 'manual',
      signal,
    })
    const text = await response.text()
    if (text.length > LARGEST_BODY) throw new SegmentsContractError(request, [{ path: [], message: 'larger than 16 MiB' }])
    // Only what goes into an error: a short key may well be a word of somebody's segments.
    return { response, text: key && !response.ok ? text.replaceAll(key, '[key]') : text }
  }

  function refusal(request: string, response: Response, text: string): SegmentsApiError {
    const { status, headers } = response
    const kind = kindOf(status)
    const said = parseRetryAfter(headers.get('retry-after'), headers.get('date'), Date.now())
    const retryAfterMs = said ?? (kind === 'rate-limited' ? UNSAID_WAIT_MS : undefined)
    if (kind === 'rate-limited' && retryAfterMs !== undefined) budget.pauseUntil(Date.now() + retryAfterMs)
    return new SegmentsApiError(kind, request, {
      // A browser hides the status of a redirect it did not follow, as 0.
      ...(status > 0 && { status }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
      body: parsed(text)?.json ?? text,
    })
  }

  async function attempt(request: string, search: string, urgent: boolean, signal: AbortSignal | undefined, again?: string): Promise<SegmentsPage> {
    const pause = budget.pausedUntil - Date.now()
    if (pause > LONGEST_WAIT_MS) throw new SegmentsApiError('rate-limited', request, { retryAfterMs: pause })
    const release = await budget.acquire({ signal, urgent })
    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(), timeout)
    const abort = (): void => deadline.abort()
    signal?.addEventListener('abort', abort, { once: true })
    let other: string | undefined
    try {
      const key = again ?? (await askKey())
      const { response, text } = await send(request, search, key, deadline.signal)
      if (response.status === 401 && again === undefined) other = await otherKey(key)
      if (other === undefined) {
        if (!response.ok) throw refusal(request, response, text)
        const body = parsed(text)
        if (!body) throw new SegmentsContractError(request, [{ path: [], message: text ? 'not JSON' : 'an empty reply' }])
        const read = readSegmentsPage(body.json)
        if ('issues' in read) throw new SegmentsContractError(request, read.issues)
        return read.page
      }
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      if (deadline.signal.aborted) throw new SegmentsApiError('timeout', request, { cause: error })
      // What `fetch` rejects with: https://fetch.spec.whatwg.org/#fetch-method
      if (error instanceof TypeError && !error.message.startsWith(PROBLEM)) {
        throw new SegmentsApiError('network', request, { cause: error })
      }
      throw error
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      release()
    }
    return attempt(request, search, urgent, signal, other)
  }

  return {
    scope,
    concurrency,
    async list({ page = 1, limit = 20, signal } = {}) {
      checkedNumber('page', page, Number.MAX_SAFE_INTEGER)
      checkedNumber('limit', limit, MAX_PAGE_SIZE)
      const search = `?page=${page}&limit=${limit}`
      return attempt(`GET /contacts/segments${search}`, search, page === 1, signal)
    },
  }
}

type Reply = { response: Response; text: string }

function kindOf(status: number): SegmentsApiErrorKind {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 429) return 'rate-limited'
  return status >= 500 ? 'server' : 'http'
}

function parsed(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function checkedNumber(name: string, value: number, max: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= max) return
  throw new RangeError(`${name}: ${value} cannot be asked for. The API takes whole numbers from 1 to ${max}.`)
}

/** Refused here, since `fetch` would put the key into its own error message. */
function checkedKey(key: string): string {
  if (/^[\x21-\x7e]+$/.test(key)) return key
  throw new TypeError(`${PROBLEM}: apiKey is empty or holds a character that no HTTP header can carry.`)
}

function checkedBaseUrl(baseUrl: string): string {
  if (baseUrl.startsWith('/') && !baseUrl.startsWith('//')) return baseUrl.replace(/\/+$/, '')
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(`${PROBLEM}: baseUrl must be an http(s) URL, or a path on this origin such as "/api/opencx".`)
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new TypeError(`${PROBLEM}: baseUrl must not hold credentials, a query or a hash.`)
  }
  return url.href.replace(/\/+$/, '')
}
