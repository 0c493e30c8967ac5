/** What somebody might type to find a definition: all its words and values, folded. */
import type { Part } from './Part.js'

/** From the full text, every value written out: field names, values and their ids, dates in words and as ISO days. */
export function searchText(parts: Part[]): string {
  return parts
    .flatMap(({ type, text, value, dateTime }) => {
      if (value) return value.name === undefined ? value.raw : [value.name, value.raw]
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
