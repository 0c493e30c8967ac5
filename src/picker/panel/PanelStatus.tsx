/** The line under the list: how much was found, how much was searched, what is wrong. Announced once it has settled. */
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
  /** Some loaded segments are yet to be searched. */
  isSearching: boolean
  /** New segments in a newer list that is not shown yet. */
  waiting: number | undefined
  /** How many segments are listed or searched, and whether those are all there are. */
  shown: number
  isWhole: boolean
  onRefresh: () => void
  /** How many better matches are above the highlight, and what goes to the first of them. */
  better: number
  onBetter: () => void
}

/** Announced once, when typing and loading have paused for this long. */
const SETTLED_MS = 700

export const PanelStatus: React.NamedExoticComponent<PanelStatusProps> = memo(function PanelStatus(props: PanelStatusProps): ReactElement {
  const { query, count, isSearching, waiting, shown, isWhole, onRefresh, better, onBetter } = props
  const { segments, isGathering, onClose } = usePanelState()
  const { labels, classNames, isTouched } = usePickerLook()
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
            : // Without a total, the number loaded would read as the number there is.
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
        // After the others, so that it keeps its place as they come and go. After a failure it stays while the retry is running: otherwise
        // a second Enter would pick a row.
        <PanelButton part="retry" isBusy={isFetching} onClick={trouble ? retry : () => void refetch()}>
          {labels.retry}
        </PanelButton>
      ) : null}
      {/* A phone has no Escape key, and a sheet leaves little beside it to tap. */}
      {isTouched ? <PanelButton part="close" onClick={onClose}>{labels.close}</PanelButton> : null}
    </div>
  )
})

/** What is announced instead of the line: the notice in place of the rows and, while pages load, nothing that counts up. `count` is 0 while gathering. */
function statement(
  { error, failureReason, isFetching, isPaused, isComplete, maybeIncomplete, rejected, retryAt }: UseContactSegmentsResult,
  labels: SegmentPickerLabels,
  query: string,
  count: number,
): string | undefined {
  if (isPaused) return `${labels.offline.title}. ${labels.offline.hint}`
  if (retryAt !== null) return `${refusal(failureReason!, labels).title}. ${labels.waiting(0)}`
  // With rows, the highlighted one is read out; without, only this says that anything is happening.
  if (isFetching) return count === 0 ? labels.loading : ''
  if (count > 0) return undefined
  if (error) {
    const { title, hint } = refusal(error, labels)
    return `${title}. ${hint}`
  }
  if (!isComplete || (query === '' && (maybeIncomplete || rejected.length > 0))) return undefined
  return query === '' ? labels.emptyTitle : noMatch(query, labels)
}

/** Always mounted: a live region that appears together with its text is not announced. */
function Announcement({ text, failed }: { text: string; failed: boolean }): ReactElement {
  const [said, setSaid] = useState('')
  // A retry may fail with the same text, which is announced only if the region was cleared in between.
  useLayoutEffect(() => {
    if (!failed) setSaid('')
  }, [failed])
  // Not useEffect, which runs later than the text is shown: on a busy machine so late that outdated text is announced.
  useLayoutEffect(() => {
    // Flushed, because a key pressed before React renders could change what is shown.
    const timer = setTimeout(() => flushSync(() => setSaid(text)), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <span role="status" data-segment-picker="announcement">
      {said}
    </span>
  )
}

/** Null when no wait is pending. If the clock was set meanwhile, the result may be negative, or more than the longest wait of a minute: that gives 0. */
function useSecondsUntil(time: number | null): number | null {
  const subscribe = useCallback(
    (tick: () => void) => {
      const timer = time === null ? undefined : setInterval(tick, 1000)
      return () => clearInterval(timer)
    },
    [time],
  )
  return useSyncExternalStore(subscribe, () => {
    if (time === null) return null
    const left = Math.ceil((time - Date.now()) / 1000)
    return left > 0 && left <= 60 ? left : 0
  })
}
