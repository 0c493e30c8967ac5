/** Which names a query meets, and how well: an index of words, so that the cost of a key is that of its hits. */
import { fold, foldSpeltOut } from './fold.js'
import { isContinuous, JOINT, joinedWords, splitWords, wordEdges } from './splitWords.js'
import { createVocabulary, WORTH, type Meanings } from './vocabulary.js'
import { waysToPart } from './waysToPart.js'

/** Hits best first, equals in server order. `scores[i]` belongs to `places[i]`. */
export type NameHits = { places: Uint32Array; scores: Uint16Array }

export type NameIndex = {
  /** Reads the name of a place, new or known. */
  read: (place: number, name: string) => void
  forget: (place: number) => void
  /** Names that contain every token, or its initials; of places from `from` on. */
  literal: (tokens: readonly string[], from: number) => NameHits
  /**
   * Does what `literal` does, for a few letters among few names: code that has run for a while is made fast by the
   * browser, and words are put in order, before somebody waits for it. True when it is done.
   */
  rehearse: (late: () => boolean) => boolean
  /** Names that contain every token if slips, contractions and words run together are forgiven. */
  loose: (tokens: readonly string[]) => NameHits
}

/** A token with its meanings. `parts` holds the worth of places that have it in parts. */
type Sought = Meanings & { token: string; parts?: Map<number, number> }

/** From so many names on the first key is felt, if what it runs has not been rehearsed so often, among so many. */
const MANY = 20_000
const REHEARSALS = 6
const FEW = 8192
/**
 * Of so many tokens at most, each may be several words of a script without spaces: those are looked for in all words,
 * and whoever pastes many is not to wait for all the ways to part each.
 */
const MOST_PARTED = 4

export const NO_HITS: NameHits = { places: new Uint32Array(), scores: new Uint16Array() }
/** The worth of one token in a score; what follows is decided among names equal in that. */
const STEP = 24
const HIGHEST = WORTH.exact * STEP + 32
/** What is kept of a place: where its words start in the runs, how many they are with and without other spellings, … */
const ROW = 5
const LENGTH = 1
const WORDS = 2
/** … its initials, and the number of the last search that saw it. */
const INITIALS = 3
const MARK = 4

export function createNameIndex(): NameIndex {
  const vocabulary = createVocabulary()
  /** The first letters of each name's words, as one word: "nps" for "Net Promoter Score". */
  const initials = createVocabulary()
  /** Places by word. May be stale: a place is believed only when its own run has the word. */
  const postings: number[][] = []
  /** Each place's words in order, then its other spellings, in one array; and where. Plain arrays would be twice as big. */
  let runs = new Uint32Array(1024)
  let used = 0
  let rows = new Uint32Array(1024)
  let mark = 0
  let placeCount = 0
  let rehearsed = 0
  const edges: number[] = []

  function read(place: number, name: string): void {
    const folded = fold(name)
    const count = wordEdges(folded, edges)
    const start = used
    let letters = ''
    for (let index = 0; index < count; index++) {
      const from = edges[index * 2]!
      letters += folded[from]
      note(place, folded.slice(from, edges[index * 2 + 1]))
    }
    const others = JOINT.test(folded) ? joinedWords(folded, splitWords(folded)) : []
    const speltOut = foldSpeltOut(name)
    if (speltOut !== undefined) {
      const words = splitWords(speltOut)
      others.push(...words, ...joinedWords(speltOut, words))
    }
    for (const { text } of others) note(place, text)
    const row = place * ROW
    rows = roomFor(rows, row + ROW)
    rows[row] = start
    rows[row + LENGTH] = used - start
    rows[row + WORDS] = count
    rows[row + INITIALS] = initials.intern(letters)
    placeCount = Math.max(placeCount, place + 1)
  }

  function note(place: number, word: string): void {
    runs = roomFor(runs, used + 1)
    const number = vocabulary.intern(word)
    runs[used++] = number
    const places = postings[number]
    // Not an empty list and a push, which would keep room for sixteen more: many words have one place.
    if (places === undefined) postings[number] = [place]
    else if (places.at(-1) !== place) places.push(place)
  }

  function forget(place: number): void {
    if (place < placeCount) read(place, '')
  }

  function literally(token: string): Sought {
    return { token, ...vocabulary.literal(token) }
  }

  function loosely(token: string, mayPart: boolean): Sought {
    const meanings = vocabulary.literal(token)
    const begins = meanings.words.some((word) => meanings.worth[word]! >= WORTH.beginning)
    const parts = begins || !mayPart ? undefined : placesOfParts(token)
    vocabulary.loosen(token, meanings)
    return { token, ...meanings, ...(parts && { parts }) }
  }

  /** Places that have all parts of a token typed without its spaces: "q3churn", "東京解約". */
  function placesOfParts(token: string): Map<number, number> {
    const worth = new Map<number, number>()
    for (const parts of waysToPart(token, vocabulary.begins)) {
      const found = answer(parts.map((part) => ({ token: '', ...vocabulary.beginning(part) })))
      for (const [index, place] of found.places.entries()) {
        const whole = found.scores[index]! >= WORTH.exact * STEP
        worth.set(place, whole ? WORTH.parts : WORTH.beginnings)
      }
      if (worth.size > 0) break
    }
    return worth
  }

  /** The places that one token meets, in server order; some may prove stale. */
  function candidates({ token, words, parts }: Sought, from: number): Uint32Array {
    mark += 1
    let count = 0
    for (const word of words) {
      const list = postings[word]!
      for (let index = 0; index < list.length; index++) {
        const seen = list[index]! * ROW + MARK
        if (rows[seen] === mark || list[index]! < from) continue
        rows[seen] = mark
        count += 1
      }
    }
    const byInitials = isAbbreviation(token) ? initials.literal(token) : undefined
    if (byInitials && byInitials.words.length > 0) {
      // Nearly every name has initials of its own, so a list for each would be far longer than this walk.
      for (let place = from; place < placeCount; place++) {
        if (byInitials.worth[rows[place * ROW + INITIALS]!] === 0 || rows[place * ROW + MARK] === mark) continue
        rows[place * ROW + MARK] = mark
        count += 1
      }
    }
    if (byInitials) initials.release(byInitials)
    for (const place of parts?.keys() ?? []) {
      if (rows[place * ROW + MARK] === mark || place < from) continue
      rows[place * ROW + MARK] = mark
      count += 1
    }
    const found = new Uint32Array(count)
    for (let place = from, next = 0; next < count; place++) {
      if (rows[place * ROW + MARK] === mark) found[next++] = place
    }
    return found
  }

  function answer(tokens: readonly Sought[], from = 0): NameHits {
    const found = hits(tokens, from)
    for (const token of tokens) vocabulary.release(token)
    return found
  }

  function hits(tokens: readonly Sought[], from: number): NameHits {
    if (tokens.length === 0) return NO_HITS
    // All tokens must be met, so those places will do that the rarest one meets.
    const costs = tokens.map(({ words }) => words.reduce((sum, word) => sum + postings[word]!.length, 0))
    const found = candidates(tokens[costs.indexOf(Math.min(...costs))]!, from)
    const scores = new Uint16Array(found.length)
    let kept = 0
    for (let index = 0; index < found.length; index++) {
      const place = found[index]!
      const score = scoreOf(place, tokens)
      if (score === 0) continue
      found[kept] = place
      scores[kept++] = score
    }
    return ranked(found.subarray(0, kept), scores)
  }

  /** 0 when a token is not met after all. */
  function scoreOf(place: number, tokens: readonly Sought[]): number {
    const start = rows[place * ROW]!
    const end = start + rows[place * ROW + LENGTH]!
    let worth = 0
    let order = 0
    let before = -1
    let met = 0
    for (let index = 0; index < tokens.length; index++) {
      const sought = tokens[index]!
      const worths = sought.worth
      let best = 0
      let at = -1
      for (let slot = start; slot < end; slot++) {
        const here = worths[runs[slot]!]!
        if (here > best) {
          best = here
          at = slot - start
        }
      }
      if (best < WORTH.initials) {
        best = otherwise(place, sought, best)
        if (best === 0) return 0
      }
      worth += best
      if (at >= 0) met += 1
      if (at === before + 1) order += 2
      else if (at > before) order += 1
      before = at
    }
    const ordered = Math.floor((order * 3) / tokens.length)
    const unmet = Math.min(10, rows[place * ROW + WORDS]! - met)
    return 1 + Math.floor((worth * STEP) / tokens.length) + ordered + 10 - unmet
  }

  /** The worth of a token that no word meets well. */
  function otherwise(place: number, { token, parts }: Sought, best: number): number {
    if (isAbbreviation(token) && initials.word(rows[place * ROW + INITIALS]!).includes(token)) return WORTH.initials
    return parts ? Math.max(best, parts.get(place) ?? 0) : best
  }

  return {
    read,
    forget,
    literal: (tokens, from) => answer(tokens.map(literally), from),
    rehearse(late) {
      if (placeCount < MANY) return true
      while (rehearsed < REHEARSALS) {
        if (late()) return false
        rehearsed += 1
        const letters = initials.word(rows[(placeCount - rehearsed) * ROW + INITIALS]!)
        // A name may have no letter, and what is not typed is not searched for.
        for (const token of new Set([letters.slice(0, 1), letters.slice(0, 2)])) if (token) answer([literally(token)], placeCount - FEW)
      }
      return true
    },
    loose(tokens) {
      const mayPart = tokens.filter(isContinuous).length <= MOST_PARTED
      return answer(tokens.map((token) => loosely(token, mayPart || !isContinuous(token))))
    },
  }
}

/**
 * Sorts by score, best first; equals stay as they were. Counts instead of comparing: hits may be most of the list. There
 * may be more scores than places.
 */
function ranked(places: Uint32Array, scores: Uint16Array): NameHits {
  if (places.length < 2) return { places, scores: scores.subarray(0, places.length) }
  slots.fill(0)
  for (let index = 0; index < places.length; index++) slots[HIGHEST - scores[index]! + 1]! += 1
  for (let slot = 1; slot < slots.length; slot++) slots[slot]! += slots[slot - 1]!
  const inOrder = { places: new Uint32Array(places.length), scores: new Uint16Array(places.length) }
  for (let index = 0; index < places.length; index++) {
    const score = scores[index]!
    const slot = slots[HIGHEST - score]!++
    inOrder.places[slot] = places[index]!
    inOrder.scores[slot] = score
  }
  return inOrder
}

/** Both, best first. Every place of `after` comes after those of `before`. */
export function merged(before: NameHits, after: NameHits): NameHits {
  const start = before.places.length
  if (start === 0) return after
  const places = new Uint32Array(start + after.places.length)
  const scores = new Uint16Array(places.length)
  places.set(before.places)
  places.set(after.places, start)
  scores.set(before.scores)
  scores.set(after.scores, start)
  return ranked(places, scores)
}

/** Where the next hit of each score goes, from the highest score down. */
const slots = new Uint32Array(HIGHEST + 2)

/** The array, or a longer one with the same in it. */
function roomFor(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= array.length) return array
  const longer = new Uint32Array(Math.max(length, array.length * 1.5))
  longer.set(array)
  return longer
}

/** A shorter token is a letter, a longer one is typed out. */
export function isAbbreviation(token: string): boolean {
  return token.length > 1 && token.length < 7
}
