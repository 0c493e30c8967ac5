/** Whether an id that is not in the list may still be a segment's. */
import type { UseContactSegmentsResult } from '../api/useContactSegments.js'

export type Read = Pick<UseContactSegmentsResult, 'isComplete' | 'maybeIncomplete' | 'rejected'>

/** True until a complete and consistent read, and for an id that a row which could not be read has, or may have. */
export function mayExist(id: string, { isComplete, maybeIncomplete, rejected }: Read): boolean {
  return !isComplete || maybeIncomplete || rejected.some((row) => (row.id ?? id) === id)
}
