/**
 * How one segment looks in the list: its name with the matches marked, why it is here, and its rules in short.
 *
 * A screen reader hears the name as the option's name and the rules as its description, so the rest is hidden from it.
 */
import { memo, type ReactElement } from 'react'
import type { ListedSegment } from '../../contract.js'
import { visibleText } from '../../summary/visibleText.js'
import { check, info, warning } from '../icons.js'
import { MarkedText } from '../MarkedText.js'
import { nameOf } from '../nameOf.js'
import { usePickerLook } from '../PickerLook.js'
import { shortened } from '../shortened.js'
import { Slot } from '../Slot.js'
import type { ShortRules } from '../useSummaries.js'
import type { SegmentMatch } from './createSegmentIndex.js'
import { dateText } from './dateText.js'
import { excerpt } from './excerpt.js'
import { tellApart } from './tellApart.js'

/** UTF-16 units of a description that are read out. */
const LONGEST = 1_000

export type SegmentRowProps = {
  id: string
  /** Counts from 0. */
  index: number
  /** Pixels from the first row. */
  top: number
  row: SegmentMatch
  /** Absent while only names are rendered. */
  summary: ShortRules | undefined
  multiple: boolean
  picked: boolean
  active: boolean
  disabledReason: string | undefined
  /** This segment and the others of the same name, if there are any. */
  namesakes: readonly ListedSegment[] | undefined
  /** Rows in the whole list, loaded or not; -1 while unknown. */
  setSize: number
  onPick: (index: number) => void
  onPoint: (index: number) => void
  /** Absent where the rules follow the pointer, or are never shown. */
  onExplain: ((index: number) => void) | undefined
}

export const SegmentRow: React.NamedExoticComponent<SegmentRowProps> = memo(function SegmentRow(props: SegmentRowProps): ReactElement {
  const { id, index, top, row, summary, multiple, picked, active, disabledReason, namesakes, onExplain } = props
  const { labels, classNames, renderRow, renderSummary } = usePickerLook()
  const { segment, match } = row
  // The same whether highlighted or not: a description that changes is read out again. Without full stops it would be read as one sentence.
  const told = [disabledReason, visibleText(shortened(segment.description ?? '', LONGEST)), summary?.told].filter(Boolean).join('. ').replace(/([.…!?。！？])\. /g, '$1 ')
  const text = <RowText id={id} row={row} summary={summary} namesakes={namesakes} disabledReason={disabledReason} />
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the search input's, which has the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={picked}
      aria-disabled={disabledReason === undefined ? undefined : true}
      aria-setsize={props.setSize}
      aria-posinset={index + 1}
      // The page's own words are in what it renders.
      aria-describedby={renderSummary && !renderRow ? `${id}-reason ${id}-description ${id}-rules` : undefined}
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- of ARIA 1.3, and in every browser since 2023
      aria-description={told || undefined}
      data-segment-picker="row"
      data-active={active ? '' : undefined}
      data-picked={picked ? '' : undefined}
      data-disabled={disabledReason === undefined ? undefined : ''}
      className={classNames.row}
      style={{ position: 'absolute', insetInline: 0, top }}
      onClick={(event) => {
        // The second click of a double click would undo the first.
        if (event.detail < 2 || !multiple) props.onPick(index)
      }}
      onPointerMove={(event) => {
        // A list that scrolls under a resting pointer must not move the keyboard's highlight.
        // A touch that scrolls points at nothing, nor does a mouse that is selecting text in the preview.
        const moved = event.movementX !== 0 || event.movementY !== 0
        if (!active && moved && event.buttons === 0 && event.pointerType !== 'touch') props.onPoint(index)
      }}
    >
      {multiple ? <span data-segment-picker="tick">{picked ? check : null}</span> : null}
      {renderRow ? (
        <Slot key={segment.id} subject={renderRow} render={() => renderRow({ segment, match, picked, active, disabledReason })}>
          {text}
        </Slot>
      ) : (
        text
      )}
      {picked && !multiple ? (
        <span data-segment-picker="check" className={classNames.check}>
          {check}
        </span>
      ) : null}
      {onExplain ? (
        // For touch, which cannot point without picking; the keyboard has Alt+Enter. Not a button: an option must not contain one.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <span
          aria-hidden="true"
          title={labels.explain}
          data-segment-picker="explain"
          onClick={(event) => {
            event.stopPropagation()
            onExplain(index)
          }}
        >
          {info}
        </span>
      ) : null}
    </div>
  )
})

type RowTextProps = Pick<SegmentRowProps, 'id' | 'row' | 'summary' | 'namesakes' | 'disabledReason'>

/** Memoized, so that it does not render as the highlight and the choice change. */
const RowText = memo(function RowText({ id, row, summary, namesakes, disabledReason }: RowTextProps): ReactElement {
  const { labels, classNames, renderSummary, plainSummarizer, timeZone } = usePickerLook()
  const { segment, match } = row
  const name = nameOf(segment, labels)
  // The text for an unnamed segment contains its id.
  const isNamed = name !== labels.unnamed(segment.id)
  const apart = isNamed ? namesakes : undefined
  const changed = (each: ListedSegment): string => labels.updatedOn(dateText(each.updated_at, plainSummarizer.language, timeZone) ?? null)
  return (
    <>
      <span data-segment-picker="heading">
        <span dir="auto" data-segment-picker="name" className={classNames.name}>
          <MarkedText text={name} ranges={isNamed ? match?.ranges.name : undefined} />
        </span>
        {apart ? (
          <span dir="auto" data-segment-picker="apart">
            {' '}
            <MarkedText text={tellApart(segment, apart, plainSummarizer, changed)} />
          </span>
        ) : null}
        {summary && segment.description && match?.reason !== 'description' && !apart ? (
          <span dir="auto" id={`${id}-description`} aria-hidden="true" data-segment-picker="description" className={classNames.description}>
            <MarkedText text={segment.description} ranges={match?.ranges.description} />
          </span>
        ) : null}
      </span>
      {disabledReason === undefined ? null : (
        <span dir="auto" id={`${id}-reason`} title={disabledReason} aria-hidden="true" data-segment-picker="disabled-reason">
          {disabledReason}
        </span>
      )}
      <span
        id={`${id}-rules`}
        aria-hidden="true"
        lang={plainSummarizer.language}
        dir={plainSummarizer.direction}
        data-segment-picker="rules"
        className={classNames.rules}
      >
        {!summary ? null : match?.reason ? (
          <span dir="auto" data-segment-picker="reason">
            <span data-segment-picker="reason-label">{labels.matchReason[match.reason]}</span>{' '}
            <MarkedText {...placeFound(row, match, match.reason)} />
          </span>
        ) : renderSummary ? (
          <Slot key={segment.id} subject={renderSummary} render={() => renderSummary(segment, 'short')}>
            {summary.text}
          </Slot>
        ) : (
          <>
            {summary.isOdd ? warning : null}
            {summary.text}
          </>
        )}
      </span>
    </>
  )
})

/** Shown in place of the summary: where the match is, when it is not in the name. */
function placeFound(row: SegmentMatch, { ranges }: NonNullable<SegmentMatch['match']>, reason: 'description' | 'id' | 'text'): ReturnType<typeof excerpt> {
  const source = (reason === 'text' ? row.text : row.segment[reason]) ?? ''
  return excerpt(source, (reason === 'id' ? undefined : ranges[reason]) ?? [])
}
