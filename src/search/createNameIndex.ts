/** Which names a query matches, and how well, found in one pass over all of them. */
import { bitOf, createNameRuns, END } from './createNameRuns.js'
import { STEP, type NameHits } from './nameHits.js'
import { isContinuous } from './splitWords.js'
import { createVocabulary, type Meanings } from './vocabulary.js'
import { mayBeBeginning, waysToPart } from './waysToPart.js'
import { WORTH } from './worth.js'

/** Where to look: from this place on, or at these places, in ascending order. */
type Among = number | Uint32Array

export type NameIndex = {
  /** Reads the name of a place, new or known. */
  read: (place: number, name: string) => void
  forget: (place: number) => void
  /** Names that contain every token, or its initials. */
  literal: (tokens: readonly string[], among: Among) => NameHits
  /** Names that contain every token if slips, contractions and words run together are forgiven. */
  loose: (tokens: readonly string[]) => NameHits
}

/** A token with its meanings, and bits that rule out most names before their words are looked at. */
type Sought = Meanings & {
  /** The bits of all words that it can mean, and of their initials: a name with such a word has at least one of each. */
  some: number
  firsts: number
  /** The bits of its letters, if it may be an abbreviation: a name with these initials has all of them. Else -1, which no name has. */
  all: number
  /** What those initials are compared with; '' if it is not an abbreviation. */
  letters: string
  /** Names that contain it in parts, by place, and what that is worth. */
  parts: Map<number, number> | undefined
}

/**
 * The most tokens of a script without spaces that are split into parts: with more, none is. Their parts are looked for inside
 * all words, so a paste of many would take too long.
 */
const MOST_PARTED = 4

export function createNameIndex(): NameIndex {
  const vocabulary = createVocabulary()
  // No name has this word, so its number is free to be `END`.
  vocabulary.intern('')
  const names = createNameRuns(vocabulary.intern)

  function sought(token: string, meanings: Meanings, parts?: Map<number, number>): Sought {
    let [some, firsts] = [0, 0]
    for (const word of meanings.words) {
      some |= bitOf(word)
      firsts |= bitOf(names.initials[word]!)
    }
    const letters = isAbbreviation(token) ? token : ''
    let all = letters === '' ? -1 : 0
    for (let at = 0; at < letters.length; at++) all |= bitOf(letters.charCodeAt(at))
    return { ...meanings, some, firsts, all, letters, parts }
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
      sought('', mayBeBeginning(parts, index) ? vocabulary.beginning(part, continuous) : vocabulary.beginning(part, false, part.length))
    const ways = waysToPart(token, (part) => vocabulary.begins(part, continuous))
    for (const parts of ways) {
      const found = answer(parts.map(meant), 0)
      for (const [index, place] of found.places.entries()) {
        const whole = found.scores[index]! >= WORTH.exact * STEP
        worth.set(place, Math.max(worth.get(place) ?? 0, whole ? WORTH.parts : WORTH.beginnings))
      }
      // Finer parts of a script without spaces are in more names, and mean less.
      if (continuous && worth.size > 0) break
    }
    return worth
  }

  /** `tokens` must not be empty. */
  function answer(tokens: readonly Sought[], among: Among): NameHits {
    const places = tokens.reduce((left: Among, token) => sifted(token, left), among) as Uint32Array
    const scores = new Uint16Array(places.length)
    for (let index = 0; index < places.length; index++) scores[index] = scoreOf(places[index]!, tokens)
    return { places, scores }
  }

  /** The places that match a token. */
  function sifted({ worth, some, firsts, all, letters, parts }: Sought, among: Among): Uint32Array {
    const [places, from] = typeof among === 'number' ? [undefined, among] : [among, 0]
    const { runs, starts, wordBits, initialBits } = names
    const count = places ? places.length : names.count - from
    const left = new Uint32Array(count)
    let kept = 0
    for (let index = 0; index < count; index++) {
      const place = places ? places[index]! : from + index
      let met = 0
      // No early exit: branch prediction would miss for most names.
      if ((wordBits[place]! & some) !== 0 && (initialBits[place]! & firsts) !== 0)
        for (let slot = starts[place]! + 1, word = runs[slot]!; word !== END; word = runs[++slot]!) met |= worth[word]!
      if (met !== 0 || (mayHave(place, all) && hasInitials(place, letters)) || (parts !== undefined && parts.has(place)))
        left[kept++] = place
    }
    return left.slice(0, kept)
  }

  /** The score of a place that matches all tokens. */
  function scoreOf(place: number, tokens: readonly Sought[]): number {
    const { runs, starts } = names
    const start = starts[place]! + 1
    let worth = 0
    let order = 0
    let before = -1
    let met = 0
    for (let index = 0; index < tokens.length; index++) {
      const { worth: worths, all, letters, parts } = tokens[index]!
      let best = 0
      let at = -1
      for (let slot = start, word = runs[start]!; word !== END; word = runs[++slot]!) {
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
    const unmet = Math.min(10, runs[start - 1]! - met)
    return 1 + Math.floor((worth * STEP) / tokens.length) + ordered + 10 - unmet
  }

  function mayHave(place: number, all: number): boolean {
    return (names.initialBits[place]! & all) === all
  }

  /** Whether words in a row begin with these letters: "nps" for "Net Promoter Score". */
  function hasInitials(place: number, letters: string): boolean {
    const { runs, starts, initials } = names
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
    read: names.read,
    forget: names.forget,
    literal: (tokens, among) => answer(tokens.map((token) => sought(token, vocabulary.literal(token))), among),
    loose(tokens) {
      const mayPart = tokens.filter(isContinuous).length <= MOST_PARTED
      return answer(tokens.map((token) => loosely(token, mayPart || !isContinuous(token))), 0)
    },
  }
}

/** A shorter token is a letter, a longer one is a word written out. */
export function isAbbreviation(token: string): boolean {
  return token.length > 1 && token.length < 7
}
