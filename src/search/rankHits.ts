/** In which order hits come: by kind, then as their kind has them, each made into a match when somebody looks. */
import { type Kind, LazyMatch } from './LazyMatch.js'
import type { Query } from './parseQuery.js'
import type { SearchDocument, SearchHits } from './SegmentSearch.js'

/** Places that are hits of one kind, best first. */
export type Group = { kind: Kind; places: ArrayLike<number>; scores?: Uint16Array }

/** `groups` come best first and share no place. */
export function rankHits<Document extends SearchDocument>(
  groups: readonly Group[],
  query: Query,
  documents: readonly (Document | undefined)[],
  textOf: (document: Document) => string,
  complete: boolean,
): SearchHits<Document> {
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

/** Hits that are not hits of a better kind. */
export function without({ kind, places, scores }: Group, isTaken: (place: number) => boolean): Group {
  const left: number[] = []
  const leftScores = new Uint16Array(places.length)
  for (let index = 0; index < places.length; index++) {
    if (isTaken(places[index]!)) continue
    leftScores[left.length] = scores![index]!
    left.push(places[index]!)
  }
  return { kind, places: left, scores: leftScores }
}
