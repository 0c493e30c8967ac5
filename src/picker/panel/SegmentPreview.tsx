/** The highlighted segment in full, beside or below the list. */
import { Fragment, memo, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { ListedSegment } from '../../contract.js'
import type { Summarizer } from '../../summary/createSummarizer.js'
import { SegmentSummary } from '../../summary/SegmentSummary.js'
import { check, copy } from '../icons.js'
import { MarkedText } from '../MarkedText.js'
import { nameOf } from '../nameOf.js'
import { usePickerLook } from '../PickerLook.js'
import { Slot } from '../Slot.js'
import type { Likeness } from './createLikeness.js'
import { dateText } from './dateText.js'
import { quoting } from './quoting.js'

export type SegmentPreviewProps = {
  onKeyDown: (event: KeyboardEvent) => void
  segment: ListedSegment | undefined
  summarizer: Summarizer
  likeness: Pick<Likeness, 'equals'>
}

/** How many are named; the rest is counted. */
const MOST_EQUALS = 2

export const SegmentPreview: React.NamedExoticComponent<SegmentPreviewProps> = memo(function SegmentPreview(props: SegmentPreviewProps): ReactElement {
  const { segment, summarizer, likeness, onKeyDown } = props
  const { labels, classNames, renderSummary, timeZone } = usePickerLook()
  const equals = segment ? likeness.equals(segment) : []
  const names = equals.slice(0, MOST_EQUALS).map((other) => nameOf(other, labels))
  return (
    <section tabIndex={-1} aria-label={labels.preview} data-segment-picker="preview" className={classNames.preview} onKeyDown={onKeyDown}>
      {segment ? (
        <>
          <div dir="auto" data-segment-picker="preview-name">
            <MarkedText text={nameOf(segment, labels)} />
          </div>
          {segment.description ? (
            <div dir="auto" data-segment-picker="preview-description">
              <MarkedText text={segment.description} />
            </div>
          ) : null}
          <div>
            {/* What the page renders is remounted for each segment. Ours stays mounted, and keeps the focus if it was clicked. */}
            <Slot key={renderSummary && segment.id} subject={renderSummary} render={renderSummary && (() => renderSummary(segment, 'lines'))}>
              <SegmentSummary segment={segment} variant="lines" summarizer={summarizer} />
            </Slot>
          </div>
          {names.length > 0 ? (
            <div dir="auto" data-segment-picker="equal-rules">
              {quoting(names, (names) => labels.sameRules(names, equals.length - names.length))}
            </div>
          ) : null}
          <div data-segment-picker="preview-facts">
            {(['created', 'updated'] as const).map((fact) => {
              const value = segment[`${fact}_at`]
              const day = dateText(value, summarizer.language, timeZone)
              return (
                <Fragment key={fact}>
                  <span role="term">{labels[fact]}</span>
                  <span role="definition" data-segment-picker="preview-fact">
                    {value === null || day === undefined ? (
                      labels.unknownDate
                    ) : (
                      // The tooltip has the exact time, in both zones.
                      <time dateTime={value} title={summarizer.instant(value)} lang={summarizer.language} dir={summarizer.direction}>
                        {day}
                      </time>
                    )}
                  </span>
                </Fragment>
              )
            })}
            <span role="term">{labels.matchReason.id}</span>
            <span role="definition" dir="ltr" title={segment.id} data-segment-picker="preview-id">
              {segment.id}
            </span>
            <Copy key={segment.id} text={segment.id} />
          </div>
        </>
      ) : null}
    </section>
  )
})

/** If writing to the clipboard is not allowed, the text is selected instead, as it is by a click on it. */
function Copy({ text }: { text: string }): ReactElement | null {
  const { labels } = usePickerLook()
  const [isCopied, setCopied] = useState(false)
  const { clipboard } = navigator as { clipboard?: Clipboard }
  if (!clipboard) return null
  return (
    <>
      <button
        type="button"
        // Also the accessible name: beside an `aria-label`, a screen reader would read the title once more as a description.
        title={labels.copyId}
        data-segment-picker="copy"
        // Keeps the focus in the search box.
        onMouseDown={(event) => event.preventDefault()}
        onClick={({ currentTarget }) => {
          // The highlight may have moved by then.
          const id = currentTarget.previousElementSibling!
          function select(): void {
            setCopied(false)
            getSelection()?.selectAllChildren(id)
          }
          void clipboard.writeText(text).then(() => setCopied(true), select)
        }}
      >
        {isCopied ? check : copy}
      </button>
      <span role="status" data-segment-picker="copied">
        {isCopied ? labels.copied : ''}
      </span>
    </>
  )
}
