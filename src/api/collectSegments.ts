/** How pages that shift while they are read become one list: every segment once, and what is known about the rest. */
import type { ListedSegment } from '../contract.js'
import type { RejectedRow, SegmentsPage } from './readSegmentsPage.js'

/** Several pages as one list. */
export type CollectedSegments = {
  /** Every segment once, in the order first seen, with its newest values. */
  segments: readonly ListedSegment[]
  /** The loaded segment with this id. */
  find: (id: string) => ListedSegment | undefined
  /** Rows that could not be read, all pages together; each once, unless it has no id. */
  rejected: readonly RejectedRow[]
  /** Segments in the organisation, according to the newest page that has a total; null if none has. */
  total: number | null
  /** True when the pages contradict each other or the total, so that a segment may have slipped between two of them. */
  maybeIncomplete: boolean
}

/** A list, and what is needed to append to it. */
type Collection = {
  list: CollectedSegments
  pages: readonly SegmentsPage[]
  /** The index of each id. Shared by lists that grew from one another, so it may hold ids that this list does not have. */
  places: Map<string, number>
  /** The same list, marked incomplete because it ended too early. */
  short?: CollectedSegments
}

/**
 * Maps an array of pages to its collection, and a first page to the latest collection that begins with it. So one more page
 * costs only that page, not the whole list again; and when two lists share a first page, as in two caches hydrated from the
 * same state, each array still finds its own.
 */
const collections = new WeakMap<object, Collection>()
/** Maps lists to one shared object if the longer ones begin with the shorter ones. */
const lines = new WeakMap<readonly ListedSegment[], object>()

/** Whether a list is known to begin with all of another, without comparing them. */
export function isGrownFrom(list: readonly ListedSegment[], start: readonly ListedSegment[]): boolean {
  const line = lines.get(list)
  return line !== undefined && line === lines.get(start) && list.length >= start.length
}

/** Whether a list begins with the ids of another, even if the segments themselves have changed. */
export function startsLike(list: readonly ListedSegment[], start: readonly ListedSegment[]): boolean {
  return isGrownFrom(list, start) || start.every(({ id }, index) => list[index]?.id === id)
}

/**
 * Collects the pages of an infinite query, in order. Pure: the same pages give the same object, and segments keep their
 * identity. `ended` says that no page follows, so that the total can be checked.
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
  // Without a total, all there is to go by is what the last page says about pages after it.
  const missing = ended && (list.total === null ? last.hasNextPage || (last.totalPages ?? 0) > pages.length : list.total !== rows)
  return missing && !list.maybeIncomplete ? (collection.short ??= { ...list, maybeIncomplete: true }) : list
}

const NOTHING: CollectedSegments = { segments: [], find: () => undefined, rejected: [], total: null, maybeIncomplete: false }

function append(start: Collection, pages: readonly SegmentsPage[]): Collection {
  if (pages.length === start.pages.length) return start
  const { list } = start
  // If a longer list has grown from this one already, `places` has ids of that list, which the new one may not have.
  const places = start.places.size === list.segments.length ? start.places : new Map(list.segments.map(({ id }, place) => [id, place]))
  const fresh: ListedSegment[] = []
  const changed: [place: number, segment: ListedSegment][] = []
  let { total, maybeIncomplete } = list
  let line = lines.get(list.segments)
  for (const page of pages.slice(start.pages.length)) {
    for (const segment of page.data) {
      const place = places.get(segment.id)
      if (place === undefined) places.set(segment.id, list.segments.length + fresh.push(segment) - 1)
      else {
        // Once a segment of `list` has changed, the new list no longer begins with it.
        if (place < list.segments.length) line = undefined
        changed.push([place, segment])
      }
    }
    // When a row on a page already read is deleted, the rows after it move up, and one may move from the next page onto that
    // page, unseen. Only the total reveals it.
    if (total !== null && page.total !== null && page.total !== total) maybeIncomplete = true
    total = page.total ?? total
  }
  // `concat`, since copying and pushing would copy everything once more to grow the array.
  const segments = list.segments.concat(fresh)
  for (const [place, segment] of changed) segments[place] = segment
  const find = (id: string): ListedSegment | undefined => segments[places.get(id) ?? -1]
  // One that is repeated because rows have moved would count for the one that slipped by unseen.
  const rejected = [...new Map(pages.flatMap((page) => page.rejected).map((row) => [row.id ?? row, row])).values()]
  lines.set(segments, line ?? {})
  // A copy: the caller's own array may grow.
  return { list: { segments, find, rejected, total, maybeIncomplete }, pages: [...pages], places }
}
