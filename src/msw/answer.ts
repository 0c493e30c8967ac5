/** What an honest server says to `GET /contacts/segments`, from key, budget and query alone, without clock, network or state. */
import { MAX_PAGE_SIZE, type ErrorDto, type ListContactSegmentsOutput, type ListedSegment } from '../contract.js'

/** The parts of a request that the answer depends on. */
export type SegmentsQuestion = {
  search: URLSearchParams
  /** The `Authorization` header. */
  authorization: string | null
  /** When it arrived, in milliseconds. */
  at: number
  /** When earlier admitted requests arrived, oldest first, in milliseconds. */
  admitted: readonly number[]
}

export type SegmentsRules = {
  /** Without one, every request is authorised. */
  apiKey?: string | undefined
  /** Requests admitted within any 60 seconds. @default Infinity */
  requestsPerMinute?: number | undefined
}

/** A reply: `page` when all is well, else `error`; both go out as JSON. */
export type SegmentsAnswer = { status: number; headers: Record<string, string> } & (
  { page: ListContactSegmentsOutput; error?: never } | { page?: never; error: ErrorDto }
)

const MINUTE = 60_000

/**
 * 401 without the key, 429 beyond the budget (with `Retry-After` in whole seconds), 400 for a `page` or `limit` that the
 * contract does not allow, else 200 with the page. A page beyond the last is empty.
 */
export function answer(
  question: SegmentsQuestion,
  segments: readonly ListedSegment[],
  rules: SegmentsRules,
): SegmentsAnswer {
  const { apiKey, requestsPerMinute = Infinity } = rules
  if (apiKey !== undefined && question.authorization !== `Bearer ${apiKey}`) {
    return refuse(401, 'Unauthorized', 'Missing or invalid API key', { 'WWW-Authenticate': 'Bearer' })
  }
  const recent = question.admitted.filter((at) => at > question.at - MINUTE)
  if (recent.length >= requestsPerMinute) {
    const free = (recent[recent.length - requestsPerMinute] ?? question.at) + MINUTE
    const seconds = String(Math.max(1, Math.ceil((free - question.at) / 1000)))
    return refuse(429, 'Too Many Requests', 'Rate limit exceeded', { 'Retry-After': seconds })
  }
  const { page, limit } = readQuery(question.search)
  if (page === null) return refuse(400, 'Bad Request', 'page must be an integer from 1 to 9007199254740991')
  if (limit === null) return refuse(400, 'Bad Request', `limit must be an integer from 1 to ${MAX_PAGE_SIZE}`)
  return { status: 200, headers: {}, page: segmentsPage(segments, page, limit) }
}

/** The query with the API's defaults (page 1, limit 20); null for what the contract does not allow. */
export function readQuery(search: URLSearchParams): { page: number | null; limit: number | null } {
  return {
    page: integer(search.getAll('page'), 1, Number.MAX_SAFE_INTEGER),
    limit: integer(search.getAll('limit'), 20, MAX_PAGE_SIZE),
  }
}

function integer(values: string[], byDefault: number, most: number): number | null {
  const [text, another] = values
  if (text === undefined) return byDefault
  const value = Number(text)
  return another === undefined && /^\d+$/.test(text) && value >= 1 && value <= most ? value : null
}

function segmentsPage(segments: readonly ListedSegment[], page: number, limit: number): ListContactSegmentsOutput {
  const total = segments.length
  const totalPages = Math.ceil(total / limit)
  const start = (page - 1) * limit
  return {
    total,
    page,
    limit,
    totalPages,
    hasNextPage: page < totalPages,
    hasPrevPage: page > 1,
    // Honest as long as the segments are: unknown filters are only served if they were put there on purpose.
    data: segments.slice(start, start + limit) as ListContactSegmentsOutput['data'],
  }
}

function refuse(
  statusCode: number,
  error: string,
  message: string,
  headers: Record<string, string> = {},
): SegmentsAnswer {
  return { status: statusCode, headers, error: { statusCode, message, error } }
}
