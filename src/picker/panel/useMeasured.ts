/** How high the rows and the list are, before and after they are measured. */
import { useRef, useState, type RefObject } from 'react'
import { useLayoutEffect } from '../useLayoutEffect.js'

/** In pixels, before anything is measured; as in picker.css. */
const ROW_HEIGHTS = { comfortable: 52, compact: 44 }
/** Of the list, above and below its rows together, in pixels; as in picker.css. */
export const PADDING = 8
const VIEW_HEIGHT = 364

export type Density = keyof typeof ROW_HEIGHTS

/** In pixels: of a row, of which all have the same height, and of the list without its padding. `canvas` holds the rows. */
export function useMeasured(
  list: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLElement | null>,
  density: Density,
): { rowHeight: number; viewHeight: number } {
  // Without a layout, as in jsdom, these keep their initial values.
  const [rowHeight, setRowHeight] = useState<number>(ROW_HEIGHTS[density])
  const [viewHeight, setViewHeight] = useState(VIEW_HEIGHT)
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
    // What a page renders into a row, or a stylesheet, may come later than the row. Of several, the one in the middle stays mounted the longest.
    const row = rows[rows.length >> 1]!.firstElementChild as HTMLElement
    const observer = new ResizeObserver(() => {
      if (row.offsetHeight > 0) setRowHeight(row.offsetHeight)
      if (box.clientHeight > PADDING) setViewHeight(box.clientHeight - PADDING)
    })
    observer.observe(row)
    observer.observe(box)
    watched.current = { row, observer }
  })
  return { rowHeight, viewHeight }
}
