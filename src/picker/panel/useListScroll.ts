/** Where the list is scrolled to, at the start of new results and with the highlight as rows come, and when scrolling loads the next page. */
import { useEffect, useRef } from 'react'
import type { UseContactSegmentsResult } from '../../api/useContactSegments.js'
import { useEvent } from '../useEvent.js'
import { useLayoutEffect } from '../useLayoutEffect.js'
import type { SegmentRows } from './createSegmentIndex.js'
import type { RowWindow } from './useRowWindow.js'

/** The next page is fetched this many pixels before the end of what is loaded. */
const NEAR_END = 800

/** `activeIndex` is the highlighted row's, or -1. Returns the list's scroll handler. */
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
    // Only a new query scrolls the list back; otherwise keys that move the highlight scroll it.
    if (asked.current !== query) {
      asked.current = query
      inSight.current = true
      rowWindow.scrollTo(Math.max(activeIndex, 0), query === '' ? 'center' : 'start')
    }
    // Better matches may push the highlight down, and the list may shrink or its rows grow: a highlight that was in view stays in view.
    if (inSight.current && activeIndex > 0) rowWindow.scrollTo(activeIndex)
  }, [query, rows, activeIndex, rowWindow.openHeight, rowWindow.rowHeight]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- when rows come

  function look(): void {
    // A highlight that is yet to be found again counts as where it was.
    if (activeIndex >= 0) inSight.current = rowWindow.isInView(activeIndex)
  }
  // Also when the highlight moves without a scroll, as by pointing.
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
