/** When a segment was made or changed, as a day in the display zone. */

const formats = new Map<string, Intl.DateTimeFormat>()

/** Undefined for null and for what is no date: the contract promises a string, not a date. */
export function dateText(value: string | null, locale: string, timeZone: string): string | undefined {
  const time = value === null ? Number.NaN : Date.parse(value)
  if (Number.isNaN(time)) return undefined
  const key = `${locale} ${timeZone}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
  formats.set(key, format)
  return format.format(time)
}
