/** The line under the list: how much was found, how much was searched, what is wrong. Said aloud once it has settled. */
import { memo, useCallback, useState, useSyncExternalStore, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import type { UseContactSegmentsResult } from '../../api/useContactSegments.js'
import { usePickerLook } from '../PickerLook.js'
import { refusal } from '../refusal.js'
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import { useLayoutEffect } from '../useLayoutEffect.js'
import { PanelButton } from './PanelButton.js'
import { usePanelState } from './PanelState.js'
import { noMatch } from './quoting.js'

export type PanelStatusProps = {
  /** Trimmed; empty when nothing is typed. */
  query: string
  /** Rows that answer the query. */
  count: number
  /** Segments in hand are yet to be searched. */
  isSearching: boolean
  /** New segments in a newer list that is not shown yet. */
  waiting: number | undefined
  /** Segments that are shown or looked through, and whether those are all there are. */
  shown: number
  isWhole: boolean
  onRefresh: () => void
  /** Better matches above the highlight, and what goes to the first of them. */
  better: number
  onBetter: () => void
}

/** A screen reader is told once, when typing and loading have paused for so long. */
const SETTLED_MS = 700

export const PanelStatus: React.NamedExoticComponent<PanelStatusProps> = memo(function PanelStatus(props: PanelStatusProps): ReactElement {
  const { query, count, isSearching, waiting, shown, isWhole, onRefresh, better, onBetter } = props
  const { segments, isGathering } = usePanelState()
  const { labels, classNames } = usePickerLook()
  const { error, isFetching, isPaused, isPending, isComplete, maybeIncomplete, progress, rejected, failureReason, retryAt, retry, refetch } = segments
  const seconds = useSecondsUntil(retryAt)
  const failed = error !== null && !isFetching
  const trouble = error && refusal(error, labels)
  const rowsBesideError = failed && count > 0
  const { total } = progress
  const loaded = waiting === undefined ? progress.loaded : shown

  const facts = [
    isPending && !isPaused && seconds === null && labels.loading,
    isPaused && labels.offline.title,
    loaded > 0 &&
      (rowsBesideError
        ? labels.stopped(loaded, total)
        : query !== ''
          ? labels.matches(count, loaded, total, isWhole && !isSearching)
          : isWhole
            ? labels.loaded(loaded, null)
            : // Without a total, what is loaded is not what there is.
              total !== null && labels.loaded(loaded, total)),
    rowsBesideError && trouble!.title,
    seconds !== null && `${refusal(failureReason!, labels).title} · ${labels.waiting(seconds)}`,
    rejected.length > 0 && labels.unreadable(rejected.length),
    isComplete && maybeIncomplete && labels.changed,
    waiting !== undefined && labels.newer(waiting),
  ].filter((fact) => fact !== false)
  const aloud = better > 0 ? [...facts, labels.better(better)] : facts

  return (
    <div data-segment-picker="status" data-error={failed ? '' : undefined} className={classNames.status}>
      <span dir="auto">{facts.join(' · ')}</span>
      <Announcement failed={failed} text={isSearching ? '' : (statement(segments, labels, query, isGathering ? 0 : count) ?? aloud.join('. '))} />
      {better > 0 ? <PanelButton part="better" onClick={onBetter}>{labels.better(better)}</PanelButton> : null}
      {waiting === undefined ? null : <PanelButton part="refresh" onClick={onRefresh}>{labels.refresh}</PanelButton>}
      {(trouble ? trouble.canRetry && count > 0 : isComplete && maybeIncomplete && !isFetching) ? (
        // Last, so that it keeps its place as the others come and go. After a failure it stays while it is at work: pressed
        // again after another, Enter would pick a row.
        <PanelButton part="retry" isBusy={isFetching} onClick={trouble ? retry : () => void refetch()}>
          {labels.retry}
        </PanelButton>
      ) : null}
    </div>
  )
})

/** What is said instead of the line: what stands in the list's place, and, while pages come, nothing that counts up. `count` is of rows that somebody waits for. */
function statement(
  { error, failureReason, isFetching, isPaused, isComplete, rejected, retryAt }: UseContactSegmentsResult,
  labels: SegmentPickerLabels,
  query: string,
  count: number,
): string | undefined {
  if (isPaused) return `${labels.offline.title}. ${labels.offline.hint}`
  if (retryAt !== null) return `${refusal(failureReason!, labels).title}. ${labels.waiting(0)}`
  // Of rows the highlighted one is told; without, nobody would know that anything goes on.
  if (isFetching) return count === 0 ? labels.loading : ''
  if (count > 0) return undefined
  if (error) {
    const { title, hint } = refusal(error, labels)
    return `${title}. ${hint}`
  }
  if (!isComplete || (query === '' && rejected.length > 0)) return undefined
  return query === '' ? labels.emptyTitle : noMatch(query, labels)
}

/** Always mounted: a live region that appears together with its text is not read. */
function Announcement({ text, failed }: { text: string; failed: boolean }): ReactElement {
  const [said, setSaid] = useState('')
  // A second try may fail like the first, and what stands there already is no news.
  useLayoutEffect(() => {
    if (!failed) setSaid('')
  }, [failed])
  // No useEffect, which comes later than the text: on a busy machine so late that what stands no more is said.
  useLayoutEffect(() => {
    // At once, or a key that is pressed before React comes to it would have changed what is seen.
    const timer = setTimeout(() => flushSync(() => setSaid(text)), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <span role="status" data-segment-picker="announcement">
      {said}
    </span>
  )
}

/** Null when nothing is awaited. A clock that was set meanwhile may say less than nothing, or more than the minute that is waited for at most: that is 0. */
function useSecondsUntil(time: number | null): number | null {
  const isAwaited = time !== null
  const subscribe = useCallback(
    (tick: () => void) => {
      const timer = isAwaited ? setInterval(tick, 1000) : undefined
      return () => clearInterval(timer)
    },
    [isAwaited],
  )
  const now = useSyncExternalStore(subscribe, () => (isAwaited ? Math.floor(Date.now() / 1000) : 0))
  if (!isAwaited) return null
  const left = Math.ceil(time / 1000) - now
  return left > 0 && left < 62 ? left : 0
}
