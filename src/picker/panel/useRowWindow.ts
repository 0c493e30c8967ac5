/**
 * Where the list is scrolled to, and how to scroll it to a row: all have one height, so a row's position is a multiplication.
 *
 * Measured against virtua and TanStack Virtual, which render twice on open, read the layout back, and measure every row.
 */
import { useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useLayoutEffect } from '../useLayoutEffect.js'
import { PADDING, useMeasured, type Density } from './useMeasured.js'
import { useRenderedRange, type RenderedRange } from './useRenderedRange.js'

export type RowWindow = RenderedRange & {
  /** In pixels, measured on one of the rows. */
  rowHeight: number
  /** Of the part of the list that the rules do not cover, in pixels. */
  openHeight: number
  /** Of all rows together, in pixels, and of what covers the list, so that the last row can be scrolled out from under it. */
  height: number
  /** For the scrolling element. */
  list: RefObject<HTMLDivElement | null>
  /** For the element that is as high as all rows. */
  canvas: RefObject<HTMLDivElement | null>
  onScroll: () => void
  /** Scrolls just enough to bring the row into view, or so that it is in the middle or at the start. */
  scrollTo: (index: number, align?: 'nearest' | 'center' | 'start') => void
  isInView: (index: number) => boolean
  /** How many rows PageUp and PageDown move by: one less than are fully visible, but at least 1. */
  pageRows: () => number
  /** Pixels between the last row and the lower edge of the list. */
  belowView: () => number
}

/** The part of the list that the rules may cover; as in picker.css. */
const COVERED = 0.6

/** `question` is the query that the rows answer, `start` the row to begin with; `isCovered` says that the rules cover the lower part of the list. */
export function useRowWindow(count: number, question: string, start: number, isCovered: boolean, density: Density = 'comfortable'): RowWindow {
  const list = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const { rowHeight, viewHeight } = useMeasured(list, canvas, density)
  const [view, setView] = useState(() => ({ top: middle(start, count, rowHeight, viewHeight), jumped: true }))
  const { top } = view
  // The scroll offset, kept so that it need not be read from the layout.
  const offset = useRef(top)

  useLayoutEffect(() => {
    if (offset.current > 0) list.current!.scrollTop = offset.current
  }, [])

  const covered = isCovered ? Math.ceil((viewHeight + PADDING) * COVERED - PADDING / 2) : 0
  const openHeight = viewHeight - covered
  const last = Math.max(0, count * rowHeight - openHeight)
  const [inView, shown] = [Math.floor(Math.min(top, last) / rowHeight), Math.ceil(viewHeight / rowHeight)]
  const rendered = useRenderedRange(view, inView, shown, count, question)

  const scale = useRef(rowHeight)
  useLayoutEffect(() => {
    const growth = rowHeight / scale.current
    scale.current = rowHeight
    // The same rows stay in view.
    if (growth !== 1) moveTo(offset.current * growth)
  }, [rowHeight]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies

  function show(): void {
    const next = Math.floor(offset.current / rowHeight) * rowHeight
    // Scrolling within a row renders nothing.
    if (next !== top) setView({ top: next, jumped: Math.abs(next - top) > viewHeight })
  }

  function moveTo(next: number): void {
    const to = Math.max(0, Math.min(next, last))
    // Even setting the same value forces a layout.
    if (to === offset.current) return
    offset.current = to
    list.current!.scrollTop = to
    show()
  }

  return {
    ...rendered,
    rowHeight,
    openHeight,
    height: count * rowHeight + covered,
    list,
    canvas,
    onScroll() {
      offset.current = list.current!.scrollTop
      // In the same frame as the scroll, so that it shows no gap.
      flushSync(show)
    },
    scrollTo(index, align = 'nearest') {
      const from = index * rowHeight
      if (align === 'start') return moveTo(from)
      if (align === 'center') return moveTo(middle(index, count, rowHeight, viewHeight))
      if (from < offset.current) moveTo(from)
      else if (from + rowHeight > offset.current + openHeight) moveTo(from + rowHeight - openHeight)
    },
    isInView: (index) => index * rowHeight >= offset.current - 1 && (index + 1) * rowHeight <= offset.current + openHeight + 1,
    pageRows: () => Math.max(1, Math.floor(openHeight / rowHeight) - 1),
    belowView: () => count * rowHeight - offset.current - viewHeight,
  }
}

/** The scroll offset that puts a row in the middle; 0 if it is visible without scrolling. */
function middle(index: number, count: number, rowHeight: number, viewHeight: number): number {
  if ((index + 1) * rowHeight <= viewHeight) return 0
  return Math.min(index * rowHeight - (viewHeight - rowHeight) / 2, count * rowHeight - viewHeight)
}
