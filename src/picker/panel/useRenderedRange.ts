/** Which rows are rendered: those in view and, once there is time, a few beyond, and their rules. */
import { useMemo } from 'react'
import { afterPaint } from '../whenIdle.js'
import { useFrames } from './useFrames.js'
import { useRested } from './useRested.js'

export type RenderedRange = {
  /** False for a frame that opens or jumps, which shows names only: rendering the rules would take as long again. */
  isWhole: boolean
  /** Rows from `first` up to, not including, `end` are rendered. */
  first: number
  end: number
}

/** Rows rendered beyond each edge, so that a scroll shows no gap; and one more at rest, which the next arrow key then need not render. */
const EDGE = 2
const MARGIN = EDGE + 1

/** `view` is another object after each scroll by a row or more; of `count` rows, `shown` are visible from `inView` on. `question` is what they answer. */
export function useRenderedRange(view: { jumped: boolean }, inView: number, shown: number, count: number, question: string): RenderedRange {
  // Until the first frame only the highlighted row is rendered: the focus comes sooner, and with it a screen reader.
  const frames = useFrames()
  // Rules and rows out of view come after the frame that opens, jumps, answers or brings the next row.
  const sight = useMemo(() => ({ view, inView, question }), [view, inView, question])
  const rested = useRested(sight, afterPaint)
  const isWhole = frames > 1 && (!view.jumped || rested === undefined || rested.view === view)
  const isNear = rested?.question === question && Math.abs(inView - rested.inView) <= MARGIN - EDGE
  const isMoving = !view.jumped && (rested === undefined || rested.question === question)
  const [from, beyond] = isNear ? [rested.inView, MARGIN] : [inView, isMoving ? EDGE : frames > 1 ? 1 : 0]
  const first = Math.max(0, from - beyond)
  const end = Math.min(count, from + shown + beyond)
  return { isWhole, first, end: frames > 0 ? end : first }
}
