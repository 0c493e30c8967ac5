/** Where the list stands: at the start of a new answer, with the highlight as rows come, and not far from its end before more is read. */
import { useEffect, useRef } from 'react'
import type { UseContactSegmentsResult } from '../../api/useContactSegments.js'
import { useEvent } from '../useEvent.js'
import { useLayoutEffect } from '../useLayoutEffect.js'
import type { SegmentRows } from './createSegmentIndex.js'
import type { RowWindow } from './useRowWindow.js'

/** So many pixels from the end of what is loaded, the next page is asked for. */
const NEAR_END = 800

/** `activeIndex` is the highlighted row's, or -1. Gives what is to be called when the list has been scrolled. */
export function useListScroll(
  rowWindow: Omit<RowWindow, 'list'>,
  rows: SegmentRows,
  activeIndex: number,
  query: string,
  segments: Pick<UseContactSegmentsResult, 'hasNextPage' | 'isFetching' | 'isPaused' | 'isError' | 'fetchNextPage'>,
): () => void {
  const asked = useRef(query)
  const inSight = useRef(true)
  useLayoutEffect(() => {
    // Only a new question scrolls the list back; the highlight scrolls it by key.
    if (asked.current !== query) {
      asked.current = query
      inSight.current = true
      rowWindow.scrollTo(Math.max(activeIndex, 0), query === '' ? 'center' : 'start')
    }
    // Better matches may push the highlight down, and the list shorter, or rows higher; if it was in sight, it stays there.
    if (inSight.current && activeIndex > 0) rowWindow.scrollTo(activeIndex)
  }, [query, rows, activeIndex, rowWindow.openHeight, rowWindow.rowHeight]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- when rows come

  function look(): void {
    // One that is yet to be found again is where it was.
    if (activeIndex >= 0) inSight.current = rowWindow.isInView(activeIndex)
  }
  // Whoever points at a row in sight has it in sight, though nothing was scrolled.
  useLayoutEffect(look, [activeIndex]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies

  const readsOn = query === '' && segments.hasNextPage && !segments.isFetching && !segments.isPaused && !segments.isError
  function readOn(): void {
    if (readsOn && rowWindow.belowView() < NEAR_END) void segments.fetchNextPage()
  }
  // A page may be too short to scroll.
  useEffect(readOn, [readsOn, rows]) // oxlint-disable-line react-hooks/exhaustive-deps

  return useEvent(() => {
    rowWindow.onScroll()
    look()
    readOn()
  })
}
