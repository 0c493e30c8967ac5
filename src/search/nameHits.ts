/** The order of the names that a query matches. */
import { WORTH } from './worth.js'

/** `scores[i]` belongs to `places[i]`. */
export type NameHits = { places: Uint32Array; scores: Uint16Array }

export const NO_HITS: NameHits = { places: new Uint32Array(), scores: new Uint16Array() }

/** What a point of worth, averaged over the tokens, adds to a score. Everything else in it adds up to less. */
export const STEP = 24
export const HIGHEST: number = WORTH.exact * STEP + 32
/** Where the next hit of each score goes, from the highest score down. */
const slots = new Uint32Array(HIGHEST + 2)

/** Merges both, best first; ties keep their order, those of `before` in front. A counting sort, since hits may be most of the list. */
export function ranked(before: NameHits, after: NameHits): NameHits {
  slots.fill(0)
  for (const { scores } of [before, after]) for (const score of scores) slots[HIGHEST - score + 1]! += 1
  for (let slot = 1; slot < slots.length; slot++) slots[slot]! += slots[slot - 1]!
  const length = before.places.length + after.places.length
  const hits = { places: new Uint32Array(length), scores: new Uint16Array(length) }
  for (const { places, scores } of [before, after])
    for (let index = 0; index < places.length; index++) {
      const score = scores[index]!
      const slot = slots[HIGHEST - score]!++
      hits.places[slot] = places[index]!
      hits.scores[slot] = score
    }
  return hits
}
