/** How a reply becomes a page or a named error, neither of which contains the API key. */
import { SegmentsApiError, SegmentsContractError, type SegmentsApiErrorKind } from './errors.js'
import { readSegmentsPage, type SegmentsPage } from './readSegmentsPage.js'

/** In bytes. A page of 100 segments is a few hundred kB at most; parsing more than this would freeze the page. */
const LARGEST_BODY = 16 * 2 ** 20
/** In bytes. The body of an error reply is only for people who inspect it: a larger one is left out. */
const LARGEST_REFUSAL = 2 ** 20

const KINDS: Partial<Record<number, SegmentsApiErrorKind>> = { 401: 'unauthorized', 403: 'forbidden', 404: 'not-found', 429: 'rate-limited' }

export type Reply = {
  status: number
  ok: boolean
  /** Undefined when it is too large. */
  text: string | undefined
  key: string | undefined
  /** The key to retry with, when `key` was refused. */
  otherKey: string | undefined
  retryAfterMs: number | undefined
}

/** The page in a reply; throws a suitable error if there is none. */
export function pageOf(request: string, { status, ok, text, key, retryAfterMs }: Reply): SegmentsPage {
  if (!ok) {
    throw new SegmentsApiError(KINDS[status] ?? (status >= 500 ? 'server' : 'http'), request, {
      // Browsers report a redirect that was not followed with status 0.
      ...(status > 0 && { status }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
      body: text && withoutKey(text, key),
    })
  }
  if (text === undefined) throw new SegmentsContractError(request, [{ path: [], message: 'larger than 16 MiB' }])
  const body = parsed(text)
  // A truncated compressed reply just ends, without an error.
  if (!body && text[0] === '{' && text.trimEnd().at(-1) !== '}') throw new SegmentsApiError('network', request)
  if (!body) throw new SegmentsContractError(request, [{ path: [], message: text ? 'not JSON' : 'an empty reply' }])
  const read = readSegmentsPage(body.json)
  if ('issues' in read) throw new SegmentsContractError(request, read.issues)
  return read.page
}

/** The body, or undefined as soon as it is too large: a small compressed reply may unpack to more than fits in memory. */
export async function textOf(response: Response): Promise<string | undefined> {
  const most = response.ok ? LARGEST_BODY : LARGEST_REFUSAL
  const reader = response.body?.getReader?.()
  // React Native has no streams, and node-fetch uses Node's.
  if (!reader) return response.text()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (let { value } = await reader.read(); value; { value } = await reader.read()) {
    size += value.length
    if (size > most) return reader.cancel().then(() => undefined)
    text += decoder.decode(value, { stream: true })
  }
  return text + decoder.decode()
}

/** The body of an error reply, with the key redacted in case the server echoed it, in whatever encoding. */
function withoutKey(text: string, key: string | undefined): unknown {
  // Matches the key as it is, or as HTML, a URL or JSON would encode it.
  const notation = key && new RegExp(key.replace(/\W/g, NOTATION), 'g')
  const cut = (text: string): string => (notation ? text.replace(notation, '[key]') : text)
  const cutNames = (value: object): object => Object.fromEntries(Object.entries(value).map(([name, inner]) => [cut(name), inner]))
  const body = parsed(text, (_, value: unknown) => {
    if (typeof value === 'string') return cut(value)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? cutNames(value) : value
  })
  return body ? body.json : cut(text)
}

/**
 * Matches a character of the key that is not a word character: percent-encoded, as an HTML entity, or itself, escaped or not.
 * At most nine backslashes: with `+`, a long run of them would take quadratic time.
 */
const NOTATION = String.raw`(?:%\w\w|&#?\w+;|\\{1,9}u\w{4}|\\?.)`

function parsed(text: string, reviver?: Parameters<typeof JSON.parse>[1]): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text, reviver) }
  } catch {
    return undefined
  }
}
