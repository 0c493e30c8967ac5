/** What is shown in place of the rows when there are none: loading, no segments, no match, or what went wrong. */
import { useState, type ReactElement, type ReactNode } from 'react'
import { magnifier, people, warning } from '../icons.js'
import { usePickerLook } from '../PickerLook.js'
import { refusal } from '../refusal.js'
import { Slot } from '../Slot.js'
import { PanelButton } from './PanelButton.js'
import { usePanelState } from './PanelState.js'
import { noMatch } from './quoting.js'

export type PanelNoticeProps = {
  /** Trimmed; empty when nothing is typed. */
  query: string
  /** Some loaded segments are yet to be searched. */
  isSearching: boolean
}

export function PanelNotice({ query, isSearching }: PanelNoticeProps): ReactElement {
  const { segments } = usePanelState()
  const { labels, renderEmpty } = usePickerLook()
  const { error, isFetching, isPaused, isStale, isComplete, maybeIncomplete, progress, rejected } = segments
  const [told, setTold] = useState<string>()
  if (isPaused && progress.loaded === 0) return <Notice icon={warning} {...labels.offline} kind="offline" />
  if (error && !isFetching) {
    const { canRetry, ...words } = refusal(error, labels)
    return (
      <Notice icon={warning} {...words} kind="error">
        {canRetry ? <PanelButton part="retry" onClick={segments.retry}>{labels.retry}</PanelButton> : null}
      </Notice>
    )
  }
  // The outcome is also open while a list is refetched. A notice already shown stays meanwhile: `renderEmpty` may contain a field being typed into.
  const isOpen = !isComplete || (isFetching && told !== query)
  if (isSearching || (isOpen && (query === '' || progress.loaded === 0))) return <Skeleton />
  if (isOpen) return <Notice icon={magnifier} title={labels.noMatchYet(progress.loaded, progress.total)} kind="searching" />
  // A stale list is about to be refetched.
  if (told !== query && !isStale) setTold(query)
  // A row that could not be read, or slipped from page to page, may match.
  const doubt = rejected.length > 0 ? labels.unreadable(rejected.length) : maybeIncomplete ? labels.changed : undefined
  if (query === '' && doubt !== undefined) return <Notice icon={warning} title={doubt} kind="error" />
  return (
    <Slot subject={query} render={renderEmpty && (() => <Notice kind="custom">{renderEmpty({ query })}</Notice>)}>
      {query === '' ? (
        <Notice icon={people} title={labels.emptyTitle} hint={labels.emptyHint} kind="empty" />
      ) : (
        <Notice
          icon={magnifier}
          title={noMatch(query, labels)}
          hint={doubt ?? labels.noMatchHint}
          kind="no-match"
        />
      )}
    </Slot>
  )
}

type NoticeProps = { icon?: ReactNode; title?: string; hint?: string; kind: string; children?: ReactNode }

function Notice({ icon, title, hint, kind, children }: NoticeProps): ReactElement {
  const { classNames } = usePickerLook()
  return (
    <div data-segment-picker="notice" data-kind={kind} className={classNames.notice}>
      {icon}
      {title ? <div dir="auto" data-segment-picker="notice-title">{title}</div> : null}
      {hint ? <div dir="auto" data-segment-picker="notice-hint">{hint}</div> : null}
      {children}
    </div>
  )
}

/** Placeholder rows of the right size, so that nothing moves when the real ones arrive. */
function Skeleton(): ReactElement {
  return (
    <div data-segment-picker="skeleton" aria-hidden="true">
      {Array.from({ length: 9 }, (_, index) => (
        <div key={index} data-segment-picker="skeleton-row" />
      ))}
    </div>
  )
}
