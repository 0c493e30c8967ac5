/** Why a segment cannot be chosen: because the page says so, or because choosing it would close a cycle. */
import type { UseContactSegmentsResult } from '../../api/useContactSegments.js'
import type { ListedSegment } from '../../contract.js'
import { leadsTo } from '../../summary/leadsTo.js'
import { mayExist, type Read } from '../mayExist.js'
import { reported } from '../reported.js'
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import type { SegmentPickerProps } from '../SegmentPickerProps.js'

export type DisabledReason = (segment: ListedSegment) => string | undefined

/** Undefined when every segment can be chosen. */
export function disabledReason(
  { isSegmentDisabled, cycleGuard }: Pick<SegmentPickerProps, 'isSegmentDisabled' | 'cycleGuard'>,
  segments: Read & Pick<UseContactSegmentsResult, 'find' | 'error'>,
  labels: SegmentPickerLabels,
): DisabledReason | undefined {
  if (!isSegmentDisabled && !cycleGuard) return undefined
  return (segment) => {
    if (segment.id === cycleGuard) return labels.ownSegment
    let doubt: string | false | undefined = isSegmentDisabled && reported(isSegmentDisabled, segment, false)
    const follow = (id: string): ListedSegment | undefined => {
      const found = segments.find(id)
      // A segment that has not been read may refer back.
      if (!found && mayExist(id, segments)) doubt ||= segments.error || segments.isComplete ? labels.unverifiable(id) : labels.loading
      return found
    }
    return cycleGuard && leadsTo(cycleGuard, segment.definition, follow) ? labels.refersBack : doubt || undefined
  }
}
