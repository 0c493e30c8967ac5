/** In which order names come that a query meets. */
import { WORTH } from './worth.js'

/** Hits best first, equals in server order. `scores[i]` belongs to `places[i]`. */
export type NameHits = { places: Uint32Array; scores: Uint16Array }

export const NO_HITS: NameHits = { places: new Uint32Array(), scores: new Uint16Array() }

/** The worth of one token in a score; what follows is decided among names equal in that. */
export const STEP = 24
export const HIGHEST: number = WORTH.exact * STEP + 32
/** Where the next hit of each score goes, from the highest score down. */
const slots = new Uint32Array(HIGHEST + 2)

/** Sorts by score, best first; equals stay as they were. Counts instead of comparing: hits may be most of the list. */
export function ranked(places: Uint32Array, scores: Uint16Array): NameHits {
  slots.fill(0)
  for (let index = 0; index < places.length; index++) slots[HIGHEST - scores[index]! + 1]! += 1
  for (let slot = 1; slot < slots.length; slot++) slots[slot]! += slots[slot - 1]!
  const hits = { places: new Uint32Array(places.length), scores: new Uint16Array(places.length) }
  for (let index = 0; index < places.length; index++) {
    const score = scores[index]!
    const slot = slots[HIGHEST - score]!++
    hits.places[slot] = places[index]!
    hits.scores[slot] = score
  }
  return hits
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
