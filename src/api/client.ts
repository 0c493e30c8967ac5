/** How one page of segments is requested over HTTP: URL, headers, key, timeout and budget. */
import { MAX_PAGE_SIZE } from '../contract.js'
import { checkedBaseUrl, checkedKey, checkedNumber, checkOptions, type SegmentsClientOptions } from './checkOptions.js'
import { SegmentsApiError, type SegmentsApiErrorKind } from './errors.js'
import type { SegmentsPage } from './readSegmentsPage.js'
import { pageOf, textOf, type Reply } from './reply.js'
import { createRequestBudget } from './requestBudget.js'
import { parseRetryAfter } from './retryAfter.js'

/** Which page of the list to read. */
export type ListSegmentsOptions = {
  /** Counts from 1. @default 1 */
  page?: number | undefined
  /** Rows per page, 1 to 100. @default 20 */
  limit?: number | undefined
  /** Aborts the request, waiting or under way. */
  signal?: AbortSignal | undefined
}

/** One connection to the API. All its requests share one budget: make one per organisation, outside components. */
export type SegmentsClient = {
  /** Whose segments these are, in query keys. */
  readonly scope: string
  /** How many requests may be under way at once. */
  readonly concurrency: number
  /**
   * `GET /contacts/segments`. Rejects with `SegmentsApiError`, `SegmentsContractError`, a `RangeError` for a page or limit the
   * API does not accept, or the reason of an aborted `signal`.
   */
  list(options?: ListSegmentsOptions): Promise<SegmentsPage>
}

/** One request to send. `request` is its name in errors; urgent requests overtake others that are queued. */
type Ask = { request: string; search: string; signal: AbortSignal | undefined; urgent: boolean }

/** Beyond this, `setTimeout` fires at once. */
const LONGEST_TIMER = 2 ** 31 - 1
/** The shortest pause after a 429, even if its `Retry-After` says "now". */
const LEAST_WAIT_MS = 1000
/** The wait after a 429 that does not say how long: three retries this far apart outlast the API's one-minute window. */
const UNSAID_WAIT_MS = 20_000

/**
 * Makes a client for `GET /contacts/segments`. It carries the request budget, so make one per organisation, outside of
 * components. Throws a `TypeError` for a `baseUrl` or headers that can never work, a `RangeError` for such a key or for numbers below 1.
 *
 * @example
 * import { createSegmentsClient } from 'react-contact-segments/core'
 *
 * const client = createSegmentsClient({ baseUrl: 'https://acme.example/api', scope: 'acme' })
 * const { data, total, hasNextPage } = await client.list({ page: 1, limit: 50 })
 * data[0]?.name // → 'Everyone'
 * total // → 240
 * hasNextPage // → true
 * await client.list({ limit: 500 }) // throws RangeError: limit: 500 cannot be requested
 */
export function createSegmentsClient(options: SegmentsClientOptions = {}): SegmentsClient {
  checkOptions(options)
  const {
    baseUrl = 'https://api.open.cx',
    apiKey,
    headers,
    credentials = 'same-origin',
    timeout = 30_000,
    requestsPerMinute = 90,
    concurrency: given = 4,
    scope = baseUrl,
  } = options
  const endpoint = `${checkedBaseUrl(baseUrl)}/contacts/segments`
  const concurrency = Math.floor(given)
  const budget = createRequestBudget(Math.floor(requestsPerMinute), concurrency)

  /** The newest key, so that of many requests refused together only the first asks for another. */
  let newestKey: string | undefined
  /** The pending call for another key, shared by all requests that are refused meanwhile. */
  let asking: Promise<string | undefined> | undefined

  async function askKey(): Promise<string | undefined> {
    newestKey = typeof apiKey === 'function' ? checkedKey(await apiKey()) : apiKey
    return newestKey
  }

  /** A key other than the refused one, if one can be had. */
  async function keyInsteadOf(refused: string | undefined): Promise<string | undefined> {
    if (newestKey !== refused) return newestKey
    asking ??= askKey()
    const key = await asking
    return key === refused ? undefined : key
  }

  /** One request and its whole reply, within budget and timeout. */
  async function exchange({ request, search, signal, urgent }: Ask, knownKey?: string): Promise<Reply> {
    const refused = (retryAfterMs: number): Error => new SegmentsApiError('rate-limited', request, { retryAfterMs })
    const release = await budget.acquire({ signal, urgent, refused })
    const deadline = new AbortController()
    const abort = (): void => deadline.abort()
    const timer = setTimeout(abort, Math.min(timeout, LONGEST_TIMER))
    // For promises that cannot be aborted, such as that of the caller's own `apiKey`.
    const over = new Promise<never>((_, reject) => deadline.signal.addEventListener('abort', () => reject(deadline.signal.reason)))
    // The signal may have been aborted since the budget admitted the request.
    if (signal?.aborted) abort()
    signal?.addEventListener('abort', abort, { once: true })

    async function inTime<T>(promise: Promise<T>, failure: SegmentsApiErrorKind): Promise<T> {
      try {
        return await Promise.race([promise, over])
      } catch (cause) {
        if (signal?.aborted) throw signal.reason
        throw new SegmentsApiError(deadline.signal.aborted ? 'timeout' : isUnanswered(cause) ? 'network' : failure, request, { cause })
      }
    }

    try {
      const key = knownKey ?? (await inTime(askKey(), 'unauthorized'))
      const { response, text } = await inTime(send(`${endpoint}${search}`, key, deadline.signal), 'network')
      const { status, ok } = response
      let retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), response.headers.get('date'), Date.now())
      if (status === 429) {
        retryAfterMs ??= UNSAID_WAIT_MS
        // Before the next queued request is admitted.
        budget.pause(Math.max(retryAfterMs, LEAST_WAIT_MS))
      }
      const asksAgain = status === 401 && knownKey === undefined
      // Whether it was answered or timed out, this call is over: the next refusal makes a new one.
      const otherKey = asksAgain ? await inTime(keyInsteadOf(key), 'unauthorized').finally(() => (asking = undefined)) : undefined
      return { status, ok, text, key, otherKey, retryAfterMs }
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      release()
    }
  }

  async function send(url: string, key: string | undefined, signal: AbortSignal): Promise<{ response: Response; text: string | undefined }> {
    // `Headers` lower-cases names, as ours are: given both `Accept` and `accept`, `fetch` would send both values, joined.
    const extra = Object.fromEntries(new Headers(headers))
    const response = await (options.fetch ?? globalThis.fetch)(url, {
      headers: { accept: 'application/json', ...extra, ...(key !== undefined && { authorization: `Bearer ${key}` }) },
      credentials,
      // Nothing legitimate redirects, and following a redirect would end at a login page's HTML.
      redirect: 'manual',
      signal,
    })
    return { response, text: await textOf(response) }
  }

  return {
    scope,
    concurrency,
    async list({ page = 1, limit = 20, signal } = {}) {
      checkedNumber('page', page, Number.MAX_SAFE_INTEGER)
      checkedNumber('limit', limit, MAX_PAGE_SIZE)
      const search = `?page=${page}&limit=${limit}`
      const ask: Ask = { request: `GET /contacts/segments${search}`, search, signal, urgent: page === 1 }
      const reply = await exchange(ask)
      return pageOf(ask.request, reply.otherKey === undefined ? reply : await exchange(ask, reply.otherKey))
    },
  }
}

/**
 * Whether this is the error of a `fetch` that got no reply, ours or one made by the caller's `apiKey`. Only its message tells.
 * https://github.com/sindresorhus/is-network-error
 */
function isUnanswered(error: unknown): boolean {
  const { name, message } = Object(error) as Partial<Error>
  return name === 'TypeError' && /fetch|load failed/i.test(`${message}`)
}
