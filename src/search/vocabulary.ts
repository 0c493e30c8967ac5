/** The distinct words of all names, and which of them a typed token can mean. */
import { isContinuous } from './splitWords.js'
import { literalWorth, meetsLoosely, slipsAllowed } from './worth.js'

/** The words a token can mean. `worth` is indexed by word; `words` lists those whose worth is not 0. */
export type Meanings = { words: number[]; worth: Uint8Array }

export type Vocabulary = {
  /** The number of a word, new or known. */
  intern: (word: string) => number
  /** Words that contain the token, as `placeIn` says. */
  literal: (token: string) => Meanings
  /** Whether any word begins with this part of a token or, with `anywhere`, contains it. */
  begins: (part: string, anywhere: boolean) => boolean
  /** The words that do, up to a length. */
  beginning: (part: string, anywhere: boolean, longest?: number) => Meanings
  /** Adds the words that the token may be a slip or a contraction of. */
  loosen: (token: string, meanings: Meanings) => void
}

const SEPARATOR = '\0'

export function createVocabulary(): Vocabulary {
  const words: string[] = []
  /** Which letters each word has, as bits. */
  const masks: number[] = []
  const numbers = new Map<string, number>()
  /** Words by their first two code units. */
  const heads = new Map<string, number[]>()
  /** All words, with a separator before and after each; `ends` has the index of the separator after each. */
  let text = SEPARATOR
  const ends: number[] = []

  function noMeanings(): Meanings {
    return { words: [], worth: new Uint8Array(words.length) }
  }

  function mean({ words, worth }: Meanings, word: number, here: number): void {
    if (here > 0) words.push(word)
    worth[word] = here
  }

  function intern(word: string): number {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const number = words.push(word) - 1
    numbers.set(word, number)
    masks.push(lettersOf(word))
    ends.push(text.length + word.length)
    text += word + SEPARATOR
    const head = word.slice(0, 2)
    if (!heads.get(head)?.push(number)) heads.set(head, [number])
    return number
  }

  function literal(token: string): Meanings {
    const meanings = noMeanings()
    const needle = /^[^\d]$/.test(token) && !isContinuous(token) ? SEPARATOR + token : token
    let word = 0
    for (let hit = text.indexOf(needle); hit >= 0; hit = text.indexOf(needle, ends[word++])) {
      while (ends[word]! < hit + needle.length) word++
      mean(meanings, word, literalWorth(token, words[word]!))
    }
    return meanings
  }

  function beginning(part: string, anywhere: boolean, longest = Infinity): Meanings {
    if (anywhere) return literal(part)
    const meanings = noMeanings()
    for (const number of heads.get(part.slice(0, 2)) ?? []) {
      const word = words[number]!
      if (word.length <= longest && word.startsWith(part)) mean(meanings, number, literalWorth(part, word))
    }
    return meanings
  }

  function begins(part: string, anywhere: boolean): boolean {
    if (!anywhere) return heads.get(part.slice(0, 2))?.some((word) => words[word]!.startsWith(part)) ?? false
    return text.includes(part)
  }

  function loosen(token: string, meanings: Meanings): void {
    if (token.length < 3) return
    const most = slipsAllowed(token)
    const letters = lettersOf(token)
    for (let word = 0; word < words.length; word++) {
      // Most words lack more letters than slips could account for; each slip accounts for one.
      let lacking = letters & ~masks[word]!
      for (let slip = 0; slip < most; slip++) lacking &= lacking - 1
      const met = lacking === 0 && meanings.worth[word] === 0 && meetsLoosely(token, words[word]!, most)
      if (met) mean(meanings, word, met.worth)
    }
  }

  return { intern, literal, begins, beginning, loosen }
}

/** One bit for each letter that occurs; letters far apart in Unicode may share a bit. */
function lettersOf(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31)
  return mask
}
