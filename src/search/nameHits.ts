/** In which order names come that a query meets. */
import { WORTH } from './vocabulary.js'

/** Hits best first, equals in server order. `scores[i]` belongs to `places[i]`. `inOrder` has the same places as they come. */
export type NameHits = { places: Uint32Array; scores: Uint16Array; inOrder: Uint32Array }

const NO_PLACES = new Uint32Array()
export const NO_HITS: NameHits = { places: NO_PLACES, scores: new Uint16Array(), inOrder: NO_PLACES }

/** The worth of one token in a score; what follows is decided among names equal in that. */
export const STEP = 24
const HIGHEST = WORTH.exact * STEP + 32
/** Where the next hit of each score goes, from the highest score down. */
const slots = new Uint32Array(HIGHEST + 2)

/** Sorts by score, best first; equals stay as they were. Counts instead of comparing: hits may be most of the list. */
export function ranked(inOrder: Uint32Array, scores: Uint16Array): NameHits {
  slots.fill(0)
  for (let index = 0; index < inOrder.length; index++) slots[HIGHEST - scores[index]! + 1]! += 1
  for (let slot = 1; slot < slots.length; slot++) slots[slot]! += slots[slot - 1]!
  const hits = { places: new Uint32Array(inOrder.length), scores: new Uint16Array(inOrder.length), inOrder }
  for (let index = 0; index < inOrder.length; index++) {
    const score = scores[index]!
    const slot = slots[HIGHEST - score]!++
    hits.places[slot] = inOrder[index]!
    hits.scores[slot] = score
  }
  return hits
}

/** Both, best first. Every place of `after` comes after those of `before`. */
export function merged(before: NameHits, after: NameHits): NameHits {
  const start = before.places.length
  if (start === 0) return after
  const places = joined(before.places, after.places)
  const scores = new Uint16Array(places.length)
  scores.set(before.scores)
  scores.set(after.scores, start)
  return { ...ranked(places, scores), inOrder: joined(before.inOrder, after.inOrder) }
}

function joined(before: Uint32Array, after: Uint32Array): Uint32Array {
  const both = new Uint32Array(before.length + after.length)
  both.set(before)
  both.set(after, before.length)
  return both
}
