/** The button that says what is chosen and opens the popover. */
import { memo, type ClipboardEvent, type KeyboardEvent, type ReactElement, type RefObject } from 'react'
import type { ListedSegment } from '../../contract.js'
import { chevrons } from '../icons.js'
import { isFocusLost } from '../isFocusLost.js'
import { MarkedText } from '../MarkedText.js'
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import type { SegmentPickerProps } from '../SegmentPickerProps.js'
import { Slot } from '../Slot.js'
import { typesText } from '../typesText.js'
import type { ChosenState } from './useChosenState.js'
import type { Place } from './usePlace.js'

export type TriggerProps = {
  button: RefObject<HTMLButtonElement | null>
  picker: SegmentPickerProps
  labels: SegmentPickerLabels
  place: Place
  open: boolean
  contentId: string
  ids: readonly string[]
  find: (id: string) => ListedSegment | undefined
  state: ChosenState
  text: string
  onNear: () => void
  onOpenChange: (open: boolean) => void
  focusField: () => void
  /** A key that is meant for the list, open or not: a letter of a query, all of one that is pasted, or nothing of one. */
  onKey: (typed: string) => void
}

/**
 * Not Popover.Trigger, which beside an Anchor makes its button twice, so that a ref holds the first, and is taken for
 * the anchor at first: https://github.com/radix-ui/primitives/issues/3659
 */
export const Trigger: React.NamedExoticComponent<TriggerProps> = memo(function Trigger(props: TriggerProps): ReactElement {
  const { button, picker, labels, place, open, contentId, ids, find, state, text, onNear } = props
  const { readOnly, classNames, renderTrigger, 'aria-label': name, 'aria-labelledby': namedBy } = picker

  // Where the page's `<label>` is the button's by itself, nothing else is to be said.
  const ownName = place.label === undefined ? labels.trigger : place.isAround ? place.label : undefined

  const segments = renderTrigger ? ids.map((id) => find(id) ?? null) : []
  const known = segments.filter(Boolean)

  function onKeyDown(event: KeyboardEvent): void {
    const types = typesText(event) && event.key !== ' '
    const moves = event.key === 'ArrowDown' || event.key === 'ArrowUp'
    if (readOnly || (!types && !moves)) return
    event.preventDefault()
    props.onKey(types ? event.key : '')
  }
  function onPaste(event: ClipboardEvent): void {
    // Its lines in one, as in any field of one line.
    const text = event.clipboardData.getData('text').replace(/\s+/g, ' ')
    // A picture is meant for the page.
    if (readOnly || !text) return
    event.preventDefault()
    props.onKey(text)
  }

  return (
    <button
      {...attributesOf(picker)}
      ref={button}
      type="button"
      id={picker.id}
      role="combobox"
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-controls={open ? contentId : undefined}
      disabled={picker.disabled}
      // The one that it is reset with.
      form={picker.form}
      aria-label={name ?? (namedBy === undefined ? ownName : undefined)}
      aria-required={picker.required || undefined}
      aria-readonly={readOnly || undefined}
      className={classNames?.trigger}
      data-segment-picker="trigger"
      data-state={open ? 'open' : 'closed'}
      data-placeholder={ids.length > 0 ? undefined : ''}
      data-value-state={state}
      onFocus={onNear}
      // Whoever types in the open list goes on doing so, unless the list closes.
      onMouseDown={(event) => open && event.preventDefault()}
      onClick={(event) => {
        // A double click is one wish.
        if (event.detail < 2) props.onOpenChange(!open)
        // On a label, which takes the focus from what it has opened, and gives it to nobody.
        else if (isFocusLost(button.current)) props.focusField()
      }}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    >
      <Slot subject={`${state} ${known.length} ${text}`} render={renderTrigger && (() => renderTrigger({ ids, segments, state, text, open }))}>
        <span dir="auto" title={text} data-segment-picker="value" className={classNames?.value}>
          <MarkedText text={text} />
        </span>
        {chevrons}
      </Slot>
    </button>
  )
})

/** What TypeScript lets through unseen, such as `data-testid`: meant for the element that one uses. */
function attributesOf(picker: SegmentPickerProps): object {
  return Object.fromEntries(Object.entries(picker).filter(([name]) => /^(?:aria|data)-/.test(name)))
}
