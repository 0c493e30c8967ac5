/** The rules of the next rows, put into words before an arrow key or the wheel reaches them. */
import { useEffect } from 'react'
import type { ListedSegment } from '../../contract.js'
import type { Summaries } from '../useSummaries.js'
import { whenIdle, type Task } from '../whenIdle.js'

/** Rows at a time: a few screens' worth. */
const STEP = 32

/** `end` is the index after the last rendered row. */
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
