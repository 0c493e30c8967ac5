/** What the highlighted segment means, in full, beside or under the list. */
import { Fragment, useMemo, type KeyboardEvent, type ReactElement } from 'react'
import type { ListedSegment } from '../contract.js'
import { SegmentSummary } from '../summary/SegmentSummary.js'
import type { Summarizer } from '../summary/createSummarizer.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'
import { MarkedText } from './MarkedText.js'
import { nameOf } from './nameOf.js'

export type SegmentPreviewProps = {
  /** Of the whole; the rules alone are `${id}-rules`. */
  id: string
  onKeyDown: (event: KeyboardEvent) => void
  segment: ListedSegment | undefined
  summarizer: Summarizer
  labels: SegmentPickerLabels
  locale: string
  timeZone: string
}

export function SegmentPreview({ id, segment, summarizer, labels, locale, timeZone, onKeyDown }: SegmentPreviewProps): ReactElement {
  return (
    <section id={id} tabIndex={-1} aria-label={labels.preview} data-segment-picker="preview" onKeyDown={onKeyDown}>
      {segment ? (
        <>
          <p dir="auto" data-segment-picker="preview-name">
            <MarkedText text={nameOf(segment, labels)} />
          </p>
          {segment.description ? (
            <p dir="auto" data-segment-picker="preview-description">
              <MarkedText text={segment.description} />
            </p>
          ) : null}
          <SegmentSummary id={`${id}-rules`} segment={segment} variant="lines" summarizer={summarizer} />
          <dl data-segment-picker="preview-facts">
            {(['created', 'updated'] as const).map((fact) => (
              <Fragment key={fact}>
                <dt>{labels[fact]}</dt>
                <dd>
                  <DateText value={segment[`${fact}_at`]} {...{ labels, locale, timeZone }} />
                </dd>
              </Fragment>
            ))}
          </dl>
        </>
      ) : null}
    </section>
  )
}

type DateTextProps = Pick<SegmentPreviewProps, 'labels' | 'locale' | 'timeZone'> & { value: string | null }

function DateText({ value, labels, locale, timeZone }: DateTextProps): ReactElement {
  const format = useMemo(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }), [locale, timeZone])
  // The contract promises a string, not a date.
  const time = value === null ? Number.NaN : Date.parse(value)
  return Number.isNaN(time) ? <>{labels.unknownDate}</> : <time dateTime={value ?? undefined}>{format.format(time)}</time>
}
