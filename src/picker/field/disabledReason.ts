/** Why a segment cannot be chosen: because the page says so, or because choosing it would close a cycle. */
import type { UseContactSegmentsResult } from '../../api/useContactSegments.js'
import type { ListedSegment } from '../../contract.js'
import { leadsTo } from '../../summary/leadsTo.js'
import { reported } from '../reported.js'
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import type { SegmentPickerProps } from '../SegmentPickerProps.js'

export type DisabledReason = (segment: ListedSegment) => string | undefined

/** Undefined when every segment can be chosen. */
export function disabledReason(
  { isSegmentDisabled, cycleGuard }: Pick<SegmentPickerProps, 'isSegmentDisabled' | 'cycleGuard'>,
  { find, isComplete, error }: Pick<UseContactSegmentsResult, 'find' | 'isComplete' | 'error'>,
  labels: SegmentPickerLabels,
): DisabledReason | undefined {
  if (!isSegmentDisabled && !cycleGuard) return undefined
  return (segment) => {
    if (segment.id === cycleGuard) return labels.ownSegment
    let doubt: string | false | undefined = isSegmentDisabled && reported(isSegmentDisabled, segment, false)
    const follow = (id: string): ListedSegment | undefined => {
      const found = find(id)
      // A segment on a page not read yet may refer back.
      if (!found && !isComplete) doubt ||= error ? labels.unverifiable(id) : labels.loading
      return found
    }
    return cycleGuard && leadsTo(cycleGuard, segment.definition, follow) ? labels.refersBack : doubt || undefined
  }
}
