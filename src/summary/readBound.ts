/** What an RFC 3339 date-time is, and where it falls on the clock of a zone. */
import type { DateFormats } from './dateFormats.js'
import type { Bound } from './SummaryTree.js'

const DATE_TIME =
  /^(\d{4}-\d\d-\d\d)[Tt]((?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60))(\.\d+)?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/
/** Two days into the year 1: before it, formats cannot tell the years apart. */
const FIRST_YEAR = -62135424000000
/** How far clocks are set back, in milliseconds: usually at two o’clock, in Newfoundland once at one minute past midnight. */
const PUT_BACK = 3_600_000

export function readBound(raw: string, path: string, { localDay }: DateFormats): Bound {
  const [, date, clock, fraction = '', offset] = DATE_TIME.exec(raw) ?? []
  // `Date` alone rolls February 30 over, reads "1" as 2001, and takes a missing offset to be that of the machine.
  if (!clock || new Date(`${date}T00:00:00Z`).getUTCDate() !== +date!.slice(8)) return { raw, path, at: 'invalid' }
  const ms = Date.parse(`${date}T${clock}${fraction.slice(0, 4)}${offset!.toUpperCase()}`)
  if (!(ms > FIRST_YEAR)) return { raw, path, at: 'exotic' }
  const below = belowMillisecond(raw)
  // Not `hour === 0`: where clocks skip midnight, the day starts at 01:00.
  const begins = (at: number): boolean => {
    const [before, day] = [localDay(at - 1), localDay(at)]
    // Where midnight occurs twice, neither is the start of the day.
    return before !== day && localDay(at - PUT_BACK) !== day && localDay(at + PUT_BACK - 1) !== before
  }
  let at: Bound['at'] = 'time'
  // The end of a day has as many nines as the precision of the server.
  if (begins(ms + 1) && !/[^9]/.test(below)) at = 'dayEnd'
  else if (!below && begins(ms)) at = 'dayStart'
  else if (!below && ms % 1000 === 0 && begins(ms + 1000)) at = 'lastSecond'
  return { raw, path, at, ms }
}

/** The digits of a date-time below its milliseconds, which `Date` does not hold. Of two, the greater string is the later. */
export function belowMillisecond(raw: string): string {
  return /\.\d{3}(\d*[1-9])/.exec(raw)?.[1] ?? ''
}
