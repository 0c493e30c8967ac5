/** What a typed query asks for: words to find in names, pieces to find in everything else. */
import { fold } from './fold.js'
import { isContinuous, splitWords, THOUSANDS } from './splitWords.js'

/** Longer queries are cut: nobody types so much, and a paste must not freeze the page. */
const MOST_CHARACTERS = 256
const MOST_TOKENS = 16

/** Every piece of a query: one bit each. */
export const ALL_PIECES = 0xffff

/** The fewest letters of a piece that is looked for in other spellings as well. */
const SHORTEST = 5

/** What separates pieces: whitespace and, as in other searches, the sign between a field and its value, plan:pro. */
const BETWEEN = /[\s\p{Cc}]+|(?<=\p{L})[:=](?=[^\s/])/u

/** What comes before an address when it is copied from a browser. */
const WEB = /^(https?:\/\/|(mailto|tel):(?=\S))?(www\.)?/

/**
 * Signs that separate a query as spaces do: those between two dates, which are apart in texts; and the punctuation of scripts
 * without spaces, but not within a full-width number, as in １，０００.
 */
const APART = /[–—](?=\p{Nd})|[~～〜]|(?<![０-９])[^\P{P}\0-\u2fff]/gu

/** Umlauts as they are typed on keyboards that lack them; texts are folded, and have none. */
const SPELT_OUT = /([aou])e(?=[^aeiou])/g

/** Digits in groups, but not an ISO date; or as they are dialled, without the groups. */
const PHONE = /^(?!(?:19|20)\d\d-\d\d?(?!\d))[+(]?\p{Nd}+[\s()./-][\p{Nd}\s()./-]*$|^0\p{Nd}{5,}$/u

export type Query = {
  /** As typed, trimmed and cut. */
  typed: string
  /** Its distinct words, folded, in the order typed. */
  tokens: string[]
  /**
   * Its distinct pieces, folded, with inner punctuation ("acme.io"), each with its words and the `spellings` to look for in
   * texts: none if the query is a single letter, which is in every text.
   */
  pieces: { text: string; tokens: string[]; spellings: string[] }[]
  /** Only the digits, if the query may be a phone number in another notation than that of the text: (202) 555-0143. */
  phone?: string
}

export function parseQuery(text: string): Query {
  // Text copied from a page may be wrapped in invisible characters. Cut first: the pattern is slow on long runs.
  const typed = text.trim().slice(0, MOST_CHARACTERS).replace(/^[\s\p{DI}]+|[\s\p{DI}]+$/gu, '')
  const folded = fold(typed.replace(APART, ' ')).replace(WEB, '')
  const tokens: string[] = []
  const pieces: Query['pieces'] = []
  for (const piece of folded.split(BETWEEN)) {
    const words = splitWords(piece)
    // A number with thousands separators is one word: 10,000 is not 10 and 000. Names are read the same way.
    const meant = splitWords(piece.replace(THOUSANDS, '')).slice(0, MOST_TOKENS - tokens.length).map(({ text }) => text)
    if (meant.length === 0) continue
    for (const word of meant) if (!tokens.includes(word)) tokens.push(word)
    const inner = piece.slice(words[0]!.start, words.at(-1)!.end)
    if (pieces.some((known) => known.text === inner)) continue
    // E-mail and hand-off also match email and handoff. Shorter pieces are inside other words; digits are a number or a date.
    const others = /\p{Nd}/u.test(inner) || inner.length < SHORTEST ? [] : [inner.replaceAll('-', ''), inner.replace(SPELT_OUT, '$1')]
    pieces.push({ text: inner, tokens: meant, spellings: [...new Set([inner, ...others])] })
  }
  const [only, second] = pieces
  if (only && !second && only.text.length === 1 && !isContinuous(only.text)) only.spellings = []
  // +44 (0)20: the (0) is not dialled after a country code. Leading zeros are dialled, but are not part of the number either.
  const phone = folded.replace(/\(0\)|\D/g, '').replace(/^0+/, '')
  const isPhone = PHONE.test(folded) && phone.length > 4 && phone.length < 16
  return { typed, tokens, pieces, ...(isPhone && { phone }) }
}

/** What to look for in texts, with a bit for each piece that it accounts for. A phone number accounts for the whole query. */
export function needlesOf({ pieces, phone }: Query): { needle: string; bits: number }[] {
  const needles = pieces.flatMap(({ spellings }, index) => spellings.map((needle) => ({ needle, bits: 1 << index })))
  return phone ? [...needles, { needle: phone, bits: ALL_PIECES }] : needles
}
