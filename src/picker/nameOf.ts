/** What a segment is called on screen, when its own name shows nothing. */
import type { ListedSegment } from '../contract.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'

/** Spaces, controls, format characters and the fillers that no Unicode class calls invisible. */
const INVISIBLE = /^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u

export function nameOf({ id, name }: Pick<ListedSegment, 'id' | 'name'>, labels: SegmentPickerLabels): string {
  return INVISIBLE.test(name) ? labels.unnamed(id) : name
}
