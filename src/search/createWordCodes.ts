/** Keeps texts in half of their room: they say the same words over and over, and here each of those is one character. */
import { SYLLABLES } from './fold.js'
import { findPiece } from './splitWords.js'

export type WordCodes = {
  /** A folded text with a character for each word it knows; as it is, where that would take more room. */
  encode: (folded: string) => string
  /** Looks for a piece without spaces in such texts: where it is first, or the word that has it. -1 when nowhere. */
  seek: (piece: string) => (text: string) => number
}

const [FIRST, LAST] = SYLLABLES

export function createWordCodes(): WordCodes {
  /** The first words there are, in the order of their codes. Once no code is left, what is new stands in full: it is mostly rare. */
  const words: string[] = []
  const codes = new Map<string, string>()

  function codeOf(word: string): string | undefined {
    const known = codes.get(word)
    if (known !== undefined || word.length < 2 || words.length === LAST - FIRST) return known
    const code = String.fromCharCode(FIRST + words.length)
    // Put together letter by letter: a word that is cut out of a text keeps the whole text in memory.
    const own = Array.from(word).join('')
    words.push(own)
    codes.set(own, code)
    return code
  }

  return {
    encode(folded) {
      // A code stands for the space behind its word, too.
      const coded = folded.split(' ').map((word) => codeOf(word) ?? `${word} `).join('')
      // Engines keep a Latin letter as one byte, and as two in a text with codes.
      return coded.length * 2 < folded.length ? coded : folded
    },
    seek(piece) {
      const has = new Uint8Array(LAST - FIRST)
      let looked = 0
      let inWords = false
      return (text) => {
        for (; looked < words.length; looked++) {
          if (findPiece(words[looked]!, piece) < 0) continue
          has[looked] = 1
          inWords = true
        }
        const literal = findPiece(text, piece)
        if (!inWords) return literal
        const end = literal < 0 ? text.length : literal
        for (let at = 0; at < end; at++) {
          const code = text.charCodeAt(at)
          if (code >= FIRST && has[code - FIRST]) return at
        }
        return literal
      }
    },
  }
}
