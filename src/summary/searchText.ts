/** What a user might type to find a definition: all its words and values, normalised. */
import { dateFormats } from './dateFormats.js'
import type { Speech } from './createSpeech.js'
import { interleave, type Part, part } from './Part.js'

/** A phone number in groups: it can also be found without separators, and without the (0) that is not dialled. */
const NOTATION = /^\+?[\d(][\d\s()./-]+[\s()./-]\d+$/

/**
 * A speech without what nobody types: quotes around values, and the connectives of Intl, which are the slowest part. Months are
 * written out, so that their abbreviations are found in them; but not in Portugal, where short months are digits.
 */
export function searchSpeech(speech: Speech): Speech {
  return {
    ...speech,
    formats: /\p{L}/u.test(speech.formats.day(0)) ? dateFormats(speech.language, speech.timeZone, 'long') : speech.formats,
    isSearched: true,
    value: (value) => [part('value', value.raw, { value })],
    list: (items) => interleave(items, () => part('connective', speech.messages.group.short)),
  }
}

/**
 * The full text with every value written out, and on lines of their own, other ways to type it: ISO days, the last day of a
 * range, words without apostrophes or hyphens.
 */
export function searchText(parts: Part[]): string {
  let words = ''
  const others: string[] = []
  for (const { type, text, value, dateTime, until } of parts) {
    if (type === 'open' || type === 'close') continue
    if (until) {
      others.push(text)
      continue
    }
    // Nobody types the code points that stand for hidden characters in a name.
    if (value?.name) words += `${value.name.replace(/⟨.*?⟩/g, '')} `
    words += text
    // Without its apostrophe or hyphen: OBrien, email.
    const plain = text.replace(value ? /['’]/g : /-/g, '')
    if (plain !== text) others.push(plain)
    if (value && NOTATION.test(text)) others.push(text.replace(/\(0\)|\D/g, ''))
    if (dateTime) others.push(dateTime.slice(0, 10))
  }
  return [words, ...others].map(tidy).join('\n')
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{DI}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]{2,}|[^\S ]|\p{Cc}/gu, ' ')
}
