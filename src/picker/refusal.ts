/** What a failed request means to the person at the picker: which words to show, and whether trying again can help. */
import { SegmentsApiError, type SegmentsError } from '../api/errors.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'

export type Refusal = { title: string; hint: string; canRetry: boolean }

export function refusal(error: SegmentsError, labels: SegmentPickerLabels): Refusal {
  const kind = error instanceof SegmentsApiError ? error.kind : 'contract'
  return { ...labels.errors[kind], canRetry: kind !== 'forbidden' }
}
