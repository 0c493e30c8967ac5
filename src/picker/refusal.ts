/** What a failed request means to the person at the picker: which words to show, and whether trying again can help. */
import type { SegmentsApiError, SegmentsError } from '../api/errors.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'

export type Refusal = { title: string; hint: string; canRetry: boolean }

export function refusal(error: SegmentsError, labels: SegmentPickerLabels): Refusal {
  const { kind = 'contract' } = error as Partial<SegmentsApiError>
  return { ...(labels.errors[kind] ?? labels.errors.contract), canRetry: kind !== 'forbidden' }
}
