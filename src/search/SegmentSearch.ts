/** What is searched, how it is asked, and what comes back. */

/** UTF-16 offsets into the original string, end exclusive. */
export type Range = [start: number, end: number]

/** What is searched of a segment. `text` is its rules in words; as a function it is called when first needed. */
export type SearchDocument = {
  id: string
  name: string
  description?: string | null | undefined
  text?: string | (() => string) | undefined
}

/** How documents are read. */
export type SegmentSearchOptions<Document extends SearchDocument = SearchDocument> = {
  /** The rules of a document in words, called when first needed and for each match that is marked. @default its `text` */
  textOf?: ((document: Document) => string) | undefined
}

/** What to mark, by field: UTF-16 offsets into the original strings, end exclusive, sorted, apart from each other; of a name within its first 10,000. */
export type MatchRanges = { name?: Range[]; description?: Range[]; text?: Range[] }

/** One document that was found, and how. */
export type SearchMatch = {
  readonly id: string
  /** Higher is better. Comparable within one result only. */
  readonly score: number
  /** Found when first read, so that only rows on the screen cost it. A copy made by spreading does not have it. */
  readonly ranges: MatchRanges
  /** Where the match is, when the name alone is none. */
  readonly reason?: 'description' | 'id' | 'text'
}

/** A result that makes its matches when they are looked at. */
export type SearchHits<Document extends SearchDocument = SearchDocument> = {
  readonly length: number
  /** So many of them, the first, contain what was typed; the rest are guesses, which forgive slips and contractions. */
  readonly literal: number
  /** False when the budget ran out: ask again with the same query to go on. Names come first, then the rest. */
  readonly complete: boolean
  /** The match of this rank, best first. @throws RangeError beyond `length`, and for a document removed since. */
  at: (rank: number) => SearchMatch
  /** Which document it is, counted in the order of adding. @throws RangeError beyond `length`. */
  place: (rank: number) => number
  /** The document as it was added. @throws RangeError beyond `length`, and for one removed since. */
  document: (rank: number) => Document
}

/** An index of documents, and the two ways to ask it. */
export type SegmentSearch<Document extends SearchDocument = SearchDocument> = {
  /** Notes documents; reading them comes later. A known id keeps its place and takes the new text. */
  add: (documents: readonly Document[]) => void
  /** The document of this id. */
  get: (id: string) => Document | undefined
  /** Drops a document. The others keep their places. */
  remove: (id: string) => void
  /**
   * All matches, best first, ties in the order of adding. An empty query matches nothing; one of signs only ("&")
   * the names that contain it as it is. @throws RangeError for a `limit` below 0 or NaN
   */
  search: (query: string, options?: { limit?: number | undefined }) => SearchMatch[]
  /**
   * The same without making every match, and within a budget of milliseconds: names are read first, then texts. With
   * a budget of 0 it answers from what has been read. @default budget Infinity
   */
  find: (query: string, options?: { budget?: number | undefined }) => SearchHits<Document>
  /** Reads names ahead for so many milliseconds; true when all are read. @default budget Infinity */
  read: (budget?: number) => boolean
  /** How many documents there are. */
  readonly size: number
}
