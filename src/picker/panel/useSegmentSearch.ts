/** From typed words to ranked segments, without ever blocking a key press. */
import { useEffect, useMemo, useReducer } from 'react'
import type { ListedSegment } from '../../contract.js'
import { createSummarizer, type Summarizer } from '../../summary/createSummarizer.js'
import { deadlineIn, whenIdle, whileWaiting } from '../whenIdle.js'
import { allRows, createSegmentIndex, type SegmentIndex, type SegmentMatch, type SegmentRows } from './createSegmentIndex.js'
import { rehearsal } from './rehearsal.js'

/** How the rules are put into words for the search. */
export type UseSegmentSearchOptions = {
  /**
   * Puts the rules into words. Create it outside the component, or with `useMemo`: a new one means a new index, and if every render
   * creates one, no search ever finishes.
   * @default one that speaks English and UTC
   */
  summarizer?: Pick<Summarizer, 'searchText'> | undefined
}

/** What was found so far, best first. */
export type UseSegmentSearchResult = {
  /** Every match as an array, best first. Created when first read; `rows` costs less. */
  readonly results: readonly SegmentMatch[]
  rows: SegmentRows
  /** False while some given segments are yet to be searched: more results may come. */
  isComplete: boolean
}

/** Milliseconds of searching before the first rows are rendered: enough to search names; the rest is done after the paint, between key presses. */
const FIRST_SLICE = 1
/** Slices between two renders of a running search: counted, not timed, or slow frames would leave the search no time. */
const GLANCE = 10

/**
 * Searches name, description, id and rules of the given segments. Without a query (or with a blank one) every segment
 * is a result, in the server's order. Names are indexed ahead in idle time, rules when first searched.
 *
 * @example
 * import { useContactSegments, useSegmentSearch } from 'react-contact-segments'
 *
 * export function Found() {
 *   const { segments } = useContactSegments()
 *   const { results } = useSegmentSearch(segments, 'brightwater')
 *   return <ul>{results.map(({ segment }) => <li key={segment.id}>{segment.name}</li>)}</ul>
 * }
 * // → Brightwater and Halcyon staff
 */
export function useSegmentSearch(
  segments: readonly ListedSegment[],
  query: string,
  { summarizer }: UseSegmentSearchOptions = {},
): UseSegmentSearchResult {
  const index = useMemo(() => createSegmentIndex(summarizer ?? createSummarizer()), [summarizer])
  const rows = useSegmentRows(index, segments, query)
  return useMemo(() => {
    let results: SegmentMatch[] | undefined
    return {
      rows,
      isComplete: rows.isComplete,
      get results() {
        return (results ??= Array.from({ length: rows.length }, (_, at) => rows.at(at)))
      },
    }
  }, [rows])
}

/** The same with a given index, which may outlive the component. */
export function useSegmentRows(index: SegmentIndex, segments: readonly ListedSegment[], query: string): SegmentRows {
  const [glance, lookAgain] = useReducer((count: number) => count + 1, 0)
  const isAsked = query.trim() !== ''
  const rows = useMemo(() => {
    if (!isAsked) return allRows(segments)
    index.follow(segments)
    return index.find(query, deadlineIn(FIRST_SLICE))
  }, [index, segments, query, isAsked, glance]) // oxlint-disable-line react-hooks/exhaustive-deps, react/memo-dependencies -- called again, it continues

  useEffect(() => {
    if (rows.isComplete) return undefined
    let slices = 0
    return whileWaiting((deadline) => {
      const { isComplete, length } = index.find(query, deadline)
      const isWorthALook = isComplete || (rows.length === 0 && length > 0) || ++slices === GLANCE
      if (isWorthALook) lookAgain()
      return isWorthALook
    }, rows.length > 0)
  }, [index, rows, query])

  useEffect(() => (isAsked ? undefined : readInIdleTime(index, segments)), [index, segments, isAsked])

  return rows
}

/** Returns a function that stops it. */
export function readInIdleTime(index: SegmentIndex, segments: readonly ListedSegment[]): () => void {
  index.follow(segments)
  const rehearse = rehearsal(segments)
  return whenIdle((deadline) => index.read(deadline) && rehearse(deadline))
}
