/** When the page is told that a chosen segment is not there. */
import { useEffect, useRef } from 'react'
import type { UseContactSegmentsResult } from '../../api/useContactSegments.js'
import { notify } from '../reported.js'
import { chosenState } from './chosenState.js'

/** Tells each id once, after a complete and consistent read. */
export function useMissingValue(
  ids: readonly string[],
  segments: UseContactSegmentsResult,
  onMissingValue: ((ids: string[]) => void) | undefined,
): void {
  const told = useRef(new Set<string>())
  useEffect(() => {
    const news = ids.filter((id) => chosenState(id, segments) === 'missing' && !told.current.has(id))
    if (news.length === 0) return
    for (const id of news) told.current.add(id)
    notify(() => onMissingValue?.(news))
  })
}
