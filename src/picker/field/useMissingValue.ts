/** When the page is notified that a chosen segment does not exist. */
import { useEffect, useRef } from 'react'
import type { SegmentsClient } from '../../api/client.js'
import type { SegmentPickerProps } from '../SegmentPickerProps.js'
import { notify } from '../reported.js'
import type { ChosenState, Find } from './useChosenState.js'

/** Reports each id once, after a complete and consistent read; again when it is chosen again, or looked up with another client. */
export function useMissingValue(props: SegmentPickerProps, client: SegmentsClient, ids: readonly string[], find: Find, state: ChosenState): void {
  const told = useRef<{ client: unknown; ids: ReadonlySet<string> }>(undefined)
  useEffect(() => {
    const before = told.current?.client === client ? told.current.ids : undefined
    // A list that is being refetched, or failed to be, says nothing new about ids already reported.
    const missing = ids.filter((id) => !find(id) && (state === 'missing' || before?.has(id)))
    const news = missing.filter((id) => !before?.has(id))
    told.current = { client, ids: new Set(missing) }
    if (news.length > 0) notify(() => props.onMissingValue?.(news))
  }, [client, ids, find, state]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- a new callback is no reason to report again
}
