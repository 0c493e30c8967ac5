/** When the page is told that a chosen segment is not there. */
import { useEffect, useRef } from 'react'
import type { UseContactSegmentsResult } from '../../api/useContactSegments.js'
import { notify } from '../reported.js'
import { chosenState } from './chosenState.js'

/** Tells each id once, after a complete and consistent read; again when it was chosen anew, or is looked for in another list. */
export function useMissingValue(
  ids: readonly string[],
  segments: UseContactSegmentsResult,
  onMissingValue: ((ids: string[]) => void) | undefined,
): void {
  const told = useRef(new Set<string>())
  useEffect(() => {
    const before = told.current
    const news = ids.filter((id) => !before.has(id) && chosenState(id, segments) === 'missing')
    // That the list could not be read anew is no news of them.
    const known = ids.filter((id) => before.has(id) && ['missing', 'unverifiable'].includes(chosenState(id, segments)))
    told.current = new Set([...known, ...news])
    if (news.length > 0) notify(() => onMissingValue?.(news))
  })
}
