/** What stands where the rows would be when there are none: loading, nothing there, nothing found, or what went wrong. */
import type { ReactElement, ReactNode } from 'react'
import type { UseContactSegmentsResult } from '../api/useContactSegments.js'
import { people, magnifier, warning } from './icons.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'
import { refusal } from './refusal.js'

export type PanelNoticeProps = {
  segments: UseContactSegmentsResult
  labels: SegmentPickerLabels
  /** Trimmed; empty when nothing is typed. */
  query: string
}

export function PanelNotice({ segments, labels, query }: PanelNoticeProps): ReactElement {
  const { error, isFetching, isPaused, isComplete, progress, rejected } = segments
  if (isPaused && progress.loaded === 0) return <Notice icon={warning} {...labels.offline} kind="offline" />
  if (error && !isFetching) {
    const { title, hint, canRetry } = refusal(error, labels)
    return (
      <Notice icon={warning} title={title} hint={hint} kind="error">
        {canRetry ? (
          <button type="button" data-segment-picker="retry" onClick={segments.retry}>
            {labels.retry}
          </button>
        ) : null}
      </Notice>
    )
  }
  if (!isComplete && query === '') return <Skeleton />
  if (query === '') {
    if (rejected.length > 0) return <Notice icon={warning} title={labels.unreadable(rejected.length)} kind="error" />
    return <Notice icon={people} title={labels.emptyTitle} hint={labels.emptyHint} kind="empty" />
  }
  if (!isComplete) {
    return progress.loaded === 0 ? (
      <Skeleton />
    ) : (
      <Notice icon={magnifier} title={labels.noMatchYet(progress.loaded, progress.total)} kind="searching" />
    )
  }
  return <Notice icon={magnifier} title={labels.noMatch(query)} hint={labels.noMatchHint} kind="no-match" />
}

type NoticeProps = { icon: ReactNode; title: string; hint?: string; kind: string; children?: ReactNode }

function Notice({ icon, title, hint, kind, children }: NoticeProps): ReactElement {
  return (
    <div data-segment-picker="notice" data-kind={kind}>
      {icon}
      <p dir="auto" data-segment-picker="notice-title">{title}</p>
      {hint ? <p dir="auto" data-segment-picker="notice-hint">{hint}</p> : null}
      {children}
    </div>
  )
}

/** Rows of the right size, so that nothing moves when the real ones come. */
function Skeleton(): ReactElement {
  return (
    <div data-segment-picker="skeleton" aria-hidden="true">
      {Array.from({ length: 6 }, (_, index) => (
        <div key={index} data-segment-picker="skeleton-row" />
      ))}
    </div>
  )
}
