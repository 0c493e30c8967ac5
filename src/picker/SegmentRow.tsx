/**
 * How one segment looks in the list: its name with the found places marked, why it is here, and its rules in short.
 *
 * A screen reader hears the name as the option's name and the rules as its description, so the rest is hidden from it.
 */
import type { ReactElement } from 'react'
import type { Summarizer } from '../summary/createSummarizer.js'
import { SegmentSummary } from '../summary/SegmentSummary.js'
import { excerpt } from './excerpt.js'
import { check } from './icons.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'
import { MarkedText } from './MarkedText.js'
import { nameOf } from './nameOf.js'
import type { SegmentMatch } from './useSegmentSearch.js'

/** What fits in a row beside the preview; then the summary itself says what it leaves out, and no ellipsis hides it. */
const SUMMARY_GRAPHEMES = 60

export type SegmentRowProps = {
  id: string
  item: SegmentMatch
  summarizer: Summarizer
  labels: SegmentPickerLabels
  picked: boolean
  active: boolean
  /** Counts from 1. */
  position: number
  /** Rows in the whole list, loaded or not; -1 while nobody knows. */
  setSize: number
  /** The element that tells the rules in full while the row is active. */
  describedBy: string | undefined
  onPick: () => void
  onPoint: () => void
}

export function SegmentRow({ id, item, summarizer, labels, picked, active, ...row }: SegmentRowProps): ReactElement {
  const { segment, match } = item
  const name = nameOf(segment, labels)
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the search input's, which has the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={picked}
      aria-setsize={row.setSize}
      aria-posinset={row.position}
      aria-describedby={(active && row.describedBy) || `${id}-rules`}
      data-segment-picker="row"
      data-active={active ? '' : undefined}
      data-picked={picked ? '' : undefined}
      onClick={row.onPick}
      onPointerMove={(event) => {
        // A list that scrolls under a resting pointer must not take the keyboard's highlight along.
        // A finger that scrolls points at nothing.
        const moved = event.movementX !== 0 || event.movementY !== 0
        if (!active && moved && event.pointerType !== 'touch') row.onPoint()
      }}
    >
      <span data-segment-picker="heading">
        <span dir="auto" data-segment-picker="name">
          <MarkedText text={name} ranges={name === segment.name ? match?.ranges.name : undefined} />
        </span>
        {segment.description && match?.reason !== 'description' ? (
          <span dir="auto" aria-hidden="true" data-segment-picker="description">
            <MarkedText text={segment.description} ranges={match?.ranges.description} />
          </span>
        ) : null}
      </span>
      <span id={`${id}-rules`} aria-hidden="true" data-segment-picker="rules">
        {match?.reason ? (
          <Reason item={item} reason={match.reason} labels={labels} />
        ) : (
          <SegmentSummary segment={segment} variant="short" maxGraphemes={SUMMARY_GRAPHEMES} summarizer={summarizer} />
        )}
      </span>
      <span data-segment-picker="check">{picked ? check : null}</span>
    </div>
  )
}

type ReasonProps = Pick<SegmentRowProps, 'item' | 'labels'> & { reason: 'description' | 'id' | 'text' }

/** Why a row is here whose name does not show it, in the summary's place. */
function Reason({ item: { segment, match, text }, reason, labels }: ReasonProps): ReactElement {
  const source = { description: segment.description ?? '', id: segment.id, text: text ?? '' }[reason]
  const ranges = reason === 'id' ? [] : (match?.ranges[reason] ?? [])
  const found = excerpt(source, ranges)
  return (
    <span dir="auto" data-segment-picker="reason">
      <span data-segment-picker="reason-label">{labels.matchReason[reason]}</span>{' '}
      <MarkedText text={found.text} ranges={found.ranges} />
    </span>
  )
}
