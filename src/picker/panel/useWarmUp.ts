/** What is prepared once a person points at a closed picker or focuses it, so that opening it has less to do. */
import { useEffect } from 'react'
import type { ListedSegment } from '../../contract.js'
import type { Summaries } from '../useSummaries.js'
import { whenIdleFirst } from '../whenIdle.js'
import type { SegmentIndex } from './createSegmentIndex.js'
import { readInIdleTime } from './useSegmentSearch.js'
import { telling } from './useToldAhead.js'

/** As many as an open list renders. */
const FIRST = 12

/** `index` is undefined while the picker is open: then there is nothing to prepare. */
export function useWarmUp(index: SegmentIndex | undefined, segments: readonly ListedSegment[], { short }: Summaries): void {
  const isDue = index !== undefined && segments.length > 0
  useEffect(() => (isDue ? whenIdleFirst(telling(segments.slice(0, FIRST), short)) : undefined), [isDue, segments, short])
  useEffect(() => (isDue ? readInIdleTime(index, segments) : undefined), [isDue, index, segments])
}
