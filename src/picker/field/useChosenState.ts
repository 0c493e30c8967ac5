/** What can be said of a chosen id: its name, or why it has none. */
import { useMemo } from 'react'
import type { UseContactSegmentsResult } from '../../api/useContactSegments.js'
import { mayExist } from '../mayExist.js'
import { nameOf } from '../nameOf.js'
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'

/** `missing` only after a complete and consistent read; `unverifiable` when such a read was not possible. */
export type ChosenState = 'none' | 'resolved' | 'resolving' | 'missing' | 'unverifiable'

export type Find = UseContactSegmentsResult['find']

/** The state of the field. As long as some of its ids are not found, it is the state of those. */
export function useChosenState(ids: readonly string[], segments: UseContactSegmentsResult): ChosenState {
  const { find } = segments
  // There may be thousands of ids, and a key press changes neither them nor the list.
  const unfound = useMemo(() => ids.filter((id) => !find(id)), [ids, find])
  if (unfound.length === 0) return ids.length > 0 ? 'resolved' : 'none'
  if (segments.isError && !segments.isFetching) return 'unverifiable'
  // While a list is read again, it may turn out to have them.
  if (!segments.isComplete || segments.fetchStatus !== 'idle') return 'resolving'
  return unfound.some((id) => mayExist(id, segments)) ? 'unverifiable' : 'missing'
}

/** The text for a chosen id. `state` is the state of ids that are not found. */
export function chosenText(id: string, find: Find, state: ChosenState, labels: SegmentPickerLabels): string {
  const segment = find(id)
  if (segment) return nameOf(segment, labels)
  return state === 'missing' || state === 'unverifiable' ? labels[state](id) : labels.resolving
}

/** What the trigger says. With `multiple` that is a count: the names are in the chips. */
export function fieldText(
  ids: readonly string[],
  multiple: boolean,
  placeholder: string | undefined,
  find: Find,
  state: ChosenState,
  labels: SegmentPickerLabels,
): string {
  const [first] = ids
  if (first === undefined) return placeholder ?? labels.placeholder
  return multiple ? labels.selected(ids.length, null) : chosenText(first, find, state, labels)
}
