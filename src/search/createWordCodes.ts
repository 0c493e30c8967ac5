/** Stores texts in half the memory: they repeat the same words, and here each of those is one character. */
import { SYLLABLES } from './fold.js'
import { findPiece } from './splitWords.js'

export type WordCodes = {
  /** A folded text with one character for each known word; unchanged if that would take more memory. */
  encode: (folded: string) => string
  /** Returns a function that finds a piece without spaces in such texts: its first index, or that of the word with it. -1 if nowhere. */
  seek: (piece: string) => (text: string) => number
}

const [FIRST, LAST] = SYLLABLES

export function createWordCodes(): WordCodes {
  /** The first words seen, in the order of their codes. Once no code is left, new words are kept in full: they are mostly rare. */
  const words: string[] = []
  const codes = new Map<string, string>()

  function codeOf(word: string): string | undefined {
    const known = codes.get(word)
    if (known !== undefined || word.length < 2 || words.length === LAST - FIRST) return known
    const code = String.fromCharCode(FIRST + words.length)
    // Rebuilt letter by letter: a substring would keep the whole text in memory.
    const own = Array.from(word).join('')
    words.push(own)
    codes.set(own, code)
    return code
  }

  return {
    encode(folded) {
      // A code also stands for the space after its word.
      const coded = folded.split(' ').map((word) => codeOf(word) ?? `${word} `).join('')
      // Engines store a Latin letter in one byte, but in two in a text with codes.
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
