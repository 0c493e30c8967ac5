/** Every different word of every name, once, and which of them a typed token can mean. */
import { isContinuous } from './splitWords.js'
import { typoDistance } from './typoDistance.js'

/**
 * What a meeting of token and word is worth, best first. Only the order and the gaps matter.
 */
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
/** The words a token can mean. `worth` is indexed by word; `words` lists those whose worth is not 0. */
export type Meanings = { words: number[]; worth: Uint8Array }

export type Vocabulary = {
  readonly size: number
  /** The number of the word that stands there in a folded text, new or known. */
  intern: (folded: string, from: number, to: number) => number
  word: (number: number) => string
  /** Words that contain the token. A single letter counts at the beginning of a word only. */
  literal: (token: string) => Meanings
  /** Whether any word begins with the part of a token; contains it, in scripts without spaces. */
  begins: (part: string) => boolean
  /** The words that do. */
  beginning: (part: string) => Meanings
  /** Adds the words that the token may be a slip or a contraction of. */
  loosen: (token: string, meanings: Meanings) => void
  /** Takes meanings back that are needed no more: their table, as long as the vocabulary, serves again. */
  release: (meanings: Meanings) => void
}

/** Words searched as one string. More would make each new page cost more, fewer would make each search. */
const BLOCK = 4096
const SEPARATOR = '\0'

export function createVocabulary(): Vocabulary {
  const words: string[] = []
  /** Numbers (plus one) by hash: a Map would want a string made for every word of every name, to look it up. */
  let table = new Int32Array(1024)
  const hashes: number[] = []
  const masks: number[] = []
  /** Words by their first two code units. */
  const heads = new Map<string, number[]>()
  /** Each block's words with a separator before and after each; the last is rebuilt when it has grown. */
  const blocks: { text: string; starts: Uint32Array }[] = []
  let blocked = 0
  /** Tables of worth with nothing in them. */
  const spare: Uint8Array[] = []

  function noMeanings(): Meanings {
    const worth = spare.pop()
    return { words: [], worth: worth && worth.length >= words.length ? worth : new Uint8Array(words.length * 2) }
  }

  function release({ words, worth }: Meanings): void {
    for (const word of words) worth[word] = 0
    spare.push(worth)
  }

  function intern(folded: string, from: number, to: number): number {
    let hash = 0x811c9dc5
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193)
    let slot = (hash ^ (hash >>> 15)) & (table.length - 1)
    for (; table[slot] !== 0; slot = (slot + 1) & (table.length - 1)) {
      const number = table[slot]! - 1
      const word = words[number]!
      if (hashes[number] === hash && word.length === to - from && folded.startsWith(word, from)) return number
    }
    const word = folded.slice(from, to)
    const number = words.push(word) - 1
    hashes.push(hash)
    table[slot] = number + 1
    if (words.length * 2 > table.length) rehash()
    masks.push(letterMask(word))
    const head = word.slice(0, 2)
    const list = heads.get(head)
    if (list) list.push(number)
    else heads.set(head, [number])
    return number
  }

  function rehash(): void {
    table = new Int32Array(table.length * 4)
    for (const [number, hash] of hashes.entries()) {
      let slot = (hash ^ (hash >>> 15)) & (table.length - 1)
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
      table[slot] = number + 1
    }
  }

  function refresh(): void {
    if (blocked === words.length) return
    for (let block = Math.floor(blocked / BLOCK); block * BLOCK < words.length; block++) {
      const slice = words.slice(block * BLOCK, (block + 1) * BLOCK)
      const starts = new Uint32Array(slice.length + 1)
      let offset = 1
      for (let index = 0; index < slice.length; index++) {
        starts[index] = offset
        offset += slice[index]!.length + 1
      }
      starts[slice.length] = offset
      blocks[block] = { text: SEPARATOR + slice.join(SEPARATOR) + SEPARATOR, starts }
    }
    blocked = words.length
  }

  function literal(token: string): Meanings {
    refresh()
    const meanings = noMeanings()
    const continuous = isContinuous(token)
    const needle = token.length === 1 && !continuous ? SEPARATOR + token : token
    const shift = needle.length - token.length
    for (const [index, { text, starts }] of blocks.entries()) {
      let slot = 0
      for (let hit = text.indexOf(needle); hit >= 0; hit = text.indexOf(needle, starts[slot]! - 1)) {
        const at = hit + shift
        while (starts[slot + 1]! <= at) slot++
        const word = index * BLOCK + slot
        meanings.words.push(word)
        meanings.worth[word] = literalWorth(token, words[word]!.length, at - starts[slot]!, continuous)
        slot++
      }
    }
    return meanings
  }

  function beginning(part: string): Meanings {
    if (isContinuous(part)) return literal(part)
    const meanings = noMeanings()
    for (const word of heads.get(part.slice(0, 2)) ?? []) {
      if (!words[word]!.startsWith(part)) continue
      meanings.words.push(word)
      meanings.worth[word] = literalWorth(part, words[word]!.length, 0, false)
    }
    return meanings
  }

  function begins(part: string): boolean {
    if (!isContinuous(part)) return heads.get(part.slice(0, 2))?.some((word) => words[word]!.startsWith(part)) ?? false
    refresh()
    return blocks.some(({ text }) => text.includes(part))
  }

  function loosen(token: string, meanings: Meanings): void {
    if (token.length < 3) return
    const most = slipsAllowed(token)
    const mask = letterMask(token)
    const first = token.charCodeAt(0)
    for (let word = 0; word < words.length; word++) {
      if (meanings.worth[word] !== 0) continue
      if (bitCount(mask & ~masks[word]!) > most) continue
      const text = words[word]!
      if (!mayBegin(token, text, first)) continue
      const worth = looseWorth(token, text, most, first)
      if (worth === 0) continue
      meanings.words.push(word)
      meanings.worth[word] = worth
    }
  }

  return {
    get size() {
      return words.length
    },
    intern,
    word: (number) => words[number]!,
    literal,
    begins,
    beginning,
    loosen,
    release,
  }
}

/** The worth of a token that stands at `at` in a word of so many letters. */
export function literalWorth(token: string, wordLength: number, at: number, continuous: boolean): number {
  if (at > 0) return continuous ? WORTH.beginning : WORTH.inside
  const rest = wordLength - token.length
  if (rest === 0) return WORTH.exact
  return rest <= 2 && token.length > 2 ? WORTH.nearly : WORTH.beginning
}

/** The worth of a token that a word does not contain: 0 unless it is a slip or a contraction ("mktg"). */
export function looseWorth(token: string, word: string, most: number, first: number = token.charCodeAt(0)): number {
  if (most > 0) {
    const match = typoDistance(token, word, most)
    if (match) return match.slips === 1 ? WORTH.slip : WORTH.slips
  }
  return word.charCodeAt(0) === first && word.length > token.length && contraction(token, word) ? WORTH.contraction : 0
}

/** How many slips a token of this length is forgiven. */
export function slipsAllowed(token: string): number {
  if (token.length < 4 || /\d/.test(token)) return 0
  return token.length < 8 ? 1 : 2
}

/** Where the letters of a contraction stand in the word, or undefined: all there, in order, the first at the start. */
export function contraction(token: string, word: string): number[] | undefined {
  if (token.length < 3 || word.charCodeAt(0) !== token.charCodeAt(0)) return undefined
  const places: number[] = []
  let from = 0
  for (let index = 0; index < token.length; index++) {
    const place = word.indexOf(token[index]!, from)
    if (place < 0) return undefined
    places.push(place)
    from = place + 1
  }
  return places
}

/** One slip at the very beginning leaves one of the first two letters in place, or moves it by one. */
function mayBegin(token: string, word: string, first: number): boolean {
  const second = token.charCodeAt(1)
  const [wordFirst, wordSecond] = [word.charCodeAt(0), word.charCodeAt(1)]
  return first === wordFirst || first === wordSecond || second === wordFirst || second === wordSecond
}

/** One bit for each letter that occurs; letters far apart in Unicode may share a bit. */
function letterMask(word: string): number {
  let mask = 0
  for (let index = 0; index < word.length; index++) mask |= 1 << (word.charCodeAt(index) & 31)
  return mask
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
