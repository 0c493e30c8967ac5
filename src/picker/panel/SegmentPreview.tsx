/** What the highlighted segment means, in full, beside or under the list. */
import { Fragment, memo, type KeyboardEvent, type ReactElement } from 'react'
import type { ListedSegment } from '../../contract.js'
import type { Summarizer } from '../../summary/createSummarizer.js'
import { SegmentSummary } from '../../summary/SegmentSummary.js'
import { MarkedText } from '../MarkedText.js'
import { nameOf } from '../nameOf.js'
import { usePickerLook } from '../PickerLook.js'
import { Slot } from '../Slot.js'
import { dateText } from './dateText.js'

export type SegmentPreviewProps = {
  /** Of the whole; the rules alone are `${id}-rules`. */
  id: string
  onKeyDown: (event: KeyboardEvent) => void
  segment: ListedSegment | undefined
  summarizer: Summarizer
  /** Other segments with the same rules. */
  equals: readonly ListedSegment[]
}

/** Named; the rest is counted. */
const MOST_EQUALS = 2

export const SegmentPreview: React.NamedExoticComponent<SegmentPreviewProps> = memo(function SegmentPreview(props: SegmentPreviewProps): ReactElement {
  const { id, segment, onKeyDown } = props
  const { labels, classNames } = usePickerLook()
  return (
    <section id={id} tabIndex={-1} aria-label={labels.preview} data-segment-picker="preview" className={classNames.preview} onKeyDown={onKeyDown}>
      {segment ? <Told {...props} segment={segment} /> : null}
    </section>
  )
})

function Told({ id, segment, summarizer, equals }: SegmentPreviewProps & { segment: ListedSegment }): ReactElement {
  const { labels, renderSummary, locale, timeZone } = usePickerLook()
  const names = equals.slice(0, MOST_EQUALS).map((other) => nameOf(other, labels))
  return (
    <>
      <p dir="auto" data-segment-picker="preview-name">
        <MarkedText text={nameOf(segment, labels)} />
      </p>
      {segment.description ? (
        <p dir="auto" data-segment-picker="preview-description">
          <MarkedText text={segment.description} />
        </p>
      ) : null}
      <div id={`${id}-rules`}>
        <Slot key={segment.id} render={renderSummary && (() => renderSummary(segment, 'lines'))}>
          <SegmentSummary segment={segment} variant="lines" summarizer={summarizer} />
        </Slot>
      </div>
      {names.length > 0 ? (
        <p dir="auto" data-segment-picker="equal-rules">
          <MarkedText text={labels.sameRules(names, equals.length - names.length)} />
        </p>
      ) : null}
      <dl data-segment-picker="preview-facts">
        {(['created', 'updated'] as const).map((fact) => (
          <Fragment key={fact}>
            <dt>{labels[fact]}</dt>
            <dd>
              <DateText value={segment[`${fact}_at`]} text={dateText(segment[`${fact}_at`], locale, timeZone)} />
            </dd>
          </Fragment>
        ))}
        <dt>{labels.matchReason.id}</dt>
        <dd data-segment-picker="preview-id">{segment.id}</dd>
      </dl>
    </>
  )
}

function DateText({ value, text }: { value: string | null; text: string | undefined }): ReactElement {
  const { labels } = usePickerLook()
  return text === undefined ? <>{labels.unknownDate}</> : <time dateTime={value ?? undefined}>{text}</time>
}
