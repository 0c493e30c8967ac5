/** How an instant is written in a language and a time zone, with formatters that are costly to build and so built once. */
import { recall } from './recall.js'

export type DateFormats = {
  /** A key that is equal for two instants of one local day. */
  localDay: (ms: number) => string | number
  /** Jan 1, 2026 */
  day: (ms: number) => string
  /** Jan 1 – 31, 2026. The range must not be inverted: Intl would format it without complaint. */
  days: (from: number, to: number) => string
  /** Jan 1, 2026, 9:30 AM, with seconds, milliseconds and the digits `below` those where they are not zero. */
  time: (ms: number, zoned: boolean, below?: string) => string
}

const cache = new Map<string, DateFormats>()

/** `language` and `timeZone` must be valid for Intl. A `long` month is written out. */
export function dateFormats(language: string, timeZone: string, month: 'short' | 'long' = 'short'): DateFormats {
  return recall(cache, `${language} ${timeZone} ${month}`, () => createDateFormats(language, timeZone, month), 99)
}

function createDateFormats(language: string, timeZone: string, month: 'short' | 'long'): DateFormats {
  const built: Record<string, Intl.DateTimeFormat> = {}
  const format = (extra?: Intl.DateTimeFormatOptions, locale = language): Intl.DateTimeFormat =>
    (built[locale + JSON.stringify(extra)] ??= new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric', month, day: 'numeric', ...extra }))
  /** With a 24-hour clock Intl may write 9:00, but 09:00 with a zone or seconds. Here all follow the plain time. */
  let hour: '2-digit' | 'numeric' | undefined
  const hourWidth = (): NonNullable<typeof hour> => {
    const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).formatToParts(3_600_000)
    return clock.some(({ type, value }) => type === 'hour' && value.length > 1) ? '2-digit' : 'numeric'
  }
  const told = new Map<string, string>()
  // Cached: ranges are the slowest to format, and a list repeats the same days. Builds of ICU differ in the spaces they print;
  // server and browser must not.
  const tell = (key: string, write: () => string): string => recall(told, key, () => write().replace(/[\u00a0\u2009\u202f]/g, ' '))
  return {
    localDay: (ms) => (timeZone === 'UTC' ? Math.floor(ms / 86_400_000) : format({}, 'en-u-ca-gregory').format(ms)),
    day: (ms) => tell(`${ms}`, () => format().format(ms)),
    days: (from, to) =>
      // For Japanese and Chinese, CLDR formats a range of days with slashes, 2026/01/01～2026/01/31, whatever the options.
      tell(`${from} ${to}`, () => (/^(ja|zh)/.test(language) ? [from, to].map((ms) => format().format(ms)).join('～') : format().formatRange(from, to))),
    time: (ms, zoned, below = '') =>
      tell(`${ms} ${zoned} ${below}`, () => {
        hour ??= hourWidth()
        const extra: Intl.DateTimeFormatOptions = { hour, minute: '2-digit' }
        if (ms % 60_000 || below) extra.second = '2-digit'
        if (ms % 1000 || below) extra.fractionalSecondDigits = 3
        if (zoned) extra.timeZoneName = 'short'
        const written = below.replace(/\d/g, (digit) => (+digit).toLocaleString(language))
        const parts = format(extra).formatToParts(ms)
        return parts.map(({ type, value }) => (type === 'fractionalSecond' ? value + written : value)).join('')
      }),
  }
}
