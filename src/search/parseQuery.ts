/** What a typed query asks for: its words for the names, its pieces for everything else. */
import { fold } from './fold.js'
import { isContinuous, splitWords, THOUSANDS } from './splitWords.js'

/** A query beyond these is cut: nobody types so much, and a paste must not freeze the page. */
const MOST_CHARACTERS = 256
const MOST_TOKENS = 16

/** Every piece of a query: one bit each. */
export const ALL_PIECES = 0xffff

/** Letters of a piece that is looked for in another spelling as well. */
const SHORTEST = 5

/** What is between pieces: blanks, and as in other searches the sign between a field and its value, plan:pro. */
const BETWEEN = /[\s\p{Cc}]+|(?<=\p{L})[:=](?=[^\s/])/u

/** What an address has in front when it is copied from a browser. */
const WEB = /^(https?:\/\/|(mailto|tel):(?=\S))?(www\.)?/

/**
 * Signs that part a query as blanks do: between two dates, which texts have in two places; and the punctuation of scripts without
 * blanks, but not within a wide number, as in １，０００.
 */
const APART = /[–—](?=\p{Nd})|[~～〜]|(?<![０-９])[^\P{P}\0-\u2fff]/gu

/** Umlauts as they are typed where keyboards lack them; texts are folded, and have none. */
const SPELT_OUT = /([aou])e(?=[^aeiou])/g

/** Digits in groups, but no ISO date; or as they are dialled, without the groups. */
const PHONE = /^(?!(?:19|20)\d\d-\d\d?(?!\d))[+(]?\p{Nd}+[\s()./-][\p{Nd}\s()./-]*$|^0\p{Nd}{5,}$/u

export type Query = {
  /** As typed, trimmed and cut. */
  typed: string
  /** Its different words, folded, in the order typed. */
  tokens: string[]
  /**
   * Its different pieces, folded, with the punctuation inside ("acme.io"), each with its words and with the
   * `spellings` it may have in texts: none for a single letter by itself, which is in every text.
   */
  pieces: { text: string; tokens: string[]; spellings: string[] }[]
  /** The digits alone of what may be a phone number in another notation than that of the text: (202) 555-0143. */
  phone?: string
}

export function parseQuery(text: string): Query {
  // What is copied from a page may come wrapped in marks that nobody sees. Cut first: the pattern is slow on long runs.
  const typed = text.trim().slice(0, MOST_CHARACTERS).replace(/^[\s\p{DI}]+|[\s\p{DI}]+$/gu, '')
  const folded = fold(typed.replace(APART, ' ')).replace(WEB, '')
  const tokens: string[] = []
  const pieces: Query['pieces'] = []
  for (const piece of folded.split(BETWEEN)) {
    const words = splitWords(piece)
    // A number with a sign between its thousands is one word: 10,000 is not 10 and 000. Names have it so, too.
    const meant = splitWords(piece.replace(THOUSANDS, '')).slice(0, MOST_TOKENS - tokens.length).map(({ text }) => text)
    if (meant.length === 0) continue
    for (const word of meant) if (!tokens.includes(word)) tokens.push(word)
    const inner = piece.slice(words[0]!.start, words.at(-1)!.end)
    if (pieces.some((known) => known.text === inner)) continue
    // E-mail and hand-off are email and handoff as well. What is shorter is inside other words; digits are a number or a date.
    const others = /\p{Nd}/u.test(inner) || inner.length < SHORTEST ? [] : [inner.replaceAll('-', ''), inner.replace(SPELT_OUT, '$1')]
    pieces.push({ text: inner, tokens: meant, spellings: [...new Set([inner, ...others])] })
  }
  const [only, second] = pieces
  if (only && !second && only.text.length === 1 && !isContinuous(only.text)) only.spellings = []
  // +44 (0)20: whoever dials the first leaves the second out. What one dials before that is no part of the number either.
  const phone = folded.replace(/\(0\)|\D/g, '').replace(/^0+/, '')
  const isPhone = PHONE.test(folded) && phone.length > 4 && phone.length < 16
  return { typed, tokens, pieces, ...(isPhone && { phone }) }
}

/** What texts are looked through for, with a bit for each piece that has been found with it. A phone number is all of a query. */
export function needlesOf({ pieces, phone }: Query): { needle: string; bits: number }[] {
  const needles = pieces.flatMap(({ spellings }, index) => spellings.map((needle) => ({ needle, bits: 1 << index })))
  return phone ? [...needles, { needle: phone, bits: ALL_PIECES }] : needles
}
