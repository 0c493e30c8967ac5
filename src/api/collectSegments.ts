/** How pages that shift under the reader become one list: every segment once, and what is known about the rest. */
import type { ListedSegment } from '../contract.js'
import type { RejectedRow, SegmentsPage } from './readSegmentsPage.js'

/** Several pages as one list. */
export type CollectedSegments = {
  /** Every segment once, in the order first seen, with its newest values. */
  segments: readonly ListedSegment[]
  /** The loaded segment with this id. */
  find: (id: string) => ListedSegment | undefined
  /** Rows that could not be read, all pages together. */
  rejected: readonly RejectedRow[]
  /** Segments in the organisation, as the newest page says; null when it does not. */
  total: number | null
  /** True when the pages contradict each other or the total, so a segment may have slipped between two of them. */
  maybeIncomplete: boolean
}

/** A list, and what it takes to go on from it. */
type Collection = {
  list: CollectedSegments
  pages: readonly SegmentsPage[]
  /** Where each id stands. Shared along a line of growing lists, so it may know more than this one holds. */
  places: Map<string, number>
  /** The same list, ended too early. */
  short?: CollectedSegments
}

/**
 * By an array of pages its collection, and by a first page the latest collection that begins with it. So a page more costs that
 * page, not the whole list again; and when two lists have one first page, as in two caches hydrated alike, each array still finds
 * its own.
 */
const collections = new WeakMap<object, Collection>()
/** The same object for lists of which the longer begin with the shorter. */
const lines = new WeakMap<readonly ListedSegment[], object>()

/** Whether a list is known to begin with all of another, without comparing them. */
export function isGrownFrom(list: readonly ListedSegment[], start: readonly ListedSegment[]): boolean {
  const line = lines.get(list)
  return line !== undefined && line === lines.get(start) && list.length >= start.length
}

/** Whether all of another list stands at the beginning of a list, whatever has changed in its segments. */
export function startsLike(list: readonly ListedSegment[], start: readonly ListedSegment[]): boolean {
  return isGrownFrom(list, start) || start.every(({ id }, index) => list[index]?.id === id)
}

/**
 * Collects the pages of an infinite query, in order. Pure: equal pages give the same object, and segments keep their
 * identity. `ended` says that no page follows, so that a total can be compared.
 *
 * @example
 * import { collectSegments, createSegmentsClient } from 'react-contact-segments/core'
 *
 * const client = createSegmentsClient({ baseUrl: 'https://acme.example/api' })
 * const pages = await Promise.all([1, 2, 3].map((page) => client.list({ page, limit: 100 })))
 * const { segments, total, maybeIncomplete } = collectSegments(pages, true)
 * segments.length // → 240
 * total // → 240
 * maybeIncomplete // → false
 */
export function collectSegments(pages: readonly SegmentsPage[], ended: boolean): CollectedSegments {
  const [first] = pages
  if (!first) return NOTHING
  let known = collections.get(pages)
  if (known?.pages.length !== pages.length) known = collections.get(first)
  const start = known?.pages.every((page, index) => page === pages[index]) ? known : { list: NOTHING, pages: [], places: new Map() }
  const collection = append(start, pages)
  collections.set(first, collection).set(pages, collection)
  const { list } = collection
  const rows = list.segments.length + list.rejected.length
  const last = pages.at(-1)!
  // Without a total, what the last page says of pages after it is all there is to go by.
  const missing = ended && (list.total === null ? last.hasNextPage || (last.totalPages ?? 0) > pages.length : list.total !== rows)
  return missing && !list.maybeIncomplete ? (collection.short ??= { ...list, maybeIncomplete: true }) : list
}

const NOTHING: CollectedSegments = { segments: [], find: () => undefined, rejected: [], total: null, maybeIncomplete: false }

function append(start: Collection, pages: readonly SegmentsPage[]): Collection {
  if (pages.length === start.pages.length) return start
  const { places, list } = start
  const fresh: ListedSegment[] = []
  const changed: [place: number, segment: ListedSegment][] = []
  let { rejected, total, maybeIncomplete } = list
  let line = lines.get(list.segments)
  for (const page of pages.slice(start.pages.length)) {
    for (const segment of page.data) {
      const place = places.get(segment.id)
      if (place === undefined) places.set(segment.id, list.segments.length + fresh.push(segment) - 1)
      else {
        // With a segment of `list` changed, the new one no longer begins with it.
        if (place < list.segments.length) line = undefined
        changed.push([place, segment])
      }
    }
    // Not `push(...page.rejected)`: a call takes only so many arguments.
    rejected = rejected.concat(page.rejected)
    // When a row of the pages read so far is deleted, those behind it move up, and one may slip from the next page into them,
    // unseen. Only the total tells.
    if (total !== null && page.total !== null && page.total !== total) maybeIncomplete = true
    total = page.total ?? total
  }
  // Not a copy and a push, which would copy it all again to make room.
  const segments = list.segments.concat(fresh)
  for (const [place, segment] of changed) segments[place] = segment
  const find = (id: string): ListedSegment | undefined => segments[places.get(id) ?? -1]
  lines.set(segments, line ?? {})
  // A copy: the caller's own array may grow.
  return { list: { segments, find, rejected, total, maybeIncomplete }, pages: [...pages], places }
}
