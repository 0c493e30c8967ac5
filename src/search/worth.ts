/** How much it counts when a typed token matches a word: literally, as a contraction, with slips. */
import type { Range } from './SegmentSearch.js'
import { isContinuous, placeIn } from './splitWords.js'
import { typoDistance } from './typoDistance.js'

/** What a match of token and word is worth, best first. Only the order and the gaps matter. */
export const WORTH = {
  exact: 20,
  nearly: 18,
  beginning: 16,
  initials: 10,
  inside: 8,
  parts: 6,
  beginnings: 5,
  contraction: 4,
  slip: 3,
  slips: 1,
} as const

/** Where a token matches in a word or text, and what that is worth. */
export type Meeting = { worth: number; spans: Range[] }

/** The worth of a token that was found at `at` in a word: 0 if it was not. */
export function literalWorth(token: string, word: string, at: number = placeIn(word, token)): number {
  if (at < 0) return 0
  if (at > 0) return isContinuous(token) ? WORTH.beginning : WORTH.inside
  const rest = word.length - token.length
  if (rest === 0) return WORTH.exact
  return rest <= 2 && token.length > 2 ? WORTH.nearly : WORTH.beginning
}

/** How a token matches a word that does not contain it: by a slip or as a contraction ("mktg"), if at all. */
export function meetsLoosely(token: string, word: string, most: number): Meeting | undefined {
  if (!mayBegin(token, word)) return undefined
  // Four letters with a slip match the beginnings of too many words: "acme" would be "america".
  const mayBeSlip = most > 0 && (token.length > 4 || word.length <= token.length + 1)
  const match = mayBeSlip && typoDistance(token, word, most)
  return match ? { worth: match.slips === 1 ? WORTH.slip : WORTH.slips, spans: [[0, match.end]] } : contraction(token, word)
}

/** How many slips a token of this length is forgiven. */
export function slipsAllowed(token: string): number {
  if (token.length < 4 || /\d/.test(token)) return 0
  return token.length < 8 ? 1 : 2
}

/**
 * The word has all letters of a contraction, in order, and begins with the first. A token with two vowels is a word by itself
 * ("meta"), whose letters any long word has.
 */
function contraction(token: string, word: string): Meeting | undefined {
  if (token.length < 3 || word[0] !== token[0] || /[aeiou].*[aeiou]/.test(token)) return undefined
  const spans: Range[] = []
  let end = 0
  for (const letter of token.split('')) {
    const at = word.indexOf(letter, end)
    if (at < 0) return undefined
    end = at + 1
    spans.push([at, end])
  }
  return { worth: WORTH.contraction, spans }
}

/** A slip at the very beginning leaves one of the first two letters in place, or moves it by one. */
function mayBegin(token: string, word: string): boolean {
  const [first, second] = [word[0], word[1]]
  return token[0] === first || token[0] === second || token[1] === first || token[1] === second
}
