/**
 * Which rows are drawn, and how the list is scrolled to one: rows of one height, so a row's place is a multiplication.
 *
 * Measured against virtua and TanStack Virtual, which draw twice on open, read the layout back, and measure every row.
 */
import { useDeferredValue, useMemo, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { afterPaint } from '../whenIdle.js'
import { useLayoutEffect } from '../useLayoutEffect.js'
import { useNextFrame } from './useNextFrame.js'
import { useRested } from './useRested.js'

export type RowWindow = {
  /** False for a frame that opens or jumps, which shows names only: to set the rules in type takes as long again. */
  isWhole: boolean
  /** Rows from `first` up to, not including, `end` are drawn. */
  first: number
  end: number
  /** In pixels, as a row in the middle turned out. */
  rowHeight: number
  /** Of the part of the list that nothing covers, in pixels. */
  openHeight: number
  /** Of all rows together, in pixels, so that the last can be scrolled out from under what covers it. */
  height: number
  /** For the element that scrolls. */
  list: RefObject<HTMLDivElement | null>
  /** For the element that is as high as all rows. */
  canvas: RefObject<HTMLDivElement | null>
  onScroll: () => void
  /** Scrolls as little as brings the row into view, or so that it stands in the middle or at the start. */
  scrollTo: (index: number, align?: 'nearest' | 'center' | 'start') => void
  isInView: (index: number) => boolean
  /** Rows that are seen whole. */
  pageRows: () => number
  /** Pixels between the last row and the lower edge of the list. */
  belowView: () => number
}

/** Before anything is measured, in pixels; as in picker.css. */
const ROW_HEIGHTS = { comfortable: 52, compact: 44 }
/** Of the list, above and below its rows together; as in picker.css. */
const PADDING = 8
const VIEW_HEIGHT = 364
/** Rows drawn beyond each edge, so that a scroll does not show them missing; and one more at rest, which the next arrow key then need not draw. */
const EDGE = 2
const MARGIN = EDGE + 1
/** The part of the list that the rules may cover; as in picker.css. */
const COVERED = 0.6

/** `question` is what the rows are an answer to; `start` is the row to begin with; `isCovered` says that the rules lie over the lower part of the list. */
export function useRowWindow(count: number, question: string, start: number, isCovered: boolean, density: keyof typeof ROW_HEIGHTS = 'comfortable'): RowWindow {
  const expected = ROW_HEIGHTS[density]
  const list = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  // Without a layout, as in jsdom, they stay what they are.
  const [rowHeight, setRowHeight] = useState(expected)
  const [viewHeight, setViewHeight] = useState(VIEW_HEIGHT)
  const [view, setView] = useState(() => ({ top: middle(start, count, expected, VIEW_HEIGHT), jumped: true }))
  const { top, jumped } = view
  // What the layout would say, kept so that it need not be asked.
  const offset = useRef(top)

  useLayoutEffect(() => {
    if (offset.current > 0) list.current!.scrollTop = offset.current
  }, [])
  // Until then only the highlighted row is there, drawn apart: the focus comes sooner, and with it a screen reader.
  const isPlaced = useNextFrame()

  const covered = isCovered ? Math.ceil((viewHeight + PADDING) * COVERED - PADDING / 2) : 0
  const openHeight = viewHeight - covered
  const last = Math.max(0, count * rowHeight - openHeight)
  const inView = Math.floor(Math.min(top, last) / rowHeight)
  const shown = Math.ceil(viewHeight / rowHeight)
  // Rules, and what is not seen, follow the frame that opens, jumps or answers, and the one that brings the next row.
  const sight = useMemo(() => ({ view, inView, question }), [view, inView, question])
  const rested = useRested(sight, afterPaint)
  const wasPlaced = useDeferredValue(isPlaced)
  const isWhole = wasPlaced && (!jumped || rested === undefined || rested.view === view)
  const isNear = rested?.question === question && Math.abs(inView - rested.inView) <= MARGIN - EDGE
  const isMoving = !jumped && (rested === undefined || rested.question === question)
  const [from, beyond] = isNear ? [rested.inView, MARGIN] : [inView, isMoving ? EDGE : wasPlaced ? 1 : 0]
  const first = Math.max(0, from - beyond)
  const end = Math.min(count, from + shown + beyond)

  /** The row whose height is all rows', and what watches it and the list. */
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
    // What a page draws into a row, or a stylesheet, may come later than the row. One in the middle stays for long.
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
    // The same rows stay in sight.
    if (growth !== 1) moveTo(offset.current * growth)
  }, [rowHeight]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies

  function show(): void {
    const next = Math.floor(offset.current / rowHeight) * rowHeight
    // Scrolling by less than a row draws nothing anew.
    if (next !== top) setView({ top: next, jumped: Math.abs(next - top) > viewHeight })
  }

  function moveTo(next: number): void {
    const to = Math.max(0, Math.min(next, last))
    // Even setting what is set already makes the browser lay everything out.
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
      // In the frame that scrolls, lest it show rows missing.
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

/** The scroll offset that puts a row in the middle, if it is not in sight from the start. */
function middle(index: number, count: number, rowHeight: number, viewHeight: number): number {
  if ((index + 1) * rowHeight <= viewHeight) return 0
  return Math.min(index * rowHeight - (viewHeight - rowHeight) / 2, count * rowHeight - viewHeight)
}
