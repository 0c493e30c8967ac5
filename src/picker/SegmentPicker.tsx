/** A field that holds one contact segment, or several: its trigger, its popover, its value. */
import {
  forwardRef,
  useId,
  useImperativeHandle,
  useRef,
  type ForwardRefExoticComponent,
  type ReactElement,
  type RefAttributes,
} from 'react'
import { useSegmentsClient } from '../api/ContactSegmentsProvider.js'
import type { ListedSegment } from '../contract.js'
import { Chips } from './field/Chips.js'
import { disabledReason } from './field/disabledReason.js'
import { FormValue } from './field/FormValue.js'
import { holdSecondClick } from './field/holdSecondClick.js'
import { Trigger } from './field/Trigger.js'
import { fieldText, useChosenState } from './field/useChosenState.js'
import { useFieldSegments } from './field/useFieldSegments.js'
import { useFocusFlow } from './field/useFocusFlow.js'
import { useFormReset } from './field/useFormReset.js'
import { useMissingValue } from './field/useMissingValue.js'
import { useOpening } from './field/useOpening.js'
import { usePlace } from './field/usePlace.js'
import { useChosen, useSelection } from './field/useSelection.js'
import { cross } from './icons.js'
import { enLabels } from './labels/en.js'
import { PickerOverlay } from './PickerOverlay.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'
import type { SegmentPickerProps } from './SegmentPickerProps.js'
import { useEvent } from './useEvent.js'
import { useStable } from './useStable.js'

/**
 * Chooses one contact segment or, with `multiple`, several. The ref is the trigger button. Needs a `QueryClientProvider`
 * and a client; `react-contact-segments/styles.css` is optional.
 *
 * @example
 * import { useState } from 'react'
 * import { SegmentPicker } from 'react-contact-segments'
 *
 * export function Audience() {
 *   const [id, setId] = useState<string | null>(null)
 *   return <SegmentPicker aria-label="Audience" value={id} onValueChange={setId} name="segment_id" required clearable />
 * }
 * // → Choose a segment
 */
export const SegmentPicker: ForwardRefExoticComponent<SegmentPickerProps & RefAttributes<HTMLButtonElement>> = forwardRef(
  function SegmentPicker(props: SegmentPickerProps, ref): ReactElement {
    const client = useSegmentsClient(props.client)
    const { disabled, classNames } = props
    const labels = useStable(completed(props.labels))
    const { isLocked, open, changeOpen, isNear, comeNear, search, setSearch, isGathering, gather } = useOpening(props, client)
    const close = (): void => changeOpen(false)
    const root = useRef<HTMLDivElement>(null)
    const trigger = useRef<HTMLButtonElement>(null)
    const content = useRef<HTMLDivElement>(null)
    const holdClicks = (): void => holdSecondClick(trigger.current!.ownerDocument)
    useImperativeHandle(ref, () => trigger.current as HTMLButtonElement, [])
    const { place, look } = usePlace({ root, trigger }, props.container, props.id, isNear)

    const multiple = props.multiple === true
    const chosen = useChosen(props)
    const { ids } = chosen
    const hasValue = ids.length > 0

    const segments = useFieldSegments(props, ids, isNear, open, open && (search.trim() !== '' || isGathering))
    const { find } = segments
    const selection = useSelection(props, client, chosen, find, isBarred)
    const state = useChosenState(ids, segments)
    useMissingValue(props, client, ids, find, state)

    /** A fieldset can disable the field without React knowing. */
    function isBarred(): boolean {
      const barred = trigger.current?.matches(':disabled') === true
      if (barred) close()
      return barred
    }
    const { contentProps, rootProps, focusField } = useFocusFlow(open, { root, trigger, content }, close, props.onBlur)

    // A page may animate the exit: a closed popover stays mounted until then, but must do nothing.
    const onSearchChange = useEvent((typed: string) => open && setSearch(typed))
    const onPick = useEvent((segment: ListedSegment) => {
      if (!open) return
      // First, since the page may unmount the picker at once.
      if (!multiple) holdClicks()
      selection.toggle(segment)
      if (!multiple) close()
    })
    useFormReset(trigger, selection.reset)
    const onOpenChange = useEvent(changeOpen)
    const onNear = useEvent(() => {
      if (isLocked) return
      comeNear()
      look()
    })
    const onKey = useEvent((typed: string) => {
      if (open) focusField()
      else changeOpen(true)
      // Not left to the focused search box: a page that controls `open` may open it late.
      if (typed) setSearch(search + typed)
    })
    const onRemove = useEvent(selection.remove)
    const contentId = useId()
    const isClearable = props.clearable && hasValue && !isLocked
    return (
      <>
        <div
          ref={root}
          translate="no"
          data-segment-picker="root"
          data-density={props.density}
          data-disabled={disabled ? '' : undefined}
          data-multiple={multiple ? '' : undefined}
          data-open={open ? '' : undefined}
          data-invalid={props['aria-invalid'] ? '' : undefined}
          data-clearable={isClearable ? '' : undefined}
          className={[props.className, classNames?.root].filter(Boolean).join(' ') || undefined}
          onPointerEnter={onNear}
          {...rootProps}
        >
          {multiple && hasValue ? (
            <Chips
              ids={ids}
              find={find}
              state={state}
              labels={labels}
              classNames={classNames}
              max={props.maxChips ?? 3}
              onRemove={isLocked ? undefined : onRemove}
            />
          ) : null}
          <Trigger
            button={trigger}
            picker={props}
            labels={labels}
            place={place}
            open={open}
            contentId={contentId}
            ids={ids}
            find={find}
            state={state}
            text={fieldText(ids, multiple, props.placeholder, find, state, labels)}
            onNear={onNear}
            onOpenChange={onOpenChange}
            focusField={focusField}
            onKey={onKey}
          />
          {isClearable ? (
            <button
              type="button"
              data-segment-picker="clear"
              className={classNames?.clear}
              aria-label={labels.clear}
              onClick={() => {
                selection.clear()
                focusField()
              }}
            >
              {cross}
            </button>
          ) : null}
          {props.name !== undefined || props.required ? (
            <FormValue
              key={String(multiple)}
              name={props.name}
              form={props.form}
              // As in a native field, read-only lifts `required`: a person who cannot choose must be able to submit.
              required={props.required && !props.readOnly}
              disabled={disabled}
              multiple={multiple}
              ids={ids}
              onFocus={focusField}
            />
          ) : null}
        </div>
        {isNear ? (
          <PickerOverlay
            picker={props}
            labels={labels}
            place={place}
            open={open}
            onOpenChange={onOpenChange}
            root={root}
            content={content}
            contentProps={contentProps}
            id={contentId}
            panel={{
              segments,
              search,
              selection,
              isGathering,
              onSearchChange,
              onPick,
              disabledReason: disabledReason(props, segments, labels),
              selectAll: props.selectAll,
              onGather: gather,
              onClose() {
                holdClicks()
                close()
              },
            }}
          />
        ) : null}
      </>
    )
  },
)

/** A label that is undefined counts as not given. */
function completed(given: SegmentPickerProps['labels'] = {}): SegmentPickerLabels {
  return { ...enLabels, ...Object.fromEntries(Object.entries(given).filter(([, word]) => word !== undefined)) }
}
