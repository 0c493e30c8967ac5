/** A field that holds one contact segment: its trigger, its popover, its value. */
import * as Popover from '@radix-ui/react-popover'
import {
  forwardRef,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ForwardRefExoticComponent,
  type KeyboardEvent,
  type ReactElement,
  type RefAttributes,
} from 'react'
import type { SegmentsClient } from '../api/client.js'
import { useContactSegments, type UseContactSegmentsResult } from '../api/useContactSegments.js'
import type { ListedSegment } from '../contract.js'
import { createSummarizer, type SummarizerOptions } from '../summary/createSummarizer.js'
import { en } from '../summary/locales/en.js'
import { chevrons, cross } from './icons.js'
import { enLabels } from './labels/en.js'
import { MarkedText } from './MarkedText.js'
import { nameOf } from './nameOf.js'
import { SegmentPanel } from './SegmentPanel.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'
import { useControllable } from './useControllable.js'

/** The parts that take a class of their own through `classNames`. */
export type SegmentPickerSlot = 'root' | 'trigger' | 'content' | 'clear'

export type SegmentPickerProps = {
  /** The chosen segment's id, or null. Never changed by the picker itself, whether or not the id can be found. */
  value?: string | null
  /** @default null */
  defaultValue?: string | null
  /** `segment` is the picked segment, or null when the choice was cleared. */
  onValueChange?: (value: string | null, segment: ListedSegment | null) => void
  open?: boolean
  /** @default false */
  defaultOpen?: boolean
  onOpenChange?: (open: boolean) => void
  search?: string
  /** @default '' */
  defaultSearch?: string
  onSearchChange?: (search: string) => void
  /** @default the client of `<ContactSegmentsProvider>` */
  client?: SegmentsClient
  /** Rows a request, 1 to 100. @default 100 */
  pageSize?: number
  /** Names for ids inside definitions. Segments are looked up in the loaded list when this gives none. */
  resolvers?: SummarizerOptions['resolvers']
  /** BCP 47, for dates and numbers in summaries. @default the language of `messages` */
  locale?: string
  /** IANA zone in which dates are told. @default 'UTC' */
  timeZone?: string
  /** The words of the summaries. @default English */
  messages?: SummarizerOptions['messages']
  /** The picker's own words; what is not given stays English. */
  labels?: Partial<SegmentPickerLabels>
  /** Shows a button that empties the choice. @default false */
  clearable?: boolean
  /** The highlighted segment's rules in full, beside the list or, in little room, under it. @default true */
  preview?: boolean
  placeholder?: string
  /** Submits the id under this name with a form. */
  name?: string
  /** The id of the form to submit with, when it is not an ancestor. */
  form?: string
  disabled?: boolean
  /** Of the trigger, for a `<label htmlFor>`. */
  id?: string
  'aria-label'?: string
  'aria-labelledby'?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
  onBlur?: () => void
  /** Where the popover is put. @default document.body */
  container?: HTMLElement | null
  /** @default 'bottom' */
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** @default 'start' */
  align?: 'start' | 'center' | 'end'
  className?: string
  classNames?: Partial<Record<SegmentPickerSlot, string>>
}

type ChosenState = 'none' | 'resolved' | 'resolving' | 'missing' | 'unverifiable'

/** Chooses one contact segment. The ref is the trigger button. */
export const SegmentPicker: ForwardRefExoticComponent<SegmentPickerProps & RefAttributes<HTMLButtonElement>> = forwardRef(
  function SegmentPicker(props: SegmentPickerProps, ref): ReactElement {
    const { onValueChange, client, pageSize, messages = en, timeZone = 'UTC', resolvers, disabled = false, classNames } = props
    const locale = props.locale ?? messages.locale
    const labels = useMemo(() => ({ ...enLabels, ...props.labels }), [props.labels])
    const [value, setValue] = useControllable(props.value, props.defaultValue ?? null, undefined)
    const [open, setOpen] = useControllable(props.open, props.defaultOpen ?? false, props.onOpenChange)
    const [search, setSearch] = useControllable(props.search, props.defaultSearch ?? '', props.onSearchChange)
    const [wanted, setWanted] = useState(false)
    const trigger = useRef<HTMLButtonElement>(null)
    useImperativeHandle(ref, () => trigger.current as HTMLButtonElement)
    const ownLabel = useOwnLabel(trigger)
    const labelled = ownLabel !== undefined || props['aria-labelledby'] !== undefined

    // A closed picker without a value asks nothing; pointing at it or focusing it reads the first page ahead.
    const segments = useContactSegments({
      client,
      ...(pageSize !== undefined && { pageSize }),
      enabled: open || wanted || value !== null,
      loadAll: ({ find }) => (open && search.trim() !== '') || (value !== null && !find(value)),
    })
    const chosen = value === null ? undefined : segments.find(value)
    const state = chosenState(value, segments)

    const { find, isComplete, maybeIncomplete } = segments
    const searchSummarizer = useMemo(() => createSummarizer({ messages, locale, timeZone }), [messages, locale, timeZone])
    const findSegment = useCallback(
      (id: string) => resolvers?.segment?.(id) ?? find(id) ?? (isComplete && !maybeIncomplete ? null : undefined),
      [resolvers, find, isComplete, maybeIncomplete],
    )
    const summarizer = useMemo(
      () => createSummarizer({ messages, locale, timeZone, resolvers: { ...resolvers, segment: findSegment } }),
      [messages, locale, timeZone, resolvers, findSegment],
    )

    function choose(segment: ListedSegment | null): void {
      setValue(segment?.id ?? null)
      onValueChange?.(segment?.id ?? null, segment)
    }
    function changeOpen(next: boolean): void {
      if (disabled && next) return
      setOpen(next)
    }
    const wasOpen = useRef(open)
    useEffect(() => {
      if (wasOpen.current && !open && search !== '') setSearch('')
      wasOpen.current = open
      // Whoever closed it; typing does not.
    }, [open]) // eslint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies

    return (
      <div
        data-segment-picker="root"
        data-disabled={disabled ? '' : undefined}
        className={joined(props.className, classNames?.root)}
      >
        <Popover.Root open={open && !disabled} onOpenChange={changeOpen}>
          <Popover.Trigger
            ref={trigger}
            id={props.id}
            role="combobox"
            disabled={disabled}
            aria-label={props['aria-label'] ?? (labelled ? undefined : labels.trigger)}
            aria-labelledby={props['aria-labelledby']}
            aria-describedby={props['aria-describedby']}
            aria-invalid={props['aria-invalid']}
            className={classNames?.trigger}
            data-segment-picker="trigger"
            data-placeholder={value === null ? '' : undefined}
            data-value-state={state}
            onFocus={() => setWanted(true)}
            onPointerEnter={() => setWanted(true)}
            onBlur={props.onBlur}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
              event.preventDefault()
              changeOpen(true)
            }}
          >
            <span dir="auto" data-segment-picker="value">
              <MarkedText text={chosenText(value, chosen, state, labels, props.placeholder)} />
            </span>
            {chevrons}
          </Popover.Trigger>
          {props.clearable && value !== null && !disabled ? (
            <button
              type="button"
              data-segment-picker="clear"
              className={classNames?.clear}
              aria-label={labels.clear}
              onClick={() => {
                choose(null)
                trigger.current?.focus()
              }}
            >
              {cross}
            </button>
          ) : null}
          <Popover.Portal container={props.container ?? null}>
            <Popover.Content
              {...dialogName(props, ownLabel, labels)}
              side={props.side ?? 'bottom'}
              align={props.align ?? 'start'}
              sideOffset={4}
              collisionPadding={8}
              className={classNames?.content}
              data-segment-picker="content"
              data-preview={(props.preview ?? true) ? '' : undefined}
              onKeyDownCapture={(event) => leaveByTab(event, trigger.current, () => changeOpen(false))}
            >
              <SegmentPanel
                segments={segments}
                search={search}
                onSearchChange={setSearch}
                value={value}
                onPick={(segment) => {
                  choose(segment)
                  changeOpen(false)
                }}
                {...{ summarizer, searchSummarizer, labels, locale, timeZone }}
                preview={props.preview ?? true}
              />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
        {props.name ? (
          <input type="hidden" name={props.name} form={props.form} value={value ?? ''} disabled={disabled} />
        ) : null}
      </div>
    )
  },
)

/** What may be said of the chosen id: "missing" only after a complete and consistent read. */
function chosenState(value: string | null, segments: UseContactSegmentsResult): ChosenState {
  if (value === null) return 'none'
  if (segments.find(value)) return 'resolved'
  if (segments.isError && !segments.isFetching) return 'unverifiable'
  if (!segments.isComplete) return 'resolving'
  return segments.maybeIncomplete || segments.rejected.length > 0 ? 'unverifiable' : 'missing'
}

function chosenText(
  value: string | null,
  segment: ListedSegment | undefined,
  state: ChosenState,
  labels: SegmentPickerLabels,
  placeholder: string | undefined,
): string {
  if (value === null) return placeholder ?? labels.placeholder
  if (segment) return nameOf(segment, labels)
  if (state === 'missing') return labels.missing(value)
  return state === 'unverifiable' ? labels.unverifiable(value) : labels.resolving
}

/** The popover is called what the field is called, so that of two pickers on a page one knows which is open. */
function dialogName(
  props: SegmentPickerProps,
  ownLabel: string | undefined,
  labels: SegmentPickerLabels,
): { 'aria-label'?: string; 'aria-labelledby'?: string } {
  if (props['aria-labelledby'] !== undefined) return { 'aria-labelledby': props['aria-labelledby'] }
  if (props['aria-label'] !== undefined) return { 'aria-label': props['aria-label'] }
  return { 'aria-label': ownLabel ?? labels.dialog }
}

/** Tab walks through what the popover holds and then leaves it, as if the popover stood where the trigger is. */
function leaveByTab(event: KeyboardEvent<HTMLElement>, trigger: HTMLElement | null, close: () => void): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return
  // What overflows must be within the keyboard's reach; what does not is no stop on its way.
  const preview = event.currentTarget.querySelector<HTMLElement>('[data-segment-picker="preview"]')
  if (preview) preview.tabIndex = preview.scrollHeight > preview.clientHeight + 1 ? 0 : -1
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button:not([tabindex="-1"]), [tabindex="0"]')]
  // Radix would loop.
  event.stopPropagation()
  const ahead = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
  const target = event.target as Node
  // Parents of the target come before it, too, and are no way out.
  if (stops.some((stop) => !stop.contains(target) && (target.compareDocumentPosition(stop) & ahead) !== 0)) return
  trigger?.focus()
  if (event.shiftKey) event.preventDefault()
  close()
}

/** The text of the page's `<label>` for the trigger, if there is one: an `aria-label` of ours would silence it. */
function useOwnLabel(trigger: { readonly current: HTMLButtonElement | null }): string | undefined {
  const [text, setText] = useState<string>()
  // The document knows, and only after the trigger stands in it.
  useLayoutEffect(() => {
    setText(trigger.current?.labels[0]?.textContent.trim() || undefined) // eslint-disable-line react/set-state-in-effect
  }, [trigger])
  return text
}

function joined(...classes: (string | undefined)[]): string | undefined {
  return classes.filter(Boolean).join(' ') || undefined
}
