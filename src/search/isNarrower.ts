/** When one query can only find a part of what another has found, because letters were added to it. */
import type { Query } from './parseQuery.js'
import { isContinuous, isInsideWords } from './splitWords.js'

/** Whether each name that matches these tokens also matches those before. */
export function isNarrowerInNames(tokens: readonly string[], before: readonly string[]): boolean {
  return (
    before.length > 0 &&
    before.every((token) => tokens.some((longer) => longer === token || (isFoundInside(token) && longer.includes(token))))
  )
}

/** Whether each piece of the query before is in a piece of this one, so that a text that matches this one also matched that. */
export function isNarrower(query: Query, before: Query): boolean {
  if (before.pieces.length === 0) return false
  // A piece may now be found in another spelling, which the query before did not look for.
  if (query.pieces.some(({ spellings }) => spellings.length > 1)) return false
  // Pieces that were looked for literally may now be found as a phone number.
  if (query.phone && !(before.phone && query.phone.includes(before.phone))) return false
  return before.pieces.every(
    (piece) => piece.spellings.length > 0 && query.pieces.some(({ text }) => text === piece.text || (isAnywhere(piece) && text.includes(piece.text))),
  )
}

/** Whether the piece is looked for inside words, too. Shorter ones must begin a word. */
function isAnywhere({ text, tokens }: Query['pieces'][number]): boolean {
  return isInsideWords(text) && tokens.every(isFoundInside)
}

/** A single letter is looked for only at the beginning of a word. */
function isFoundInside(token: string): boolean {
  return token.length > 1 || isContinuous(token)
}
