/** What a picker mounts beside its field once that is pointed at or focused: words for the rules, a search index, and the popover. */
import { useMemo, type ReactElement } from 'react'
import { useEscape } from './field/useEscape.js'
import { createSegmentIndex } from './panel/createSegmentIndex.js'
import { DressRehearsal } from './panel/DressRehearsal.js'
import { PanelStateProvider, type PanelState } from './panel/PanelState.js'
import { useLikeness } from './panel/useLikeness.js'
import { useWarmUp } from './panel/useWarmUp.js'
import { PickerLookProvider, type PickerLook } from './PickerLook.js'
import { PickerPopover, type PickerPopoverProps } from './PickerPopover.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'
import type { SegmentPickerProps } from './SegmentPickerProps.js'
import { useMedia } from './useMedia.js'
import { useStable } from './useStable.js'
import { useSummaries } from './useSummaries.js'

export type PickerOverlayProps = Pick<PickerPopoverProps, 'open' | 'onOpenChange' | 'root' | 'content' | 'contentProps' | 'id' | 'place'> & {
  picker: SegmentPickerProps
  labels: SegmentPickerLabels
  panel: Omit<PanelState, 'index' | 'summaries' | 'likeness'>
}

export function PickerOverlay({ picker, labels, panel, ...popover }: PickerOverlayProps): ReactElement {
  const { classNames = {}, preview = 'auto', density, renderRow, renderSummary, renderEmpty } = picker
  const { open, root, content } = popover
  const { segments, onClose } = panel
  const likeness = useLikeness(segments.segments)
  // As in picker.css.
  const isNarrow = useMedia('(max-width: 719px)')
  const isTouched = useMedia('(pointer: coarse)')
  // Graphemes in a row. A summary that fits says how much it leaves out; an ellipsis would cut that off.
  const room = isNarrow ? 40 : preview === false || isTouched ? 46 : 56
  const summaries = useSummaries(picker, room, segments, likeness)
  const { plainSummarizer, timeZone } = summaries
  const index = useMemo(() => createSegmentIndex(plainSummarizer), [plainSummarizer])
  useWarmUp(open ? undefined : index, segments.segments, summaries)
  useEscape(open, [content, root], onClose)
  const look = useStable<PickerLook>({ labels, classNames, plainSummarizer, timeZone, density, preview, isNarrow, isTouched, renderRow, renderSummary, renderEmpty })
  return (
    <PickerLookProvider value={look}>
      <PanelStateProvider value={{ ...panel, index, summaries, likeness }}>
        <PickerPopover
          {...popover}
          name={picker['aria-label']}
          aria-labelledby={picker['aria-labelledby']}
          container={picker.container}
          side={picker.side}
          align={picker.align}
        />
        <DressRehearsal open={open} />
      </PanelStateProvider>
    </PickerLookProvider>
  )
}
