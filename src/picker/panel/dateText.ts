/** When a segment was made or changed, as a day in the display zone. */
import { dateFormats } from '../../summary/dateFormats.js'

/** Undefined for null and for what is no date: the contract promises a string, not a date. */
export function dateText(value: string | null, language: string, timeZone: string): string | undefined {
  const time = value === null ? Number.NaN : Date.parse(value)
  return Number.isNaN(time) ? undefined : dateFormats(language, timeZone).day(time)
}
