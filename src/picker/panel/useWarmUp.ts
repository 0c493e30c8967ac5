/** What is made ready while somebody points at a closed picker, so that opening it has less to do. */
import { useEffect } from 'react'
import type { ListedSegment } from '../../contract.js'
import type { Summaries } from '../useSummaries.js'
import { whenIdleFirst } from '../whenIdle.js'
import type { SegmentIndex } from './createSegmentIndex.js'
import { readInIdleTime } from './useSegmentSearch.js'
import { telling } from './useToldAhead.js'

/** As many as an opened list draws. */
const FIRST = 12

/** Without an `index` there is nothing to make ready: the picker is open. */
export function useWarmUp(index: SegmentIndex | undefined, segments: readonly ListedSegment[], { short }: Summaries): void {
  const isDue = index !== undefined && segments.length > 0
  useEffect(() => (isDue ? whenIdleFirst(telling(segments.slice(0, FIRST), short)) : undefined), [isDue, segments, short])
  useEffect(() => (isDue ? readInIdleTime(index, segments) : undefined), [isDue, index, segments])
}
