/** What a `multiple` picker offers above its rows: how many are chosen, select all, clear, undo. */
import { useEffect, useState, type ReactElement } from 'react'
import { usePickerLook } from '../PickerLook.js'
import { refusal } from '../refusal.js'
import type { SegmentRows } from './createSegmentIndex.js'
import { PanelButton } from './PanelButton.js'
import { usePanelState } from './PanelState.js'

export type PanelToolsProps = {
  rows: SegmentRows
  /** Trimmed; empty when nothing is typed. */
  query: string
  /** The rows belong to a list that a newer one is waiting to replace. */
  isHeld: boolean
  /** Some of the rows shown are literal matches, not typo-tolerant guesses; a refetched list may have fewer so far. */
  hasLiteral: boolean
}

export function PanelTools({ rows, query, isHeld, hasLiteral }: PanelToolsProps): ReactElement {
  const { segments, selection, selectAll, isGathering, onGather, disabledReason } = usePanelState()
  const { labels, classNames } = usePickerLook()
  const [problem, setProblem] = useState<{ about: readonly unknown[]; text: string | undefined }>()
  const isKnown = segments.isComplete && !segments.isFetching && rows.isComplete && !isHeld
  const { ids, undo } = selection
  const { length } = ids
  /** Shown until any of these changes. */
  const about = [query, ids, labels, selection.max, segments.segments, segments.error]
  const standing = problem?.about.every((each, index) => each === about[index]) ? problem.text : undefined
  const say = (text: string | undefined): void => setProblem({ about, text })

  /** Not the typo-tolerant guesses: no person checks each row. */
  function chooseAll(): void {
    onGather(false)
    const unchosen = Array.from({ length: rows.literal }, (_, index) => rows.at(index).segment).filter(({ id }) => !selection.has(id))
    const open = unchosen.filter((segment) => disabledReason?.(segment) === undefined)
    if (open.length === 0) {
      // If nothing can be chosen, say why.
      return say(unchosen[0] && disabledReason?.(unchosen[0]))
    }
    say(selection.add(open) ? undefined : labels.tooMany(length + open.length, selection.max))
  }
  const failed = segments.isError && !segments.isFetching
  const [seen, setSeen] = useState<unknown>()
  useEffect(() => {
    if (!isGathering) return
    // The segments may be of an old list whose refetch failed.
    if (failed) onGather(false)
    else if (isKnown && seen === segments.segments) chooseAll() // oxlint-disable-line react/set-state-in-effect
    else if (isKnown) {
      // One more render tells whether a list that has shifted is being refetched.
      onGather(true)
      setSeen(segments.segments)
    }
  }, [isGathering, isKnown, failed, seen]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- once all segments are there

  function gatherOrChoose(): void {
    if (isKnown) return chooseAll()
    // The status line offers to retry.
    if (failed) return say(refusal(segments.error, labels).title)
    onGather(!isGathering)
  }

  return (
    <div data-segment-picker="tools" className={classNames.tools}>
      <span
        role="status"
        dir="auto"
        // A rising count is not announced.
        aria-live={isGathering ? 'off' : 'polite'}
        data-segment-picker="selected"
        data-error={standing === undefined ? undefined : ''}
      >
        {isGathering
          ? labels.gathering(segments.progress.loaded, segments.progress.total)
          : (standing ?? labels.selected(length, selection.max === Infinity ? null : selection.max))}
      </span>
      {undo || length > 0 ? (
        <PanelButton part={undo ? 'undo' : 'clear-all'} onClick={undo ?? selection.clear}>
          {undo ? labels.undo : labels.clearAll}
        </PanelButton>
      ) : null}
      {selectAll && hasLiteral ? (
        <PanelButton part="select-all" onClick={gatherOrChoose}>
          {isGathering ? labels.stop : labels.selectAll(isKnown && !disabledReason ? rows.literal : null, query !== '')}
        </PanelButton>
      ) : null}
    </div>
  )
}
