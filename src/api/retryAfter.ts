/** How long a `Retry-After` header asks to wait (RFC 9110, section 10.2.3): seconds, or one of HTTP's three date forms. */

const HTTP_DATE =
  /^(?:\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT|\w{6,9}, \d\d-\w{3}-\d\d \d\d:\d\d:\d\d GMT|\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4})$/

/** A longer wait is a timestamp in place of seconds, or comes from a wrong clock; obeying it would block every later request. */
const A_DAY = 86_400_000

/**
 * Milliseconds to wait, never negative, or undefined if the header is absent, malformed or asks for more than a day. A date is
 * measured from `date`, the reply's own `Date` header, when there is one: the local clock may be wrong.
 */
export function parseRetryAfter(retryAfter: string | null, date: string | null, now: number): number | undefined {
  const text = retryAfter?.trim() ?? ''
  const at = parseHttpDate(text)
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : at && Math.max(0, at - (parseHttpDate(date ?? '') ?? now))
  return wait !== undefined && wait <= A_DAY ? wait : undefined
}

function parseHttpDate(text: string): number | undefined {
  if (!HTTP_DATE.test(text)) return undefined
  // The asctime form names no zone, and `Date` would read it as local time.
  const time = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`)
  return Number.isNaN(time) ? undefined : time
}
