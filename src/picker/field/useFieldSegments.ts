/** The segments as a field needs them: asked for no sooner than it does, and telling it of nothing that it does not show. */
import { useRef } from 'react'
import { useContactSegmentsWhen, type UseContactSegmentsResult } from '../../api/useContactSegments.js'
import type { SegmentPickerProps } from '../SegmentPickerProps.js'
import { useEvent } from '../useEvent.js'
import { useLayoutEffect } from '../useLayoutEffect.js'

/**
 * `isNear` once somebody has come near the field; `wantsAll` while a person looks through all of them. A guard against cycles needs all of
 * them from the start, but is no such person: when one begins to look, a stale list is read again all the same.
 */
export function useFieldSegments(
  { client, pageSize, cycleGuard }: Pick<SegmentPickerProps, 'client' | 'pageSize' | 'cycleGuard'>,
  ids: readonly string[],
  isNear: boolean,
  open: boolean,
  wantsAll: boolean,
): UseContactSegmentsResult {
  const shown = useRef<UseContactSegmentsResult>(undefined)
  // Closed, it shows some names at most, and makes ready what the first page brings; it need not be drawn with every page that another reads.
  const notifyWhen = useEvent(
    ({ find }: Pick<UseContactSegmentsResult, 'find'>): boolean =>
      open || (isNear && !shown.current?.segments.length) || ids.some((id) => !shown.current?.find(id) || shown.current.find(id) !== find(id)),
  )
  // A closed picker without a value asks nothing; pointing at it or focusing it reads the first page ahead.
  const segments = useContactSegmentsWhen(
    {
      client,
      pageSize,
      enabled: isNear || ids.length > 0,
      // The panel tells of an error itself, and one field without its list should not take down the page.
      throwOnError: false,
      // Without any, the first page is on its way, was cancelled, or has no row that could be read.
      loadAll: ({ find, segments }) => wantsAll || Boolean(open && cycleGuard) || segments.length === 0 || ids.some((id) => !find(id)),
    },
    notifyWhen,
  )
  useLayoutEffect(() => {
    shown.current = segments
  })
  const { isStale, isSuccess, refetch } = segments
  useLayoutEffect(() => {
    // A page may stay open for a day, while others make segments. The list is read anew before its next page is read, which would make
    // all of it count as fresh.
    if (open && isStale && isSuccess) void refetch({ cancelRefetch: false })
  }, [open, wantsAll]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- when a person begins to look
  return segments
}
