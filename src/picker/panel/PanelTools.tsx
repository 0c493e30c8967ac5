/** What a picker for several offers beside its rows: how many are chosen, choose all, clear, undo. */
import { useEffect, useState, type ReactElement } from 'react'
import { usePickerLook } from '../PickerLook.js'
import { refusal } from '../refusal.js'
import type { SegmentRows } from './createSegmentIndex.js'
import { usePanelState } from './PanelState.js'

export type PanelToolsProps = {
  rows: SegmentRows
  /** Trimmed; empty when nothing is typed. */
  query: string
  /** Puts the focus back to where one types. */
  onLeave: () => void
}

export function PanelTools({ rows, query, onLeave }: PanelToolsProps): ReactElement {
  const { segments, selection, selectAll, isGathering, onGather, refuse } = usePanelState()
  const { labels, classNames } = usePickerLook()
  const [problem, setProblem] = useState<{ query: string; ids: readonly string[]; text: string }>()
  const isKnown = segments.isComplete && rows.isComplete
  const { length } = selection.ids
  /** Until something else is asked for or chosen. */
  const standing = problem?.query === query && problem.ids === selection.ids ? problem.text : undefined

  /** All but guesses: nobody looks at each of them. */
  function chooseAll(): void {
    onGather(false)
    const unchosen = Array.from({ length: rows.literal }, (_, index) => rows.at(index).segment).filter(({ id }) => !selection.has(id))
    const open = unchosen.filter((segment) => refuse?.(segment) === undefined)
    if (open.length === 0) {
      // Where nothing can be chosen there is a reason.
      const reason = unchosen[0] && refuse?.(unchosen[0])
      return setProblem(reason === undefined ? undefined : { query, ids: selection.ids, text: reason })
    }
    const fits = selection.add(open)
    setProblem(fits ? undefined : { query, ids: selection.ids, text: labels.tooMany(length + open.length, selection.max) })
  }
  const failed = segments.isError && !segments.isFetching
  useEffect(() => {
    if (!isGathering) return
    if (isKnown) chooseAll() // oxlint-disable-line react/set-state-in-effect
    else if (failed) onGather(false)
  }, [isGathering, isKnown, failed]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- once they are all there

  function gatherOrChoose(): void {
    if (isKnown) return chooseAll()
    // The foot of the list offers to try again.
    if (failed) return setProblem({ query, ids: selection.ids, text: refusal(segments.error, labels).title })
    onGather(!isGathering)
  }

  const text = standing ?? labels.selected(length, selection.max === Infinity ? null : selection.max)
  return (
    <div data-segment-picker="tools" className={classNames.tools}>
      <span
        role="status"
        // What counts up is not said.
        aria-live={isGathering ? 'off' : 'polite'}
        data-segment-picker="selected"
        data-error={standing === undefined ? undefined : ''}
      >
        {isGathering ? labels.gathering(segments.progress.loaded, segments.progress.total) : text}
      </span>
      {selection.undo || length > 0 ? (
        <Tool onClick={selection.undo ?? selection.clear} onGone={onLeave}>
          {selection.undo ? labels.undo : labels.clearAll}
        </Tool>
      ) : null}
      {selectAll && rows.literal > 0 ? (
        <Tool onClick={gatherOrChoose} onGone={onLeave}>
          {isGathering ? labels.stop : labels.selectAll(isKnown && !refuse ? rows.literal : null, query !== '')}
        </Tool>
      ) : null}
    </div>
  )
}

/** `onGone` is called when the click has taken the button away, and the keyboard's place with it. */
function Tool({ onClick, onGone, children }: { onClick: () => void; onGone: () => void; children: string }): ReactElement {
  return (
    <button
      type="button"
      data-segment-picker="tool"
      onMouseDown={(event) => event.preventDefault()}
      // A double click is one wish, and so is a key that is held.
      onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
      onClick={({ currentTarget, detail }) => {
        if (detail > 1) return
        onClick()
        requestAnimationFrame(() => currentTarget.isConnected || onGone())
      }}
    >
      {children}
    </button>
  )
}
