/** What somebody might type to find a definition: all its words and values, folded. */
import type { Part } from './Part.js'
import type { Value } from './SummaryTree.js'

/** A phone number in groups: it is also looked for without them. */
const NOTATION = /^\+?[\d(][\d\s()./-]+[\s()./-]\d+$/

/** From the full text, every value written out: field names, values and their ids, dates in words and as ISO days. */
export function searchText(parts: Part[]): string {
  let told: Value | undefined
  return parts
    .flatMap(({ type, text, value, dateTime }) => {
      if (value) {
        // A name with its id beside it is two parts. Nobody types the marks in it.
        if (value === told) return []
        const { name = '', raw } = (told = value)
        return [name.replace(/⟨.*?⟩/g, ''), raw, NOTATION.test(raw) ? raw.replace(/\D/g, '') : '']
      }
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
