/** How a list of segments that grows and changes is kept searchable, in slices short enough for a key press to get between. */
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
  /** Where to mark, and why it is here when the name does not show it. */
  match?: SearchMatch
  /** What `match.ranges.text` counts in: the rules in searchable words, made when first read. */
  readonly text?: string
}

/** Rows in order, each made when it is first looked at: those that are not on the screen cost nothing. */
export type SegmentRows = {
  readonly length: number
  /** So many of them, the first, are no guesses. */
  readonly literal: number
  /** @throws RangeError beyond `length`. */
  at: (index: number) => SegmentMatch
  idAt: (index: number) => string | undefined
  /** -1 when there is no such row. */
  indexOf: (id: string) => number
  /** False while segments in hand are yet to be searched: more rows may come. */
  readonly isComplete: boolean
}

export type SegmentIndex = {
  /** Takes over a list. What is new in it is read later. */
  follow: (segments: readonly ListedSegment[]) => void
  /** Reads names; true when all are read. */
  read: Task
  /** The rows for a query after work until the deadline. Asked again, it goes on where it stopped. */
  find: (query: string, deadline: number) => SegmentRows
}

/** Segments taken into the index between two looks at the clock. */
const STRIDE = 256

export function createSegmentIndex({ searchText }: Pick<Summarizer, 'searchText'>): SegmentIndex {
  let search = createSegmentSearch<ListedSegment>({ textOf: rulesOf })
  let list: readonly ListedSegment[] = []
  /** So many of the list are in the index. */
  let taken = 0

  /** Marking a row reads its rules once more than finding it, so those on the screen are remembered: few, for they may be long. */
  const remembered = new Map<ListedSegment, string>()
  function rulesOf(segment: ListedSegment): string {
    return recall(remembered, segment, () => searchText(segment.definition), 64)
  }

  let asked: string | undefined
  /** The rows made for what was asked. An answer that has found more hands out the same ones, so they are not drawn anew. */
  let made: MadeRows = new WeakMap()

  /** Holds on to its segment and match, and not to the whole result: a row may be kept for longer than that. */
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
    // Equals come in the order of adding, so another order needs another index. Rows found in the old one may still be shown: it is left
    // as it is.
    if (!startsLike(next, list)) search = createSegmentSearch({ textOf: rulesOf })
    taken = isGrownFrom(next, list) ? Math.min(taken, list.length) : 0
    list = next
  }

  function take(deadline: number): boolean {
    while (taken < list.length) {
      // Unchanged segments stay the same objects.
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

/** The same while nothing is asked, for all lists: a page more does not draw anew the rows that are there. */
const plainRows: MadeRows = new WeakMap()

/** All of them, when nothing is asked. */
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
      // Of the same score, it is found in the same way.
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
