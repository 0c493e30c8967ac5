/** The line under the list: how much was found, how much was searched, what is wrong. Said aloud once it has settled. */
import { useEffect, useState, type ReactElement } from 'react'
import { LONGEST_WAIT_MS } from '../api/client.js'
import type { UseContactSegmentsResult } from '../api/useContactSegments.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'
import { refusal } from './refusal.js'

export type PanelStatusProps = {
  segments: UseContactSegmentsResult
  labels: SegmentPickerLabels
  /** Trimmed; empty when nothing is typed. */
  query: string
  /** Rows that answer the query. */
  count: number
}

/** A screen reader is told once, when typing and loading have paused for so long. */
const SETTLED_MS = 700

export function PanelStatus({ segments, labels, query, count }: PanelStatusProps): ReactElement {
  const { error, isFetching, isPaused, isPending, isComplete, maybeIncomplete, progress, rejected, retryAt, retry, refetch } = segments
  const seconds = useSecondsUntil(retryAt)
  const failed = error !== null && !isFetching
  const rowsBesideError = failed && count > 0

  const facts = [
    isPending && !failed && !isPaused && labels.loading,
    isPaused && labels.offline.title,
    progress.loaded > 0 &&
      (rowsBesideError
        ? labels.stopped(progress.loaded, progress.total)
        : query === ''
          ? labels.loaded(progress.loaded, isComplete ? null : progress.total)
          : labels.matches(count, progress.loaded, progress.total, isComplete)),
    rowsBesideError && refusal(error, labels).title,
    seconds !== null && labels.waiting(seconds),
    rejected.length > 0 && labels.unreadable(rejected.length),
    isComplete && maybeIncomplete && labels.changed,
  ].filter((fact) => fact !== false)

  return (
    <div data-segment-picker="status" data-error={failed ? '' : undefined}>
      <span dir="auto">{facts.join(' · ')}</span>
      <Announcement text={statement(segments, labels, query, count) ?? facts.join('. ')} />
      {rowsBesideError && refusal(error, labels).canRetry ? (
        <button type="button" data-segment-picker="retry" onClick={retry}>
          {labels.retry}
        </button>
      ) : null}
      {isComplete && maybeIncomplete && !isFetching ? (
        <button type="button" data-segment-picker="retry" onClick={() => void refetch()}>
          {labels.retry}
        </button>
      ) : null}
    </div>
  )
}

/** What is said instead of the line: what stands in the list's place, and, while pages come, nothing that counts up. */
function statement(
  { error, isFetching, isPaused, isPending, isComplete, retryAt }: UseContactSegmentsResult,
  labels: SegmentPickerLabels,
  query: string,
  count: number,
): string | undefined {
  if (isPaused) return `${labels.offline.title}. ${labels.offline.hint}`
  if (retryAt !== null) return labels.errors['rate-limited'].title
  if (isFetching) return isPending ? labels.loading : ''
  if (count > 0) return undefined
  if (error) {
    const { title, hint } = refusal(error, labels)
    return `${title}. ${hint}`
  }
  if (!isComplete) return undefined
  return query === '' ? labels.emptyTitle : labels.noMatch(query)
}

/** Always mounted: a live region that appears together with its text is not read. */
function Announcement({ text }: { text: string }): ReactElement {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <span role="status" data-segment-picker="announcement">
      {said}
    </span>
  )
}

function useSecondsUntil(time: number | null): number | null {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (time === null) return undefined
    const tick = (): void => setNow(Date.now())
    const first = setTimeout(tick, 0)
    const timer = setInterval(tick, 1000)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [time])
  // Until the first tick the clock is that of the mount.
  return time === null || time - now > LONGEST_WAIT_MS ? null : Math.max(0, Math.ceil((time - now) / 1000))
}
