/** What a reply says: the page in it, or what each failure is called; never the key. */
import { SegmentsApiError, SegmentsContractError, type SegmentsApiErrorKind } from './errors.js'
import { readSegmentsPage, type SegmentsPage } from './readSegmentsPage.js'

/** A page of 100 segments is a few hundred kB at most; beyond so many bytes, parsing would freeze the page. */
const LARGEST_BODY = 16 * 2 ** 20
/** The body of a refusal is only there for people who look into it: if it is larger, it is left out. */
const LARGEST_REFUSAL = 2 ** 20

const KINDS: Partial<Record<number, SegmentsApiErrorKind>> = { 401: 'unauthorized', 403: 'forbidden', 404: 'not-found', 429: 'rate-limited' }

export type Reply = {
  status: number
  ok: boolean
  /** Undefined when it is too large. */
  text: string | undefined
  key: string | undefined
  /** To ask again with, when `key` was refused. */
  otherKey: string | undefined
  retryAfterMs: number | undefined
}

/** The page in a reply; throws what the reply is instead. */
export function pageOf(request: string, { status, ok, text, key, retryAfterMs }: Reply): SegmentsPage {
  if (!ok) {
    throw new SegmentsApiError(KINDS[status] ?? (status >= 500 ? 'server' : 'http'), request, {
      // A browser hides the status of a redirect it did not follow, as 0.
      ...(status > 0 && { status }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
      body: text && withoutKey(text, key),
    })
  }
  if (text === undefined) throw new SegmentsContractError(request, [{ path: [], message: 'larger than 16 MiB' }])
  const body = parsed(text)
  // A compressed reply that was cut off just ends, without an error.
  if (!body && text[0] === '{' && text.trimEnd().at(-1) !== '}') throw new SegmentsApiError('network', request)
  if (!body) throw new SegmentsContractError(request, [{ path: [], message: text ? 'not JSON' : 'an empty reply' }])
  const read = readSegmentsPage(body.json)
  if ('issues' in read) throw new SegmentsContractError(request, read.issues)
  return read.page
}

/** The body, or undefined as soon as it is too large: a small reply may unpack to more than there is room for. */
export async function textOf(response: Response): Promise<string | undefined> {
  const most = response.ok ? LARGEST_BODY : LARGEST_REFUSAL
  const reader = response.body?.getReader?.()
  // React Native has no streams, and node-fetch has those of Node.
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

/** The body of a refusal, with the key cut out, should the server have echoed it in whatever spelling. */
function withoutKey(text: string, key: string | undefined): unknown {
  // The key as it is, or as HTML, an address or JSON would spell it.
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
 * A sign of the key that is no letter or digit: percent-encoded, as an entity, or itself, escaped or not. At most nine backslashes:
 * with `+`, a long row of them would take time that grows with its square.
 */
const NOTATION = String.raw`(?:%\w\w|&#?\w+;|\\{1,9}u\w{4}|\\?.)`

function parsed(text: string, reviver?: Parameters<typeof JSON.parse>[1]): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text, reviver) }
  } catch {
    return undefined
  }
}
