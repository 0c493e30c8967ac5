/** When the page is told that a chosen segment is not there. */
import { useEffect, useRef } from 'react'
import type { SegmentsClient } from '../../api/client.js'
import type { SegmentPickerProps } from '../SegmentPickerProps.js'
import { notify } from '../reported.js'
import type { ChosenState, Find } from './useChosenState.js'

/** Tells each id once, after a complete and consistent read; again when it was chosen anew, or is looked for in another organisation. */
export function useMissingValue(props: SegmentPickerProps, client: SegmentsClient, ids: readonly string[], find: Find, state: ChosenState): void {
  const told = useRef<{ client: unknown; ids: ReadonlySet<string> }>(undefined)
  useEffect(() => {
    const before = told.current?.client === client ? told.current.ids : undefined
    // A list that is read anew, or could not be, is no news of those that were told.
    const missing = ids.filter((id) => !find(id) && (state === 'missing' || before?.has(id)))
    const news = missing.filter((id) => !before?.has(id))
    told.current = { client, ids: new Set(missing) }
    if (news.length > 0) notify(() => props.onMissingValue?.(news))
  }, [client, ids, find, state]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- another function to tell is no news
}
