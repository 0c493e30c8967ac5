/** What is searched, how it is asked, and what comes back. */

/** UTF-16 offsets into the original string, end exclusive. */
export type Range = [start: number, end: number]

/** What is searched in a segment. `text` is its rules in words; a function is called when first needed. */
export type SearchDocument = {
  id: string
  name: string
  description?: string | null | undefined
  text?: string | (() => string) | undefined
}

/** How documents are read. */
export type SegmentSearchOptions<Document extends SearchDocument = SearchDocument> = {
  /** The rules of a document in words, called when first needed and for each match that is highlighted. @default its `text` */
  textOf?: ((document: Document) => string) | undefined
}

/**
 * What to highlight, by field: UTF-16 offsets into the original strings, end exclusive, sorted, apart from each other; in a
 * name, only within its first 10,000.
 */
export type MatchRanges = { name?: Range[]; description?: Range[]; text?: Range[] }

/** One document that was found, and how. */
export type SearchMatch = {
  readonly id: string
  /** Higher is better. Comparable within one result only. */
  readonly score: number
  /** Computed when first read, so that only rows on the screen cost it. A copy made by spreading does not have it. */
  readonly ranges: MatchRanges
  /** Where the match is, if not in the name alone. */
  readonly reason?: 'description' | 'id' | 'text'
}

/** A result whose matches are created on access. */
export type SearchHits<Document extends SearchDocument = SearchDocument> = {
  readonly length: number
  /** How many of the first hits contain what was typed; the rest are guesses, which forgive slips and contractions. */
  readonly literal: number
  /** False when the budget ran out: ask again with the same query to go on. Names come first, then the rest. */
  readonly complete: boolean
  /** The match of this rank, best first. @throws RangeError beyond `length`, and for a document removed since. */
  at: (rank: number) => SearchMatch
  /** The index of the document, in the order they were added. @throws RangeError beyond `length`. */
  place: (rank: number) => number
  /** The document as it was added. @throws RangeError beyond `length`, and for one removed since. */
  document: (rank: number) => Document
}

/** An index of documents, and the two ways to query it. */
export type SegmentSearch<Document extends SearchDocument = SearchDocument> = {
  /** Adds documents, to be read later. One with a known id replaces that document and keeps its place. */
  add: (documents: readonly Document[]) => void
  /** The document of this id. */
  get: (id: string) => Document | undefined
  /** Drops a document. The others keep their places. */
  remove: (id: string) => void
  /**
   * All matches, best first, ties in the order of adding. An empty query matches nothing; one of only signs ("&") matches the
   * names that contain it literally. @throws RangeError for a `limit` below 0 or NaN
   */
  search: (query: string, options?: { limit?: number | undefined }) => SearchMatch[]
  /**
   * The same without creating every match, and within a budget of milliseconds: names are read first, then texts. With a budget
   * of 0 it answers from what has been read. @default budget Infinity
   */
  find: (query: string, options?: { budget?: number | undefined }) => SearchHits<Document>
  /** Reads names ahead for this many milliseconds; true when all are read. @default budget Infinity */
  read: (budget?: number) => boolean
  /** How many documents there are. */
  readonly size: number
}
