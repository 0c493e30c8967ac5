/** Typed words to ranked segments: introduces the words of the summary to the search, page by page. */
import { useMemo } from 'react'
import type { ListedSegment } from '../contract.js'
import { createSegmentSearch, type SearchMatch } from '../search/createSegmentSearch.js'
import type { Summarizer } from '../summary/createSummarizer.js'

/** A segment that answers the query. `match` is absent when nothing is typed. */
export type SegmentMatch = {
  segment: ListedSegment
  /** Where to mark, and why it is here when the name does not show it. */
  match?: SearchMatch
  /** What `match.ranges.text` counts in: the rules in searchable words. */
  text?: string
}

export type UseSegmentSearchOptions = {
  /** Puts the rules into words. Keep it the same object between renders: a new one means a new index. */
  summarizer: Pick<Summarizer, 'searchText'>
}

type Index = {
  summarizer: UseSegmentSearchOptions['summarizer']
  search: ReturnType<typeof createSegmentSearch>
  known: Map<string, ListedSegment>
  texts: Map<string, string>
}

function newIndex(summarizer: UseSegmentSearchOptions['summarizer']): Index {
  return { summarizer, search: createSegmentSearch(), known: new Map(), texts: new Map() }
}

/** Adds what is new or changed since the last time, and forgets nothing but what is gone. */
function update(index: Index, segments: readonly ListedSegment[]): void {
  const fresh = segments.filter((segment) => index.known.get(segment.id) !== segment)
  for (const segment of fresh) {
    index.known.set(segment.id, segment)
    index.texts.set(segment.id, index.summarizer.searchText(segment.definition))
  }
  if (fresh.length === 0) return
  index.search.add(
    fresh.map(({ id, name, description }) => ({ id, name, description, text: index.texts.get(id) ?? '' })),
  )
}

/**
 * Searches name, description, id and rules of the given segments. Without a query (or with blanks only) every segment
 * is a result, in the server's order. Nothing is indexed before the first query.
 */
export function useSegmentSearch(
  segments: readonly ListedSegment[],
  query: string,
  { summarizer }: UseSegmentSearchOptions,
): { results: readonly SegmentMatch[] } {
  const index = useMemo(() => newIndex(summarizer), [summarizer])
  const results = useMemo(() => {
    if (query.trim() === '') return segments.map((segment) => ({ segment }))
    update(index, segments)
    const listed = new Map(segments.map((segment) => [segment.id, segment]))
    return index.search.search(query).flatMap((match) => {
      const segment = listed.get(match.id)
      const text = index.texts.get(match.id)
      return segment ? [{ segment, match, ...(text !== undefined && { text }) }] : []
    })
  }, [index, segments, query])
  return { results }
}
