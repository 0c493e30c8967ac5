/** The rows that are drawn: those in the window, and the highlighted one wherever it is, since the screen reader is on it. */
import { useState, type ReactElement } from 'react'
import type { ListedSegment } from '../../contract.js'
import type { SegmentRows as Rows } from './createSegmentIndex.js'
import { usePanelState } from './PanelState.js'
import { SegmentRow, type SegmentRowProps } from './SegmentRow.js'
import type { RowWindow } from './useRowWindow.js'

export type SegmentRowsProps = Pick<SegmentRowProps, 'setSize' | 'describedBy' | 'onPick' | 'onPoint' | 'onExplain'> & {
  rows: Rows
  rowWindow: Pick<RowWindow, 'isWhole' | 'first' | 'end' | 'rowHeight' | 'height' | 'canvas'>
  activeIndex: number
  rowId: (segmentId: string) => string
  /** Why a segment cannot be chosen now, if it cannot. */
  refusal: (segment: ListedSegment) => string | undefined
}

export function SegmentRows(props: SegmentRowsProps): ReactElement {
  const { rows, rowWindow, activeIndex, rowId, refusal, describedBy, ...shared } = props
  const { summaries, likeness, selection } = usePanelState()
  const { isWhole, first, end, rowHeight, height, canvas } = rowWindow
  const slots = end - first
  const [{ from, shift }, setPlace] = useState({ from: first, shift: 0 })
  // Elements stay with their rows while the list scrolls. When it jumps they are all used again, each in its place:
  // React would take them out and put them in anew to change their order, and the browser would style each of them.
  if (from !== first) setPlace({ from: first, shift: Math.abs(first - from) < slots ? shift : shift + from - first })

  function drawn(index: number, key: number | 'apart'): ReactElement {
    const row = rows.at(index)
    const { segment } = row
    const picked = selection.has(segment.id)
    return (
      <SegmentRow
        key={key}
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
        describedBy={index === activeIndex ? describedBy : undefined}
        disabledReason={refusal(segment)}
        {...shared}
      />
    )
  }

  const indexes = Array.from({ length: slots }, (_, place) => first + place)
  const isApart = activeIndex >= 0 && (activeIndex < first || activeIndex >= end)
  return (
    <div ref={canvas} data-segment-picker="canvas" style={{ position: 'relative', height }}>
      {indexes.map((index) => drawn(index, index + shift))}
      {isApart ? drawn(activeIndex, 'apart') : null}
    </div>
  )
}
