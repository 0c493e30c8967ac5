/** Which names a query meets, and how well: every name as the numbers of its words, looked through in one pass. */
import { fold, foldSpeltOut } from './fold.js'
import { NO_HITS, ranked, STEP, type NameHits } from './nameHits.js'
import { roomFor } from './roomFor.js'
import { isContinuous, JOINT, joinedWords, splitWords, wordEdges } from './splitWords.js'
import { createVocabulary, type Meanings } from './vocabulary.js'
import { mayBeBeginning, waysToPart } from './waysToPart.js'
import { WORTH } from './worth.js'

/** Where to look: from this place on, or at these places, which come in order. */
type Among = number | Uint32Array

export type NameIndex = {
  /** Reads the name of a place, new or known. */
  read: (place: number, name: string) => void
  forget: (place: number) => void
  /** Names that contain every token, or its initials. */
  literal: (tokens: readonly string[], among: Among) => NameHits
  /** Puts the words in order, which the next search would otherwise do. */
  settle: () => void
  /** Names that contain every token if slips, contractions and words run together are forgiven. */
  loose: (tokens: readonly string[]) => NameHits
}

/**
 * A token with its meanings. A name that meets it has one of the bits of `some` among its words' and one of `firsts` among
 * its initials', or all of `all` among those, which are then to be compared with `letters`, or is one of `parts`: those that
 * have it in parts, and what that is worth.
 */
type Sought = Meanings & { some: number; firsts: number; all: number; letters: string; parts: Map<number, number> | undefined }

/**
 * Of so many tokens at most, each may be several words of a script without spaces: those are looked for in all words,
 * and whoever pastes many is not to wait for all the ways to part each.
 */
const MOST_PARTED = 4

/** Ends a name's run. */
const END = 0
/** So many words a short run can count, and so many different ones. */
const MOST_WORDS = 0xffff

export function createNameIndex(): NameIndex {
  const vocabulary = createVocabulary()
  // No name has this word, so its number is free.
  vocabulary.intern('')
  /** The first code unit of each word. */
  let initials = new Uint16Array(256)
  /**
   * For each name how many words it has, the words in order, its other spellings, `END`. As short as the numbers allow:
   * a list of places for each word would be twice as big, and is no faster when most letters meet many names.
   */
  let runs: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> = new Uint16Array(1024)
  let used = 0
  /** Where the run of each place begins. */
  let starts = new Uint32Array(256)
  /** Of each place a bit for each word, and one for each initial. Most places that do not have a token are told by these. */
  let wordBits = new Uint16Array(256)
  let initialBits = new Uint16Array(256)
  let placeCount = 0
  const edges: number[] = []

  function read(place: number, name: string): void {
    const folded = fold(name)
    const count = wordEdges(folded, edges)
    starts = roomFor(starts, place + 1)
    wordBits = roomFor(wordBits, place + 1)
    initialBits = roomFor(initialBits, place + 1)
    starts[place] = used
    placeCount = Math.max(placeCount, place + 1)
    note(Math.min(count, MOST_WORDS))
    for (let index = 0; index < count; index++) noteWord(folded.slice(edges[index * 2], edges[index * 2 + 1]))
    if (JOINT.test(folded)) for (const { text } of joinedWords(folded, splitWords(folded))) noteWord(text)
    const speltOut = foldSpeltOut(name)
    if (speltOut !== undefined) {
      const words = splitWords(speltOut)
      for (const { text } of [...words, ...joinedWords(speltOut, words)]) noteWord(text)
    }
    let [words, letters] = [0, 0]
    for (let slot = starts[place] + 1; slot < used; slot++) {
      words |= bitOf(runs[slot]!)
      letters |= bitOf(initials[runs[slot]!]!)
    }
    wordBits[place] = words
    initialBits[place] = letters
    note(END)
  }

  function noteWord(word: string): void {
    const number = vocabulary.intern(word)
    initials = roomFor(initials, number + 1)
    initials[number] = word.charCodeAt(0)
    if (number > MOST_WORDS && runs instanceof Uint16Array) runs = Uint32Array.from(runs)
    note(number)
  }

  function note(number: number): void {
    runs = roomFor(runs, used + 1)
    runs[used++] = number
  }

  function forget(place: number): void {
    if (place < placeCount) read(place, '')
  }

  function sought(token: string, meanings: Meanings, parts?: Map<number, number>): Sought {
    let [some, firsts] = [0, 0]
    for (const word of meanings.words) {
      some |= bitOf(word)
      firsts |= bitOf(initials[word]!)
    }
    const letters = isAbbreviation(token) ? token : ''
    let all = letters === '' ? -1 : 0
    for (let at = 0; at < letters.length; at++) all |= bitOf(letters.charCodeAt(at))
    return { ...meanings, some, firsts, all, letters, parts }
  }

  function literally(token: string): Sought {
    return sought(token, vocabulary.literal(token))
  }

  function loosely(token: string, mayPart: boolean): Sought {
    const meanings = vocabulary.literal(token)
    const parts = mayPart ? placesOfParts(token) : undefined
    vocabulary.loosen(token, meanings)
    return sought(token, meanings, parts)
  }

  /** Places that have all parts of a token typed without its spaces: "q3churn", "東京解約". */
  function placesOfParts(token: string): Map<number, number> {
    const worth = new Map<number, number>()
    const continuous = isContinuous(token)
    const meant = (part: string, index: number, parts: string[]): Sought =>
      sought('', mayBeBeginning(parts, index) ? vocabulary.beginning(part, continuous) : vocabulary.whole(part))
    const ways = waysToPart(token, (part) => vocabulary.begins(part, continuous))
    // Every way begins with the same two letters, and of these there may be many.
    const among = continuous || ways.length === 0 ? 0 : answer([sought('', vocabulary.beginning(token.slice(0, 2), false))], 0).places.toSorted()
    for (const parts of ways) {
      const found = answer(parts.map(meant), among)
      for (const [index, place] of found.places.entries()) {
        const whole = found.scores[index]! >= WORTH.exact * STEP
        worth.set(place, Math.max(worth.get(place) ?? 0, whole ? WORTH.parts : WORTH.beginnings))
      }
      // Finer parts of a script without spaces are in more names, and mean less.
      if (continuous && worth.size > 0) break
    }
    return worth
  }

  function answer(tokens: readonly Sought[], among: Among): NameHits {
    const found = hits(tokens, among)
    for (const token of tokens) vocabulary.release(token)
    return found
  }

  function hits(tokens: readonly Sought[], among: Among): NameHits {
    if (tokens.length === 0) return NO_HITS
    const places = tokens.reduce((left: Among, token) => sifted(token, left), among) as Uint32Array
    const scores = new Uint16Array(places.length)
    for (let index = 0; index < places.length; index++) scores[index] = scoreOf(places[index]!, tokens)
    return ranked(places, scores)
  }

  /** Those that meet a token. */
  function sifted({ worth, some, firsts, all, letters, parts }: Sought, among: Among): Uint32Array {
    const [places, from] = typeof among === 'number' ? [undefined, among] : [among, 0]
    const numbers = runs
    const begins = starts
    const ofWords = wordBits
    const ofInitials = initialBits
    const count = places ? places.length : placeCount - from
    const left = new Uint32Array(count)
    let kept = 0
    for (let index = 0; index < count; index++) {
      const place = places ? places[index]! : from + index
      let met = 0
      // No early way out: the processor would guess it wrong for most names.
      if ((ofWords[place]! & some) !== 0 && (ofInitials[place]! & firsts) !== 0)
        for (let slot = begins[place]! + 1, word = numbers[slot]!; word !== END; word = numbers[++slot]!) met |= worth[word]!
      if (met !== 0 || (mayHave(place, all) && hasInitials(place, letters)) || (parts !== undefined && parts.has(place)))
        left[kept++] = place
    }
    return left.slice(0, kept)
  }

  /** Of a place that meets all tokens. */
  function scoreOf(place: number, tokens: readonly Sought[]): number {
    const numbers = runs
    const start = starts[place]! + 1
    let worth = 0
    let order = 0
    let before = -1
    let met = 0
    for (let index = 0; index < tokens.length; index++) {
      const { worth: worths, all, letters, parts } = tokens[index]!
      let best = 0
      let at = -1
      for (let slot = start, word = numbers[start]!; word !== END; word = numbers[++slot]!) {
        const here = worths[word]!
        if (here > best) {
          best = here
          at = slot - start
        }
      }
      if (best < WORTH.initials) {
        if (mayHave(place, all) && hasInitials(place, letters)) best = WORTH.initials
        else if (parts !== undefined) best = Math.max(best, parts.get(place) ?? 0)
      }
      worth += best
      if (at >= 0) met += 1
      if (at === before + 1) order += 2
      else if (at > before) order += 1
      before = at
    }
    const ordered = Math.floor((order * 3) / tokens.length)
    const unmet = Math.min(10, numbers[start - 1]! - met)
    return 1 + Math.floor((worth * STEP) / tokens.length) + ordered + 10 - unmet
  }

  function mayHave(place: number, all: number): boolean {
    return (initialBits[place]! & all) === all
  }

  /** Whether words in a row begin with these letters: "nps" for "Net Promoter Score". */
  function hasInitials(place: number, letters: string): boolean {
    const start = starts[place]! + 1
    const last = start + runs[start - 1]! - letters.length
    const first = letters.charCodeAt(0)
    for (let slot = start; slot <= last; slot++) {
      if (initials[runs[slot]!] !== first) continue
      let length = 1
      while (length < letters.length && initials[runs[slot + length]!] === letters.charCodeAt(length)) length++
      if (length === letters.length) return true
    }
    return false
  }

  return {
    read,
    forget,
    literal: (tokens, among) => answer(tokens.map(literally), among),
    settle: vocabulary.settle,
    loose(tokens) {
      const mayPart = tokens.filter(isContinuous).length <= MOST_PARTED
      return answer(tokens.map((token) => loosely(token, mayPart || !isContinuous(token))), 0)
    },
  }
}

/** One of 16 bits. */
function bitOf(number: number): number {
  return 1 << (number & 15)
}

/** A shorter token is a letter, a longer one is typed out. */
export function isAbbreviation(token: string): boolean {
  return token.length > 1 && token.length < 7
}
