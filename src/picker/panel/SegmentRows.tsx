/** The rows that are drawn: those in the window, and the highlighted one wherever it is, since the screen reader is on it. */
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
    // Elements stay with their rows while the list scrolls. When it jumps they are all used again, each in its place:
    // React would take them out and put them in anew to change their order, and the browser would style each of them.
    const jumps = Math.abs(first - place.first) >= slots
    if (jumps) shift += place.first - first
    // But the highlighted row takes its element along, and the next one, at either end, has a fresh one: a screen reader
    // speaks of an element that has got the highlight, once more if its description is new, and not of one that keeps it.
    if (activeId === place.activeId) {
      if (activeIndex !== place.activeIndex) shift = place.shift + place.activeIndex - activeIndex
    } else if (jumps || rows !== place.rows) shift = place.shift + (activeIndex <= first ? Math.min(place.first, place.activeIndex) - 1 : place.end) - activeIndex
    setPlace({ ...now, shift })
    // React throws away what is drawn now, and comes back at once.
    return <></>
  }

  function drawn(index: number): ReactElement {
    const row = rows.at(index)
    const { segment } = row
    const picked = selection.has(segment.id)
    return (
      // Around the row, so that what React removes is no option: Orca takes a removed one for the one that it is on, and leaves the list.
      <div key={index + place.shift}>
        <SegmentRow
          id={rowId(segment.id)}
          index={index}
          top={index * rowHeight}
          row={row}
          // Of the highlighted row, which is being told, all.
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
  // Among the others and in order, so that its element is the same there and here.
  if (activeIndex >= 0 && !indexes.includes(activeIndex)) indexes.splice(activeIndex < first ? 0 : slots, 0, activeIndex)
  return (
    <div ref={canvas} data-segment-picker="canvas" style={{ position: 'relative', height }}>
      {indexes.map(drawn)}
    </div>
  )
}
