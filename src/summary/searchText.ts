/** What somebody might type to find a definition: all its words and values, folded. */
import type { Speech } from './createSpeech.js'
import { append, type Part, part } from './Part.js'

/** A phone number in groups: it is also looked for without them, and without the (0) that is not dialled. */
const NOTATION = /^\+?[\d(][\d\s()./-]+[\s()./-]\d+$/

/** Nobody types what stands around and between values, and Intl takes longer for it than all else does. */
export function searchSpeech(speech: Speech): Speech {
  return {
    ...speech,
    value: (value) => [part('value', value.raw, { value })],
    list: (items) => items.reduce<Part[]>(append, []),
  }
}

/** From the full text, every value written out: field names, values and their ids, dates in words and as ISO days. */
export function searchText(parts: Part[]): string {
  let found = ''
  for (const { type, text, value, dateTime } of parts) {
    if (value) {
      const { name, raw } = value
      // Nobody types the marks in a name.
      if (name) found += ` ${name.replace(/⟨.*?⟩/g, '')}`
      found += ` ${raw}`
      found += without(/['’]/g, raw)
      if (NOTATION.test(raw)) found += ` ${raw.replace(/\(0\)|\D/g, '')}`
    }
    if (dateTime) found += ` ${dateTime.slice(0, 10)}`
    if (dateTime || type === 'field') found += ` ${text}`
    if (type === 'field') found += without(/-/g, text)
  }
  return found
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{DI}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]{2,}|[^\S ]|\p{Cc}/gu, ' ')
    .trim()
}

/** What may be typed without its apostrophe or hyphen, once more so: OBrien, email. */
function without(sign: RegExp, text: string): string {
  const rest = text.replace(sign, '')
  return rest === text ? '' : ` ${rest}`
}
