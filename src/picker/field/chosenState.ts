/** What may be said of a chosen id: its name, or honestly why there is none. */
import type { UseContactSegmentsResult } from '../../api/useContactSegments.js'
import { nameOf } from '../nameOf.js'
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'

/** `missing` is said only after a complete and consistent read, `unverifiable` when there was none. */
export type ChosenState = 'none' | 'resolved' | 'resolving' | 'missing' | 'unverifiable'

type Known = Pick<UseContactSegmentsResult, 'find' | 'isError' | 'isFetching' | 'isComplete' | 'maybeIncomplete' | 'rejected'>

export function chosenState(id: string, segments: Known): Exclude<ChosenState, 'none'> {
  if (segments.find(id)) return 'resolved'
  if (segments.isError && !segments.isFetching) return 'unverifiable'
  if (!segments.isComplete) return 'resolving'
  return segments.maybeIncomplete || segments.rejected.length > 0 ? 'unverifiable' : 'missing'
}

/** The state that a field of several is in: the one a person should know about first. */
export function worstState(ids: readonly string[], segments: Known): ChosenState {
  const states = new Set(ids.map((id) => chosenState(id, segments)))
  const order = ['missing', 'unverifiable', 'resolving', 'resolved'] as const
  return order.find((state) => states.has(state)) ?? 'none'
}

export function chosenText(id: string, segments: Known, labels: SegmentPickerLabels): string {
  const segment = segments.find(id)
  if (segment) return nameOf(segment, labels)
  const state = chosenState(id, segments)
  if (state === 'missing') return labels.missing(id)
  return state === 'unverifiable' ? labels.unverifiable(id) : labels.resolving
}

/** What the trigger says. Of several, the chips have the names. */
export function fieldText(
  ids: readonly string[],
  multiple: boolean,
  placeholder: string | undefined,
  segments: Known,
  labels: SegmentPickerLabels,
): string {
  const [first] = ids
  if (first === undefined) return placeholder ?? labels.placeholder
  return multiple ? labels.selected(ids.length, null) : chosenText(first, segments, labels)
}
