/** Which options and numbers are accepted, and the error messages for those that are not. */

/** Where the API is, how to authenticate, and how much to request at a time. */
export type SegmentsClientOptions = {
  /**
   * The API's base URL, without `/contacts/segments`: an http(s) URL, or a path on the page's own origin such as `/api/opencx`,
   * where your server adds the key.
   * @default 'https://api.open.cx'
   */
  baseUrl?: string | undefined
  /**
   * The API's Bearer key, or a function called before every request, and once more when its key was refused. Leave it out when
   * your server adds the key. If the function throws, the error is `unauthorized`, or `network` if its own `fetch` got no
   * reply.
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
  /** How many requests may be under way at once. @default 4 */
  concurrency?: number | undefined
  /**
   * Whose segments these are. Part of every query key, so use one per organisation. Never the API key itself.
   * @default baseUrl
   */
  scope?: string | undefined
}

/** Throws if any option is invalid. */
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
    // Otherwise every request would fail as if there were no network. The platform's own message repeats the value.
    throw new TypeError('createSegmentsClient: headers hold a name or a value that no HTTP header can carry.')
  }
}

export function checkedNumber(name: string, value: number, max: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= max) return
  throw new RangeError(`${name}: ${value} cannot be requested. The API takes whole numbers from 1 to ${max}.`)
}

/** Checked here, since `fetch` would put an invalid key into its own error message. */
export function checkedKey(key: string): string {
  if (typeof key === 'string' && /^[\x21-\x7e]+$/.test(key)) return key
  throw new RangeError('createSegmentsClient: apiKey is empty or holds a character that no HTTP header can carry.')
}

/** Returns the URL without trailing slashes. */
export function checkedBaseUrl(baseUrl: string): string {
  // In a path, browsers drop tabs and turn backslashes into slashes, and two leading slashes lead to another host.
  const url = /^\/(?!\/)[^\\\p{Cc}]*$/u.test(baseUrl) ? baseUrl : URL.canParse(baseUrl) ? new URL(baseUrl).href : ''
  // Anything else `fetch` would refuse or misread. The message is our own: that of `fetch` would repeat a password.
  if (/^(\/|https?:\/\/[^/@]*\/)[^?#]*$/.test(url)) return url.replace(/\/+$/, '')
  throw new TypeError(
    'createSegmentsClient: baseUrl must be an http(s) URL without credentials, query or hash, or a path on this origin such as "/api/opencx".',
  )
}
