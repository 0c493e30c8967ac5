/** The rules of the rows to come, put into words before an arrow key or the wheel brings them. */
import { useEffect } from 'react'
import type { ListedSegment } from '../../contract.js'
import type { Summaries } from '../useSummaries.js'
import { whenIdle, type Task } from '../whenIdle.js'

/** Rows at a time: a few screens of them. */
const STEP = 32

/** `end` is the row after the last that is drawn. */
export function useToldAhead(segments: readonly ListedSegment[] | undefined, end: number, short: Summaries['short']): void {
  const from = end - (end % STEP)
  useEffect(() => {
    const ahead = segments?.slice(from, from + 2 * STEP)
    return ahead && whenIdle(telling(ahead, short))
  }, [segments, from, short])
}

export function telling(segments: readonly ListedSegment[], short: Summaries['short']): Task {
  let told = 0
  return (deadline) => {
    while (told < segments.length && performance.now() < deadline) short(segments[told++]!)
    return told >= segments.length
  }
}
