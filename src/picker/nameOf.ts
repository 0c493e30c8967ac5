/** What a segment is called on screen, even if its own name is invisible or too long to show. */
import type { ListedSegment } from '../contract.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'
import { shortened } from './shortened.js'

/** The most UTF-16 units of a name that are shown. */
export const LONGEST_NAME = 1000

/** Spaces, controls, format characters and the fillers that no Unicode class calls invisible. */
const INVISIBLE = /^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u

export function nameOf({ id, name }: Pick<ListedSegment, 'id' | 'name'>, labels: SegmentPickerLabels): string {
  const shown = shortened(name, LONGEST_NAME)
  return INVISIBLE.test(shown) ? labels.unnamed(id) : shown
}
