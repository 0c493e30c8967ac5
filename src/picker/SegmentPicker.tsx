/** A field that holds one contact segment, or several: its trigger, its popover, its value. */
import * as Popover from '@radix-ui/react-popover'
import {
  forwardRef,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ForwardRefExoticComponent,
  type KeyboardEvent,
  type ReactElement,
  type RefAttributes,
} from 'react'
import { useContactSegments } from '../api/useContactSegments.js'
import type { ListedSegment } from '../contract.js'
import { leadsTo } from '../summary/leadsTo.js'
import { Chips } from './field/Chips.js'
import { fieldText, worstState } from './field/chosenState.js'
import { FormValue } from './field/FormValue.js'
import { leaveByTab } from './field/leaveByTab.js'
import { useControllable } from './field/useControllable.js'
import { useEscape } from './field/useEscape.js'
import { useKeyboardInset } from './field/useKeyboardInset.js'
import { useMissingValue } from './field/useMissingValue.js'
import { usePlace } from './field/usePlace.js'
import { useChosen, useSelection } from './field/useSelection.js'
import { chevrons, cross } from './icons.js'
import { enLabels } from './labels/en.js'
import { MarkedText } from './MarkedText.js'
import { createSegmentIndex } from './panel/createSegmentIndex.js'
import { PanelStateProvider } from './panel/PanelState.js'
import { SegmentPanel } from './panel/SegmentPanel.js'
import { NARROW, useMediaQuery } from './panel/useMediaQuery.js'
import { useWarmUp } from './panel/useWarmUp.js'
import { PickerLookProvider, type PickerLook } from './PickerLook.js'
import { reported } from './reported.js'
import type { SegmentPickerProps } from './SegmentPickerProps.js'
import { Slot } from './Slot.js'
import { useEvent } from './useEvent.js'
import { useSummaries } from './useSummaries.js'

/**
 * Chooses contact segments, one or, with `multiple`, several. The ref is the trigger button. Needs a `QueryClientProvider`
 * and a client, and takes `react-contact-segments/styles.css` if you like.
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
    const { client, pageSize, disabled = false, readOnly = false, isSegmentDisabled, cycleGuard, density = 'comfortable', classNames = NO_CLASSES } = props
    const { renderRow, renderSummary, renderEmpty, renderTrigger } = props
    const labels = useMemo(() => ({ ...enLabels, ...props.labels }), [props.labels])
    const [isOpen, setOpen] = useControllable(props.open, props.defaultOpen ?? false, props.onOpenChange)
    const open = isOpen && !disabled && !readOnly
    const [search, setSearch] = useControllable(props.search, props.defaultSearch ?? '', props.onSearchChange)
    const [isNear, setNear] = useState(false)
    /** The query whose every match is to be chosen, once all is read. */
    const [gathered, setGathered] = useState<string>()
    const isGathering = gathered === search.trim()
    const root = useRef<HTMLDivElement>(null)
    const trigger = useRef<HTMLButtonElement>(null)
    const content = useRef<HTMLDivElement>(null)
    useImperativeHandle(ref, () => trigger.current as HTMLButtonElement)
    const [ownLabel, nearest] = usePlace(trigger)

    const multiple = props.multiple === true
    const chosen = useChosen(props)
    const { ids } = chosen
    const hasValue = ids.length > 0

    // A closed picker without a value asks nothing; pointing at it or focusing it reads the first page ahead.
    const segments = useContactSegments({
      client,
      ...(pageSize !== undefined && { pageSize }),
      enabled: open || isNear || hasValue,
      loadAll: ({ find }) => (open && (search.trim() !== '' || isGathering)) || ids.some((id) => !find(id)),
    })
    const { find } = segments
    const selection = useSelection(props, chosen, find)
    const state = worstState(ids, segments)
    useMissingValue(ids, segments, props.onMissingValue)

    const isNarrow = useMediaQuery(NARROW)
    const summaries = useSummaries(props, segments, isNarrow ? 40 : props.preview === false ? 46 : 56)
    const { plainSummarizer, locale, timeZone } = summaries
    const isAwake = open || isNear
    const index = useMemo(() => (isAwake ? createSegmentIndex(plainSummarizer) : undefined), [isAwake, plainSummarizer])
    useWarmUp(isNear && !open ? index : undefined, segments.segments, summaries)
    const look = useMemo<PickerLook>(
      () => ({ labels, classNames, plainSummarizer, locale, timeZone, density, renderRow, renderSummary, renderEmpty }),
      [labels, classNames, plainSummarizer, locale, timeZone, density, renderRow, renderSummary, renderEmpty],
    )

    function refuse(segment: ListedSegment): string | undefined {
      if (segment.id === cycleGuard) return labels.ownSegment
      if (cycleGuard !== undefined && leadsTo(cycleGuard, segment.definition, find)) return labels.refersBack
      return (isSegmentDisabled && reported(isSegmentDisabled, segment, false)) || undefined
    }
    function changeOpen(next: boolean): void {
      if (next && (disabled || readOnly)) return
      setOpen(next)
    }
    const close = (): void => changeOpen(false)
    useEscape(open, [content, trigger], close)
    useKeyboardInset(open, content)
    const wasOpen = useRef(open)
    useEffect(() => {
      if (wasOpen.current && !open) {
        if (search !== '') setSearch('')
        setGathered(undefined)
      }
      wasOpen.current = open
      // Whoever closed it; typing does not.
    }, [open]) // eslint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies

    /** A finger has the keyboard of its screen only when it asks for it. */
    const byTouch = useRef(false)
    function onTriggerKeyDown(event: KeyboardEvent): void {
      byTouch.current = false
      const types = event.key.length === 1 && event.key !== ' ' && !event.altKey && !event.ctrlKey && !event.metaKey
      if (open || readOnly || (!types && event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      changeOpen(true)
      if (types) setSearch(event.key)
    }
    const isOwn = (target: EventTarget | null): boolean =>
      target instanceof Node && (root.current?.contains(target) === true || content.current?.contains(target) === true)
    const onBlur = (event: { relatedTarget: EventTarget | null }): void => {
      if (!isOwn(event.relatedTarget)) props.onBlur?.()
    }

    const onSearchChange = useEvent(setSearch)
    const onPick = useEvent((segment: ListedSegment) => {
      selection.toggle(segment)
      if (!multiple) close()
    })
    const leave = useEvent((event: KeyboardEvent<HTMLElement>) => leaveByTab(event, trigger.current, close))
    const blur = useEvent(onBlur)
    const focusFirst = useEvent((event: Event) => {
      event.preventDefault()
      if (byTouch.current) return content.current?.focus()
      const input = content.current?.querySelector<HTMLInputElement>('[data-segment-picker="search"]')
      input?.focus()
      // Radix would select what has been typed already, and the next letter would replace it.
      input?.setSelectionRange(input.value.length, input.value.length)
    })
    /** The focus has been moved already, and stays where it is. */
    const wasLeft = useRef(false)
    const keepOpen = useEvent((event: Event) => {
      // Chips are taken back beside an open list.
      if (isOwn(event.target)) event.preventDefault()
      if (!isOwn(event.target) || event.target === trigger.current) wasLeft.current = true
    })
    const returnFocus = useEvent((event: Event) => {
      event.preventDefault()
      if (!wasLeft.current) trigger.current?.focus()
      wasLeft.current = false
    })
    const contentId = useId()
    const { 'aria-label': name, 'aria-labelledby': namedBy, side = 'bottom', align = 'start', container = nearest, preview } = props
    // Not with every key: Radix costs more than the rows.
    const popover = useMemo(
      () => (
        <Popover.Portal container={container}>
          <Popover.Content
            ref={content}
            id={contentId}
            // It is called what the field is called, so that of two pickers on a page one knows which is open.
            aria-label={namedBy === undefined ? (name ?? ownLabel ?? labels.dialog) : undefined}
            aria-labelledby={namedBy}
            side={side}
            align={align}
            sideOffset={4}
            collisionPadding={8}
            className={classNames.content}
            data-segment-picker="content"
            data-density={density}
            data-preview={preview === false ? undefined : preview === true ? 'always' : 'auto'}
            onKeyDownCapture={leave}
            onBlur={blur}
            onOpenAutoFocus={focusFirst}
            onCloseAutoFocus={returnFocus}
            onInteractOutside={keepOpen}
          >
            <SegmentPanel />
          </Popover.Content>
        </Popover.Portal>
      ),
      [container, contentId, namedBy, name, ownLabel, labels, side, align, classNames, density, preview, leave, blur, focusFirst, returnFocus, keepOpen],
    )

    const isClearable = props.clearable === true && hasValue && !disabled && !readOnly
    const text = fieldText(ids, multiple, props.placeholder, segments, labels)
    return (
      <Popover.Root open={open} onOpenChange={changeOpen}>
        <Popover.Anchor asChild>
          <div
            ref={root}
            data-segment-picker="root"
            data-density={density}
            data-disabled={disabled ? '' : undefined}
            data-multiple={multiple ? '' : undefined}
            data-open={open ? '' : undefined}
            data-invalid={props['aria-invalid'] ? '' : undefined}
            data-clearable={isClearable ? '' : undefined}
            className={joined(props.className, classNames.root)}
            onBlur={onBlur}
          >
            {multiple && hasValue ? (
              <Chips
                ids={ids}
                segments={segments}
                labels={labels}
                max={props.maxChips ?? 3}
                onRemove={disabled || readOnly ? undefined : selection.remove}
                onEmpty={() => trigger.current?.focus()}
                classes={{ chips: classNames.chips, chip: classNames.chip }}
              />
            ) : null}
            {/* Not Popover.Trigger, which beside an Anchor makes its button twice and is taken for the anchor at first:
                https://github.com/radix-ui/primitives/issues/3659 */}
            <button
              ref={trigger}
              type="button"
              id={props.id}
              role="combobox"
              aria-haspopup="dialog"
              aria-expanded={open}
              aria-controls={open ? contentId : undefined}
              disabled={disabled}
              aria-label={props['aria-label'] ?? (ownLabel === undefined && props['aria-labelledby'] === undefined ? labels.trigger : undefined)}
              aria-labelledby={props['aria-labelledby']}
              aria-describedby={props['aria-describedby']}
              aria-invalid={props['aria-invalid']}
              aria-required={props.required || undefined}
              aria-readonly={readOnly || undefined}
              className={classNames.trigger}
              data-segment-picker="trigger"
              data-state={open ? 'open' : 'closed'}
              data-placeholder={hasValue ? undefined : ''}
              data-value-state={state}
              onFocus={() => setNear(true)}
              onPointerEnter={() => setNear(true)}
              onPointerDown={(event) => (byTouch.current = event.pointerType === 'touch')}
              // A double click is one wish.
              onClick={(event) => event.detail < 2 && changeOpen(!open)}
              onKeyDown={onTriggerKeyDown}
            >
              <Slot
                render={renderTrigger && (() => renderTrigger({ ids, segments: ids.map((id) => find(id) ?? null), state, text, open }))}
              >
                <span dir="auto" data-segment-picker="value" className={classNames.value}>
                  <MarkedText text={text} />
                </span>
                {chevrons}
              </Slot>
            </button>
            {isClearable ? (
              <button
                type="button"
                data-segment-picker="clear"
                className={classNames.clear}
                aria-label={labels.clear}
                onClick={() => {
                  selection.clear()
                  trigger.current?.focus()
                }}
              >
                {cross}
              </button>
            ) : null}
            {props.name !== undefined || props.required ? (
              <FormValue
                name={props.name}
                form={props.form}
                required={props.required ?? false}
                disabled={disabled}
                multiple={multiple}
                ids={ids}
                onReset={selection.reset}
                onFocus={() => trigger.current?.focus()}
              />
            ) : null}
          </div>
        </Popover.Anchor>
        {index ? (
          <PickerLookProvider value={look}>
            <PanelStateProvider
              value={{
                segments,
                index,
                summaries,
                search,
                selection,
                isGathering,
                onSearchChange,
                onPick,
                refuse: isSegmentDisabled || cycleGuard !== undefined ? refuse : undefined,
                selectAll: props.selectAll ?? false,
                onGather: (gathers) => setGathered(gathers ? search.trim() : undefined),
                preview: props.preview ?? 'auto',
                onClose: close,
              }}
            >
              {popover}
            </PanelStateProvider>
          </PickerLookProvider>
        ) : null}
      </Popover.Root>
    )
  },
)

const NO_CLASSES: PickerLook['classNames'] = {}

function joined(...classes: (string | undefined)[]): string | undefined {
  return classes.filter(Boolean).join(' ') || undefined
}
