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

export function useWarmUp(index: SegmentIndex | undefined, segments: readonly ListedSegment[], { short }: Summaries): void {
  useEffect(() => {
    if (!index || segments.length === 0) return undefined
    const stopTelling = whenIdleFirst(telling(segments.slice(0, FIRST), short))
    const stopReading = readInIdleTime(index, segments)
    return () => {
      stopTelling()
      stopReading()
    }
  }, [index, segments, short])
}
