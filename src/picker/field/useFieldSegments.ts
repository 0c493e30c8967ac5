/** The segments as a field needs them: fetched no sooner than needed, and without a render for changes that it does not show. */
import { useRef } from 'react'
import type { SegmentsApiError } from '../../api/errors.js'
import { useContactSegmentsWhen, type UseContactSegmentsResult } from '../../api/useContactSegments.js'
import type { SegmentPickerProps } from '../SegmentPickerProps.js'
import { useEvent } from '../useEvent.js'
import { useLayoutEffect } from '../useLayoutEffect.js'

/** Milliseconds for which a failure is taken for granted when the picker is opened. */
const MINUTE = 60_000

/**
 * `isNear` is true once the field has been pointed at or focused, `wantsAll` while a person searches or selects among all segments. `cycleGuard`
 * also reads all of them, from the start, but does not count as that: when a person starts to search, a stale list is still refetched.
 */
export function useFieldSegments(
  { client, pageSize, cycleGuard }: Pick<SegmentPickerProps, 'client' | 'pageSize' | 'cycleGuard'>,
  ids: readonly string[],
  isNear: boolean,
  open: boolean,
  wantsAll: boolean,
): UseContactSegmentsResult {
  const shown = useRef<UseContactSegmentsResult>(undefined)
  // A closed field shows a few names at most, and warms up with the first page; it need not render with every page that another picker reads.
  const notifyWhen = useEvent(
    ({ find }: Pick<UseContactSegmentsResult, 'find'>): boolean =>
      open || (isNear && !shown.current?.segments.length) || ids.some((id) => !shown.current?.find(id) || shown.current.find(id) !== find(id)),
  )
  // A closed picker without a value makes no request; pointing at it or focusing it prefetches the first page.
  const segments = useContactSegmentsWhen(
    {
      client,
      pageSize,
      enabled: true,
      // Not `enabled`: a picker that mounts fetches nothing while another shows an error, but one that is enabled does.
      subscribed: isNear || ids.length > 0,
      // The panel shows errors itself, and a field without its list should not take down the page.
      throwOnError: false,
      // By default a query client may keep showing the previous list, which may be another organisation's.
      placeholderData: () => undefined,
      // No segments: the first page is loading, was cancelled, or has no row that could be read.
      loadAll: ({ find, segments }) => wantsAll || Boolean(open && cycleGuard) || segments.length === 0 || ids.some((id) => !find(id)),
    },
    notifyWhen,
  )
  useLayoutEffect(() => {
    shown.current = segments
  })
  const { isStale, isSuccess, error, errorUpdatedAt, refetch, retry } = segments
  useLayoutEffect(() => {
    // A page may stay open for a day while other people create segments. The list is refetched before its next page is fetched, because
    // that would mark all of it as fresh.
    if (!open) return
    if (isStale && isSuccess) void refetch({ cancelRefetch: false })
    // The server may have recovered since, unless it has set a later time.
    else if (error && Date.now() > Math.max(errorUpdatedAt + MINUTE, (error as SegmentsApiError).retryAt ?? 0)) retry()
  }, [open, wantsAll]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- only when a person opens the picker, or starts or ends a search
  return segments
}
