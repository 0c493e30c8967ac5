/** What it is worth when a typed token meets a word: literally, as a contraction, by a slip of the finger. */
import { isContinuous } from './splitWords.js'
import { typoDistance } from './typoDistance.js'

/** What a meeting of token and word is worth, best first. Only the order and the gaps matter. */
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

/** The worth of a token that stands at `at` in a word of so many letters. */
export function literalWorth(token: string, wordLength: number, at: number): number {
  if (at > 0) return isContinuous(token) ? WORTH.beginning : WORTH.inside
  const rest = wordLength - token.length
  if (rest === 0) return WORTH.exact
  return rest <= 2 && token.length > 2 ? WORTH.nearly : WORTH.beginning
}

/** The worth of a token that a word does not contain: 0 unless it is a slip or a contraction ("mktg"). */
export function looseWorth(token: string, word: string, most: number): number {
  if (!mayBegin(token, word)) return 0
  // Four letters with a slip begin too many words: "acme" would be "america".
  const mayBeSlip = most > 0 && (token.length > 4 || word.length <= token.length + 1)
  const match = mayBeSlip && typoDistance(token, word, most)
  if (match) return match.slips === 1 ? WORTH.slip : WORTH.slips
  return contraction(token, word) ? WORTH.contraction : 0
}

/** How many slips a token of this length is forgiven. */
export function slipsAllowed(token: string): number {
  if (token.length < 4 || /\d/.test(token)) return 0
  return token.length < 8 ? 1 : 2
}

/**
 * Where the letters of a contraction stand in the word, or undefined: all there, in order, the first at the start. What has two
 * vowels is a word by itself ("meta"), and any long word has its letters.
 */
export function contraction(token: string, word: string): number[] | undefined {
  if (token.length < 3 || word[0] !== token[0] || /[aeiou].*[aeiou]/.test(token)) return undefined
  const places: number[] = []
  for (const letter of token.split('')) {
    const place = word.indexOf(letter, (places.at(-1) ?? -1) + 1)
    if (place < 0) return undefined
    places.push(place)
  }
  return places
}

/** One slip at the very beginning leaves one of the first two letters in place, or moves it by one. */
function mayBegin(token: string, word: string): boolean {
  const [first, second] = [word[0], word[1]]
  return token[0] === first || token[0] === second || token[1] === first || token[1] === second
}
