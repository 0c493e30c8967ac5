/** How a list of segments that grows and changes is kept searchable, in slices short enough for key presses in between. */
import { isGrownFrom, startsLike } from '../../api/collectSegments.js'
import type { ListedSegment } from '../../contract.js'
import { createSegmentSearch } from '../../search/createSegmentSearch.js'
import type { SearchMatch } from '../../search/SegmentSearch.js'
import type { Summarizer } from '../../summary/createSummarizer.js'
import { recall } from '../../summary/recall.js'
import type { Task } from '../whenIdle.js'

/** A segment that answers the query. `match` is absent when nothing is typed. */
export type SegmentMatch = {
  segment: ListedSegment
  /** What to mark, and why the segment matches when its name does not show it. */
  match?: SearchMatch
  /** The text that `match.ranges.text` refers to: the rules in searchable words, computed when first read. */
  readonly text?: string
}

/** Rows in order, each created on first access: those that are not on the screen cost nothing. */
export type SegmentRows = {
  readonly length: number
  /** How many of them, from the first, are literal matches and not typo-tolerant guesses. */
  readonly literal: number
  /** @throws RangeError beyond `length`. */
  at: (index: number) => SegmentMatch
  idAt: (index: number) => string | undefined
  /** -1 when there is no such row. */
  indexOf: (id: string) => number
  /** False while some given segments are yet to be searched: more rows may come. */
  readonly isComplete: boolean
}

export type SegmentIndex = {
  /** Takes a new list. What is new in it is indexed later. */
  follow: (segments: readonly ListedSegment[]) => void
  /** Indexes names; true when all are indexed. */
  read: Task
  /** Searches until the deadline and returns the rows found so far. Called again with the same query, it continues where it stopped. */
  find: (query: string, deadline: number) => SegmentRows
}

/** Segments taken into the index between two looks at the clock. */
const STRIDE = 256

export function createSegmentIndex({ searchText }: Pick<Summarizer, 'searchText'>): SegmentIndex {
  let search = createSegmentSearch<ListedSegment>({ textOf: rulesOf })
  let list: readonly ListedSegment[] = []
  /** How many segments of the list are in the index. */
  let taken = 0

  /** Marking a row reads its rules once more than finding it does, so those on the screen are cached: only a few, since they may be long. */
  const remembered = new Map<ListedSegment, string>()
  function rulesOf(segment: ListedSegment): string {
    return recall(remembered, segment, () => searchText(segment.definition), 64)
  }

  let asked: string | undefined
  /** The rows created for the current query. A result that has found more returns the same objects, so they do not render again. */
  let made: MadeRows = new WeakMap()

  /** References its segment and match only, not the whole result, which a row may outlive. */
  function rowOf(segment: ListedSegment, match: SearchMatch): SegmentMatch {
    return {
      segment,
      match,
      get text() {
        return rulesOf(segment)
      },
    }
  }

  function follow(next: readonly ListedSegment[]): void {
    if (next === list) return
    // Equal scores are ordered by when they were added, so another order needs another index. Rows found in the old one may still be
    // shown: it is left as it is.
    if (!startsLike(next, list)) search = createSegmentSearch({ textOf: rulesOf })
    taken = isGrownFrom(next, list) ? Math.min(taken, list.length) : 0
    list = next
  }

  function take(deadline: number): boolean {
    while (taken < list.length) {
      // An unchanged segment is the same object.
      const fresh = list.slice(taken, taken + STRIDE).filter((segment) => search.get(segment.id) !== segment)
      search.add(fresh)
      taken += STRIDE
      if (performance.now() > deadline) break
    }
    return taken >= list.length
  }

  return {
    follow,
    read: (deadline) => take(deadline) && search.read(deadline - performance.now()),
    find(query, deadline) {
      if (query !== asked) made = new WeakMap()
      asked = query
      const allTaken = take(deadline)
      const hits = search.find(query, { budget: deadline - performance.now() })
      return rowsOf(hits.length, hits.literal, allTaken && hits.complete, hits.document, made, rowOf, hits.at)
    },
  }
}

type MadeRows = WeakMap<ListedSegment, SegmentMatch>

/** The rows without a query, shared by all lists: another page does not render the existing rows again. */
const plainRows: MadeRows = new WeakMap()

/** All segments, for an empty query. */
export function allRows(segments: readonly ListedSegment[]): SegmentRows {
  const { length } = segments
  function segmentAt(index: number): ListedSegment {
    const segment = segments[index]
    if (!segment) throw new RangeError(`No row has index ${index}; there are ${length}.`)
    return segment
  }
  return rowsOf(length, length, true, segmentAt, plainRows, (segment) => ({ segment }))
}

function rowsOf(
  length: number,
  literal: number,
  isComplete: boolean,
  segmentAt: (index: number) => ListedSegment,
  made: MadeRows,
  make: (segment: ListedSegment, match: SearchMatch) => SegmentMatch,
  matchAt?: (index: number) => SearchMatch,
): SegmentRows {
  return {
    length,
    literal,
    isComplete,
    at(index) {
      const segment = segmentAt(index)
      const match = matchAt?.(index)
      const known = made.get(segment)
      // The same score means the same match.
      if (known && known.match?.score === match?.score) return known
      const row = make(segment, match!)
      made.set(segment, row)
      return row
    },
    idAt: (index) => (index >= 0 && index < length ? segmentAt(index).id : undefined),
    indexOf(id) {
      for (let index = 0; index < length; index++) if (segmentAt(index).id === id) return index
      return -1
    },
  }
}
