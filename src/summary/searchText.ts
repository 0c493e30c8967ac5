/** What somebody might type to find a definition: all its words and values, folded. */
import type { Part } from './Part.js'

/** A phone number in groups: it is also looked for without them. */
const NOTATION = /^\+?[\d(][\d\s()./-]+[\s()./-]\d+$/

/** From the full text, every value written out: field names, values and their ids, dates in words and as ISO days. */
export function searchText(parts: Part[]): string {
  return parts
    .flatMap(({ type, text, value, dateTime }) => {
      if (value) return [value.name ?? [], value.raw, NOTATION.test(value.raw) ? value.raw.replace(/\D/g, '') : []].flat()
      if (type === 'date') return [dateTime!.slice(0, 10), text]
      return type === 'field' ? text : []
    })
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{DI}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
