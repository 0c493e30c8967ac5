/** The order of hits: the better kind first, each kind in its own order, and of the best names, those spelt as typed first. */
import { fold } from './fold.js'
import { type Kind, LazyMatch } from './LazyMatch.js'
import { HIGHEST, type NameHits } from './nameHits.js'
import type { Query } from './parseQuery.js'
import type { SearchDocument, SearchHits } from './SegmentSearch.js'

/** Places that are hits of one kind, best first. */
export type Group = ({ kind: 'name' } & NameHits) | { kind: Exclude<Kind, 'name'>; places: ArrayLike<number>; scores?: Uint16Array }

/** How many of the best names are compared with what was typed. */
const MOST_SPELT = 256

/** `found` is ordered best first, and no place is in it twice. */
export function rankHits<Document extends SearchDocument>(
  found: readonly Group[],
  query: Query,
  documents: readonly (Document | undefined)[],
  textOf: (document: Document) => string,
  complete: boolean,
): SearchHits<Document> {
  const groups = found.map((group) => (group.kind === 'name' ? asTyped(group, query, documents) : group))
  const count = (sum: number, { places }: Group): number => sum + places.length
  const length = groups.reduce(count, 0)

  function locate(rank: number): { group: Group; index: number; place: number } {
    let index = rank
    for (const group of groups) {
      const place = group.places[index]
      if (place !== undefined) return { group, index, place }
      index -= group.places.length
    }
    throw new RangeError(`No match has rank ${rank}; there are ${length}.`)
  }

  function documentAt(place: number): Document {
    const document = documents[place]
    if (!document) throw new RangeError('This document has been removed since it was found.')
    return document
  }

  return {
    length,
    literal: groups.filter(({ kind }) => kind !== 'loose').reduce(count, 0),
    complete,
    place: (rank) => locate(rank).place,
    document: (rank) => documentAt(locate(rank).place),
    at(rank) {
      const { group, index, place } = locate(rank)
      return new LazyMatch(documentAt(place), group.kind, group.scores?.[index] ?? 0, query, textOf)
    },
  }
}

/**
 * Puts names first that are spelt as typed, since words have no signs, accents or repeats ("Plan A+", "schön"). If the query
 * has any of those, the best `MOST_SPELT` names are compared; if it is plain words, only those that share the best score.
 */
function asTyped(hits: NameHits, query: Query, documents: readonly (SearchDocument | undefined)[]): Group {
  const places = hits.places.slice()
  const scores = hits.scores.slice()
  const typed = query.typed.toLowerCase()
  const folded = fold(typed)
  // Unless it is plain words, it must begin a word to count: é is in many.
  const edge = typed === query.tokens.join(' ') ? '' : ' '
  const likeness = (place: number): number => {
    const name = documents[place]?.name.trim().toLowerCase() ?? ''
    return name === typed ? 3 : (edge + name).includes(edge + typed) ? 2 : Number(fold(name).includes(folded))
  }
  const top: { place: number; score: number }[] = []
  for (const place of places.subarray(0, MOST_SPELT)) {
    const score = scores[top.length]!
    if (!edge && score !== scores[0]) break
    top.push({ place, score: score + likeness(place) * HIGHEST })
  }
  top.sort((a, b) => b.score - a.score)
  for (const [index, { place, score }] of top.entries()) [places[index], scores[index]] = [place, score]
  return { kind: 'name', places, scores }
}
