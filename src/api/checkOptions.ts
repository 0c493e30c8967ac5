/** Which options and which numbers are acceptable, and in what words the others are refused. */

/** Where the API is, who asks, and how much at a time. */
export type SegmentsClientOptions = {
  /**
   * Where the API stands, up to but without `/contacts/segments`: an http(s) URL, or a path on the page's own origin
   * such as `/api/opencx`, where your server adds the key.
   * @default 'https://api.open.cx'
   */
  baseUrl?: string | undefined
  /**
   * The API's Bearer key, or a function asked before every request, and once more when its key was refused. Leave it out
   * when your server adds the key. If it throws, nobody is signed in, unless its own `fetch` reached nobody.
   */
  apiKey?: string | (() => string | Promise<string>) | undefined
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch | undefined
  /** Sent with every request, for instance a CSRF token for your own proxy. */
  headers?: Record<string, string> | undefined
  /** As in `fetch`. @default 'same-origin': cookies reach your own proxy and nobody else */
  credentials?: 'include' | 'omit' | 'same-origin' | undefined
  /** Milliseconds for a whole reply, headers and body; `Infinity` waits as long as it takes. @default 30_000 */
  timeout?: number | undefined
  /** The API allows 100; the default leaves room for others with the same key. @default 90 */
  requestsPerMinute?: number | undefined
  /** Requests under way at once. @default 4 */
  concurrency?: number | undefined
  /**
   * Whose segments these are; part of every query key, so name it per organisation. Never the key itself.
   * @default baseUrl
   */
  scope?: string | undefined
}

/** Throws what is wrong with them, if anything is. */
export function checkOptions(options: SegmentsClientOptions): void {
  for (const name of ['timeout', 'requestsPerMinute', 'concurrency'] as const) {
    const value = options[name]
    if (value === undefined || value >= 1) continue
    throw new RangeError(`createSegmentsClient: ${name} must be 1 or more, not ${value}.`)
  }
  const { apiKey, headers } = options
  if (apiKey !== undefined && typeof apiKey !== 'function') checkedKey(apiKey)
  try {
    void new Headers(headers)
  } catch {
    // Or every request would fail as if there were no network. The platform's own message repeats the value.
    throw new TypeError('createSegmentsClient: headers hold a name or a value that no HTTP header can carry.')
  }
}

export function checkedNumber(name: string, value: number, max: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= max) return
  throw new RangeError(`${name}: ${value} cannot be asked for. The API takes whole numbers from 1 to ${max}.`)
}

/** Refused here, since `fetch` would put the key into its own error message. */
export function checkedKey(key: string): string {
  if (typeof key === 'string' && /^[\x21-\x7e]+$/.test(key)) return key
  throw new RangeError('createSegmentsClient: apiKey is empty or holds a character that no HTTP header can carry.')
}

/** Without slashes at its end. */
export function checkedBaseUrl(baseUrl: string): string {
  // Of a path, browsers drop tabs and turn backslashes, and two slashes lead to another host.
  const url = /^\/(?!\/)[^\\\p{Cc}]*$/u.test(baseUrl) ? baseUrl : URL.canParse(baseUrl) ? new URL(baseUrl).href : ''
  // What fetch would refuse, or take for something else, in words of our own: its message would repeat a password.
  if (/^(\/|https?:\/\/[^/@]*\/)[^?#]*$/.test(url)) return url.replace(/\/+$/, '')
  throw new TypeError(
    'createSegmentsClient: baseUrl must be an http(s) URL without credentials, query or hash, or a path on this origin such as "/api/opencx".',
  )
}
