/** When a segment was created or updated, as a day in the display time zone. */
import { dateFormats } from '../../summary/dateFormats.js'

/** Undefined for null, and for a string that is no date: the contract promises a string only. */
export function dateText(value: string | null, language: string, timeZone: string): string | undefined {
  const time = Date.parse(value ?? '')
  return Number.isNaN(time) ? undefined : dateFormats(language, timeZone).day(time)
}
