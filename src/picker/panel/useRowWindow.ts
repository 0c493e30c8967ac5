/**
 * Which rows are rendered, and how the list is scrolled to one: all have one height, so a row's position is a multiplication.
 *
 * Measured against virtua and TanStack Virtual, which render twice on open, read the layout back, and measure every row.
 */
import { useDeferredValue, useMemo, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { afterPaint } from '../whenIdle.js'
import { useLayoutEffect } from '../useLayoutEffect.js'
import { useNextFrame } from './useNextFrame.js'
import { useRested } from './useRested.js'

export type RowWindow = {
  /** False for a frame that opens or jumps, which shows names only: rendering the rules would take as long again. */
  isWhole: boolean
  /** Rows from `first` up to, not including, `end` are rendered. */
  first: number
  end: number
  /** In pixels, measured on a row in the middle. */
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

/** In pixels, before anything is measured; as in picker.css. */
const ROW_HEIGHTS = { comfortable: 52, compact: 44 }
/** Of the list, above and below its rows together, in pixels; as in picker.css. */
const PADDING = 8
const VIEW_HEIGHT = 364
/** Rows rendered beyond each edge, so that a scroll shows no gap; and one more at rest, which the next arrow key then need not render. */
const EDGE = 2
const MARGIN = EDGE + 1
/** The part of the list that the rules may cover; as in picker.css. */
const COVERED = 0.6

/** `question` is the query that the rows answer, `start` the row to begin with; `isCovered` says that the rules cover the lower part of the list. */
export function useRowWindow(count: number, question: string, start: number, isCovered: boolean, density: keyof typeof ROW_HEIGHTS = 'comfortable'): RowWindow {
  const expected = ROW_HEIGHTS[density]
  const list = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  // Without a layout, as in jsdom, these keep their initial values.
  const [rowHeight, setRowHeight] = useState(expected)
  const [viewHeight, setViewHeight] = useState(VIEW_HEIGHT)
  const [view, setView] = useState(() => ({ top: middle(start, count, expected, VIEW_HEIGHT), jumped: true }))
  const { top, jumped } = view
  // The scroll offset, kept so that it need not be read from the layout.
  const offset = useRef(top)

  useLayoutEffect(() => {
    if (offset.current > 0) list.current!.scrollTop = offset.current
  }, [])
  // Until then only the highlighted row is rendered: the focus comes sooner, and with it a screen reader.
  const isPlaced = useNextFrame()

  const covered = isCovered ? Math.ceil((viewHeight + PADDING) * COVERED - PADDING / 2) : 0
  const openHeight = viewHeight - covered
  const last = Math.max(0, count * rowHeight - openHeight)
  const inView = Math.floor(Math.min(top, last) / rowHeight)
  const shown = Math.ceil(viewHeight / rowHeight)
  // Rules and rows out of view come after the frame that opens, jumps, answers or brings the next row.
  const sight = useMemo(() => ({ view, inView, question }), [view, inView, question])
  const rested = useRested(sight, afterPaint)
  const wasPlaced = useDeferredValue(isPlaced)
  const isWhole = wasPlaced && (!jumped || rested === undefined || rested.view === view)
  const isNear = rested?.question === question && Math.abs(inView - rested.inView) <= MARGIN - EDGE
  const isMoving = !jumped && (rested === undefined || rested.question === question)
  const [from, beyond] = isNear ? [rested.inView, MARGIN] : [inView, isMoving ? EDGE : wasPlaced ? 1 : 0]
  const first = Math.max(0, from - beyond)
  const end = Math.min(count, from + shown + beyond)

  /** The row whose height is used for all rows, and the observer of it and the list. */
  const watched = useRef<{ row: HTMLElement; observer: ResizeObserver }>(undefined)
  function unwatch(): void {
    watched.current?.observer.disconnect()
    watched.current = undefined
  }
  useLayoutEffect(() => unwatch, [])
  useLayoutEffect(() => {
    const box = list.current!
    const rows = canvas.current!.children
    if (rows.length === 0 || watched.current?.row.isConnected) return
    unwatch()
    // What a page renders into a row, or a stylesheet, may come later than the row. A row in the middle stays mounted for long.
    const row = rows[rows.length >> 1]!.firstElementChild as HTMLElement
    const observer = new ResizeObserver(() => {
      if (row.offsetHeight > 0) setRowHeight(row.offsetHeight)
      if (box.clientHeight > PADDING) setViewHeight(box.clientHeight - PADDING)
    })
    observer.observe(row)
    observer.observe(box)
    watched.current = { row, observer }
  })
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
    isWhole,
    first,
    end: isPlaced ? end : first,
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
