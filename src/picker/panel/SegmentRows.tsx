/** The rows that are rendered: those in the window, and the highlighted one wherever it is, since the screen reader is on it. */
import { useState, type ReactElement } from 'react'
import type { DisabledReason } from '../field/disabledReason.js'
import type { SegmentRows as Rows } from './createSegmentIndex.js'
import { usePanelState } from './PanelState.js'
import { SegmentRow, type SegmentRowProps } from './SegmentRow.js'
import type { RowWindow } from './useRowWindow.js'

export type SegmentRowsProps = Pick<SegmentRowProps, 'setSize' | 'onPick' | 'onPoint' | 'onExplain'> & {
  rows: Rows
  rowWindow: Pick<RowWindow, 'isWhole' | 'first' | 'end' | 'rowHeight' | 'height' | 'canvas'>
  activeIndex: number
  rowId: (segmentId: string) => string
  /** Why a segment cannot be chosen now. */
  disabledReason: DisabledReason
}

export function SegmentRows(props: SegmentRowsProps): ReactElement {
  const { rows, rowWindow, activeIndex, rowId, disabledReason, ...shared } = props
  const { summaries, likeness, selection } = usePanelState()
  const { isWhole, first, end, rowHeight, height, canvas } = rowWindow
  const slots = end - first
  const activeId = activeIndex < 0 ? undefined : rows.at(activeIndex).segment.id
  const now = { rows, first, end, activeId, activeIndex }
  const [place, setPlace] = useState({ ...now, shift: 0 })
  if (place.rows !== rows || place.first !== first || place.end !== end || place.activeIndex !== activeIndex) {
    let { shift } = place
    // Elements stay with their rows while the list scrolls. When it jumps, all are reused in place: to reorder them,
    // React would remove and insert them again, and the browser would recalculate the style of each.
    const jumps = Math.abs(first - place.first) >= slots
    if (jumps) shift += place.first - first
    // But the highlighted row keeps its element, and a newly highlighted one gets a new element at either end: a screen reader
    // announces an element that gets the highlight, again if its description changes, but not one that keeps the highlight.
    if (activeId === place.activeId) {
      if (activeIndex !== place.activeIndex) shift = place.shift + place.activeIndex - activeIndex
    } else if (jumps || rows !== place.rows) shift = place.shift + (activeIndex <= first ? Math.min(place.first, place.activeIndex) - 1 : place.end) - activeIndex
    setPlace({ ...now, shift })
    // React discards this output and renders again immediately.
    return <></>
  }

  function drawn(index: number): ReactElement {
    const row = rows.at(index)
    const { segment } = row
    const picked = selection.has(segment.id)
    return (
      // A wrapper, so that what React removes is not an option: Orca takes a removed option for the current one, and leaves the list.
      <div key={index + place.shift}>
        <SegmentRow
          id={rowId(segment.id)}
          index={index}
          top={index * rowHeight}
          row={row}
          // The highlighted row is being announced, so it is complete.
          summary={isWhole || index === activeIndex ? summaries.short(segment) : undefined}
          multiple={selection.multiple}
          namesakes={likeness.namesakes(segment)}
          picked={picked}
          active={index === activeIndex}
          disabledReason={disabledReason(segment)}
          {...shared}
        />
      </div>
    )
  }

  const indexes = Array.from({ length: slots }, (_, slot) => first + slot)
  // In order among the others, so that it keeps its element as it enters or leaves the window.
  if (activeIndex >= 0 && !indexes.includes(activeIndex)) indexes.splice(activeIndex < first ? 0 : slots, 0, activeIndex)
  return (
    <div ref={canvas} data-segment-picker="canvas" style={{ position: 'relative', height }}>
      {indexes.map(drawn)}
    </div>
  )
}
