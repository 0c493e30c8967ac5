/** Which names a query meets, and how well: an index of words, so that the cost of a key is that of its hits. */
import { fold, foldSpeltOut } from './fold.js'
import { joinedWords, splitWords } from './splitWords.js'
import { createInitials } from './initials.js'
import { createVocabulary, WORTH, type Meanings } from './vocabulary.js'
import { waysToPart } from './waysToPart.js'

/** Hits in server order. `scores[i]` belongs to `places[i]`; higher is better. */
export type NameHits = { places: Uint32Array; scores: Uint16Array }

export type NameIndex = {
  /** Reads the name of a place, new or known. */
  read: (place: number, name: string) => void
  forget: (place: number) => void
  /** Names that contain every token, or its initials. */
  literal: (tokens: readonly string[]) => NameHits
  /** Names that contain every token if slips, contractions and words run together are forgiven. */
  loose: (tokens: readonly string[]) => NameHits
}

/** A token's meanings: words, and places where it is met by several words at once. */
type Sought = Meanings & { met: Map<number, number>; cost: number }

const NO_HITS: NameHits = { places: new Uint32Array(), scores: new Uint16Array() }
/** The worth of one token in a score; what follows is decided among names equal in that. */
const STEP = 24

export function createNameIndex(): NameIndex {
  const vocabulary = createVocabulary()
  /** Places by word. May be stale: a place is believed only when its own run has the word. */
  const postings: number[][] = []
  /** Each place's words in order, then its other spellings, in one array. */
  let runs = new Uint32Array(4096)
  let used = 0
  let starts = new Uint32Array(512)
  let wordCounts = new Uint32Array(512)
  let runLengths = new Uint32Array(512)
  let marks = new Uint32Array(512)
  let mark = 0
  let places = 0
  const initials = createInitials()

  function read(place: number, name: string): void {
    const folded = fold(name)
    const words = splitWords(folded)
    const others = joinedWords(folded, words)
    const speltOut = foldSpeltOut(name)
    const run = [...words, ...others].map((word) => word.text)
    if (speltOut !== undefined)
      run.push(...splitWords(speltOut).flatMap(({ text }) => (run.includes(text) ? [] : [text])))
    if (place >= starts.length) {
      starts = longer(starts, place + 1)
      wordCounts = longer(wordCounts, place + 1)
      runLengths = longer(runLengths, place + 1)
      marks = longer(marks, place + 1)
    }
    if (used + run.length > runs.length) runs = longer(runs, used + run.length)
    starts[place] = used
    wordCounts[place] = words.length
    runLengths[place] = run.length
    for (const text of run) {
      const word = vocabulary.intern(text)
      runs[used++] = word
      const list = (postings[word] ??= [])
      if (list.at(-1) !== place) list.push(place)
    }
    initials.set(place, words.map((word) => word.text[0]).join(''))
    places = Math.max(places, place + 1)
  }

  function forget(place: number): void {
    runLengths[place] = wordCounts[place] = 0
    initials.set(place, '')
  }

  function sought(token: string): Sought {
    const meanings = vocabulary.literal(token)
    const met = token.length > 1 ? initials.find(token, WORTH.initials) : new Map<number, number>()
    return weighed(meanings, met)
  }

  function weighed(meanings: Meanings, met: Map<number, number>): Sought {
    let cost = met.size
    for (const word of meanings.words) cost += postings[word]!.length
    return { ...meanings, met, cost }
  }

  function loosened(token: string): Sought {
    const { met, ...meanings } = sought(token)
    vocabulary.loosen(token, meanings)
    for (const place of placesOfParts(token)) if (!met.has(place)) met.set(place, WORTH.parts)
    return weighed(meanings, met)
  }

  /** Places that have all parts of a token typed without its spaces: "q3churn", "東京解約". */
  function placesOfParts(token: string): Uint32Array {
    for (const parts of waysToPart(token, (part) => vocabulary.beginning(part).words.length > 0)) {
      const found = meeting(parts.map((part) => weighed(vocabulary.beginning(part), new Map())))
      if (found.length > 0) return found
    }
    return NO_HITS.places
  }

  /** The places where every token is met, in server order; some may prove stale. */
  function meeting(tokens: readonly Sought[]): Uint32Array {
    const rarestFirst = tokens.toSorted((a, b) => a.cost - b.cost)
    if (mark > 0xffff_0000) marks.fill((mark = 0))
    const start = mark
    let count = 0
    for (const { words, met } of rarestFirst) {
      const wanted = mark === start ? -1 : mark
      mark += 1
      count = 0
      const take = (place: number) => {
        const current = marks[place]!
        if (wanted < 0 ? current === mark : current !== wanted) return
        marks[place] = mark
        count += 1
      }
      for (const word of words) for (const place of postings[word]!) take(place)
      for (const place of met.keys()) take(place)
      if (count === 0) return NO_HITS.places
    }
    const found = new Uint32Array(count)
    for (let place = 0, next = 0; next < count; place++) if (marks[place] === mark) found[next++] = place
    return found
  }

  function hits(tokens: readonly Sought[]): NameHits {
    if (tokens.length === 0) return NO_HITS
    const found = meeting(tokens)
    const scores = new Uint16Array(found.length)
    let kept = 0
    for (const place of found) {
      const score = scoreOf(place, tokens)
      if (score === 0) continue
      found[kept] = place
      scores[kept++] = score
    }
    return { places: found.subarray(0, kept), scores: scores.subarray(0, kept) }
  }

  /** 0 when a token is not met after all. */
  function scoreOf(place: number, tokens: readonly Sought[]): number {
    const start = starts[place]!
    const length = runLengths[place]!
    const wordCount = wordCounts[place]!
    let worth = 0
    let ordered = 0
    let before = -1
    let first = -1
    let met = 0
    for (const token of tokens) {
      let best = token.met.size > 0 ? (token.met.get(place) ?? 0) : 0
      let at = -1
      for (let index = 0; index < length; index++) {
        const here = token.worth[runs[start + index]!]!
        if (here > best) {
          best = here
          at = index
        }
      }
      if (best === 0) return 0
      worth += best
      if (at >= 0 && at < wordCount) met += 1
      if (first === -1) first = at
      if (at === before + 1) ordered += 2
      else if (at > before) ordered += 1
      before = at
    }
    const finer =
      (first === 0 ? 6 : 0) +
      Math.min(6, Math.floor((ordered * 3) / tokens.length)) +
      10 -
      Math.min(10, wordCount - met)
    return Math.floor((worth * STEP) / tokens.length) + finer + 1
  }

  return {
    read,
    forget,
    literal: (tokens) => hits(tokens.map(sought)),
    loose: (tokens) => hits(tokens.map(loosened)),
  }
}

function longer(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(Math.max(length, array.length * 2))
  grown.set(array)
  return grown
}
