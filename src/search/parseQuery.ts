/** What a typed query asks for: its words for the names, its pieces between spaces for everything else. */
import { fold } from './fold.js'
import { splitWords } from './splitWords.js'

/** A query beyond these is cut: nobody types so much, and a paste must not freeze the page. */
const MOST_CHARACTERS = 256
const MOST_TOKENS = 16

export type Query = {
  /** As typed, trimmed and cut. */
  typed: string
  /** Its different words, folded, in the order typed. */
  tokens: string[]
  /** Its different pieces between spaces, folded, punctuation included, each with the words in it. */
  pieces: { text: string; tokens: number[] }[]
}

export function parseQuery(text: string): Query {
  const typed = text.trim().slice(0, MOST_CHARACTERS)
  const tokens: string[] = []
  const pieces: Query['pieces'] = []
  for (const piece of fold(typed).split(/\s+/)) {
    const words = splitWords(piece).map((word) => word.text)
    if (words.length === 0 || pieces.some((known) => known.text === piece)) continue
    for (const word of words) if (!tokens.includes(word) && tokens.length < MOST_TOKENS) tokens.push(word)
    pieces.push({ text: piece, tokens: words.flatMap((word) => (tokens.includes(word) ? [tokens.indexOf(word)] : [])) })
    if (tokens.length === MOST_TOKENS) break
  }
  return { typed, tokens, pieces }
}
