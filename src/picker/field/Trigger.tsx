/** The button that shows what is chosen and opens the popover. */
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
  /** Called for a key that is meant for the list, open or not: with the letter typed, the whole text pasted, or '' for an arrow key. */
  onKey: (typed: string) => void
}

/**
 * Not Popover.Trigger: beside an Anchor it mounts its button twice, which leaves a ref on the first one, and it is the
 * anchor at first: https://github.com/radix-ui/primitives/issues/3659
 */
export const Trigger: React.NamedExoticComponent<TriggerProps> = memo(function Trigger(props: TriggerProps): ReactElement {
  const { button, picker, labels, place, open, contentId, ids, find, state, text, onNear } = props
  const { readOnly, classNames, renderTrigger, 'aria-label': name, 'aria-labelledby': namedBy } = picker

  // A `<label>` that the browser already associates with the button needs no `aria-label`.
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
    // Line breaks become spaces, as in any single-line field.
    const text = event.clipboardData.getData('text').replace(/\s+/g, ' ')
    // A pasted image, for example, is left to the page.
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
      // The form whose reset resets this field.
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
      // Keeps the focus in the search box while the list is open.
      onMouseDown={(event) => open && event.preventDefault()}
      onClick={(event) => {
        // A double click counts as one click.
        if (event.detail < 2) props.onOpenChange(!open)
        // A double click on a label takes the focus from the popover that it has opened, and gives it to nothing.
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

/** The `aria-*` and `data-*` attributes, such as `data-testid`, which TypeScript accepts undeclared in JSX: they go to the button. */
function attributesOf(picker: SegmentPickerProps): object {
  return Object.fromEntries(Object.entries(picker).filter(([name]) => /^(?:aria|data)-/.test(name)))
}
