/** The two ways a request can fail: it was refused or never answered, or the answer broke the contract. */
import type { ContractIssue } from '../contract.js'
import { LONGEST_WAIT_MS } from './requestBudget.js'

/** Why a request was refused. `network` covers everything a browser hides: offline, DNS, CORS, a cut connection. */
export type SegmentsApiErrorKind =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'server'
  | 'network'
  | 'timeout'
  | 'http'

/** What is known about a refusal, besides its `kind`. */
export type SegmentsApiErrorInit = {
  /** HTTP status, when there was a reply. */
  status?: number
  /** How long to wait before the next request, in milliseconds, if known. */
  retryAfterMs?: number
  /** The reply's body, parsed if it was JSON, with the API key redacted in case the server echoed it. */
  body?: unknown
  cause?: unknown
}

const WHAT_TO_DO: Record<SegmentsApiErrorKind, string> = {
  unauthorized: 'The API key is missing, wrong or expired. Check your server or `apiKey`.',
  forbidden: 'The API key may not list segments.',
  'not-found': 'No segments endpoint here. Check `baseUrl`.',
  'rate-limited': 'Too many requests. Wait or lower `requestsPerMinute`.',
  server: 'The API failed. Try again later.',
  network: 'No reply: offline, wrong `baseUrl`, cut connection or no CORS header.',
  timeout: 'The reply took longer than `timeout`.',
  http: 'An undocumented reply or a redirect. Check `baseUrl`.',
}

/**
 * The server refused a request, or could not be reached. The message says what happened and what to do; it never holds a key.
 *
 * @example
 * import { createSegmentsClient, SegmentsApiError } from 'react-contact-segments/core'
 *
 * // A server that has had enough.
 * const refuse = async () => new Response('{}', { status: 429, headers: { 'retry-after': '7' } })
 * const client = createSegmentsClient({ baseUrl: 'https://acme.example/api', fetch: refuse })
 * const error = await client.list().catch((reason: unknown) => reason)
 * error instanceof SegmentsApiError && error.kind // → 'rate-limited'
 * error instanceof SegmentsApiError && error.retryAfterMs // → 7000
 */
export class SegmentsApiError extends Error {
  override readonly name = 'SegmentsApiError'
  readonly kind: SegmentsApiErrorKind
  readonly status: number | undefined
  readonly retryAfterMs: number | undefined
  /** When the request may be sent again, in epoch milliseconds, if known. */
  readonly retryAt: number | undefined
  readonly body: unknown

  constructor(kind: SegmentsApiErrorKind, request: string, init: SegmentsApiErrorInit = {}) {
    const { status, retryAfterMs, body, cause } = init
    super(`${request} failed: ${status ?? kind}. ${WHAT_TO_DO[kind]}`, { cause })
    this.kind = kind
    this.status = status
    this.retryAfterMs = retryAfterMs
    this.retryAt = retryAfterMs === undefined ? undefined : Date.now() + retryAfterMs
    this.body = body
  }
}

/**
 * The server answered 200 with something that is not a page of segments. `issues` say where and how, without any values.
 *
 * @example
 * import { createSegmentsClient, SegmentsContractError } from 'react-contact-segments/core'
 *
 * // A login page, say.
 * const lie = async () => new Response('<!doctype html>')
 * const error = await createSegmentsClient({ baseUrl: 'https://acme.example/api', fetch: lie }).list().catch((reason: unknown) => reason)
 * error instanceof SegmentsContractError && error.issues // → [{ path: [], message: 'not JSON' }]
 */
export class SegmentsContractError extends Error {
  override readonly name = 'SegmentsContractError'
  readonly issues: readonly ContractIssue[]

  constructor(request: string, issues: readonly ContractIssue[]) {
    const [first] = issues
    const where = first && first.path.length > 0 ? ` at ${first.path.join('.')}` : ''
    super(
      `${request} answered with no page of segments: ${first?.message ?? 'unreadable'}${where}. Check \`baseUrl\`.`,
    )
    this.issues = issues
  }
}

/** Every error that `client.list` rejects with, apart from the caller's own abort. */
export type SegmentsError = SegmentsApiError | SegmentsContractError

/**
 * Whether a retry within a minute may succeed. A malformed reply, a wrong key or a wrong address will stay so. Not
 * `instanceof`: the client may come from another copy of this library.
 */
export function mayPass(error: unknown): error is SegmentsApiError {
  const { kind = '', retryAfterMs = 0 } = Object(error) as Partial<SegmentsApiError>
  return retryAfterMs <= LONGEST_WAIT_MS && ['network', 'timeout', 'server', 'rate-limited'].includes(kind)
}
