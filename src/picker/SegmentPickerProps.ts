/** What a page passes to a picker, and the callbacks it gets. */
import type { ReactNode } from 'react'
import type { SegmentsClient } from '../api/client.js'
import type { ListedSegment } from '../contract.js'
import type { SearchMatch } from '../search/SegmentSearch.js'
import type { SummarizerOptions } from '../summary/createSummarizer.js'
import type { ChosenState } from './field/useChosenState.js'
import type { SegmentPickerLabels } from './SegmentPickerLabels.js'

/** The parts that take a class of their own through `classNames`, named as in `data-segment-picker`. */
export type SegmentPickerSlot =
  | 'root'
  | 'trigger'
  | 'value'
  | 'clear'
  | 'chips'
  | 'chip'
  | 'content'
  | 'search'
  | 'tools'
  | 'list'
  | 'row'
  | 'name'
  | 'description'
  | 'rules'
  | 'check'
  | 'notice'
  | 'preview'
  | 'status'

type SingleProps = {
  multiple?: false | undefined
  /** The chosen segment's id, or null; '' is an id. Never changed by the picker itself, whether or not the id can be found. */
  value?: string | null | undefined
  /** The initial choice, when `value` is not given. @default null */
  defaultValue?: string | null | undefined
  /** `segment` is the picked segment, or null when the choice was cleared. Not called when the same one is picked again. */
  onValueChange?: ((value: string | null, segment: ListedSegment | null) => void) | undefined
  maxSelections?: undefined
  selectAll?: undefined
  maxChips?: undefined
}

type MultipleProps = {
  /** Chooses several segments: rows are ticked, and the popover stays open. @default false */
  multiple: true
  /** The chosen ids, in the order they were chosen. Ids that cannot be found are kept. */
  value?: readonly string[] | undefined
  /** The initial choice, when `value` is not given. @default [] */
  defaultValue?: readonly string[] | undefined
  /** `segments` has one entry for each id of `value`; null for an id whose page has not been read. */
  onValueChange?: ((value: string[], segments: (ListedSegment | null)[]) => void) | undefined
  /** How many can be chosen; beyond that, rows are disabled and say why. @default Infinity */
  maxSelections?: number | undefined
  /**
   * Offers to choose every segment, or every match of the search, whether or not its page has been read; but no match that
   * is found only by forgiving a typo. @default false
   */
  selectAll?: boolean | undefined
  /** How many chips are shown before the rest is counted. @default 3 */
  maxChips?: number | undefined
}

/** What `renderTrigger` gets. */
export type TriggerState = {
  /** The chosen ids: none, one or several. */
  ids: readonly string[]
  /** The segments of these ids, null where the page has not been read. */
  segments: readonly (ListedSegment | null)[]
  state: ChosenState
  /** What the trigger says without `renderTrigger`. */
  text: string
  open: boolean
}

/** What `renderRow` gets. */
export type RowState = {
  segment: ListedSegment
  /** Where and why the search found it; absent when nothing is typed. */
  match: SearchMatch | undefined
  picked: boolean
  active: boolean
  /** Why it cannot be chosen; absent if it can. */
  disabledReason: string | undefined
}

type SharedProps = {
  /** Whether it is open. */
  open?: boolean | undefined
  /** Whether it is initially open, when `open` is not given. @default false */
  defaultOpen?: boolean | undefined
  /** Called when it wants to open or close. */
  onOpenChange?: ((open: boolean) => void) | undefined
  /** The text in the search box. */
  search?: string | undefined
  /** The initial text, when `search` is not given. @default '' */
  defaultSearch?: string | undefined
  /** Called with what is typed, and with '' when it closes. */
  onSearchChange?: ((search: string) => void) | undefined
  /** Where segments come from. @default the client of `<ContactSegmentsProvider>` */
  client?: SegmentsClient | undefined
  /** Rows per request, 1 to 100. @default 100 */
  pageSize?: number | undefined
  /**
   * Names for ids inside definitions; those of sequences and contacts are searched, too. Segments are looked up in the loaded list when this
   * returns none. May be an inline object; when a name has changed, the search starts over.
   */
  resolvers?: SummarizerOptions['resolvers'] | undefined
  /** BCP 47, for dates and numbers in summaries. Ignored if it is not of the language of `messages`. @default the language of `messages` */
  locale?: string | undefined
  /** IANA zone in which dates are shown. @default 'UTC' */
  timeZone?: string | undefined
  /** The words of the summaries. @default English */
  messages?: SummarizerOptions['messages'] | undefined
  /** The picker's own words; those not given stay English. */
  labels?: { [Word in keyof SegmentPickerLabels]?: SegmentPickerLabels[Word] | undefined } | undefined
  /** Shows a button that empties the choice. @default false */
  clearable?: boolean | undefined
  /** Why a segment cannot be chosen, as a sentence for the person, or false. */
  isSegmentDisabled?: ((segment: ListedSegment) => string | false) | undefined
  /**
   * The id of the segment being edited: neither it nor any segment that refers to it can be chosen. To check that, the open picker reads the
   * whole list; a segment that refers to one not read yet cannot be chosen until then.
   */
  cycleGuard?: string | undefined
  /** Called once with chosen ids that are on no page, after every page was read; again when they are chosen again, or with another client. They stay chosen. */
  onMissingValue?: ((ids: string[]) => void) | undefined
  /**
   * The highlighted segment's full rules: beside the list where there is room for both, else below it on request (`auto`);
   * always; or never. @default 'auto'
   */
  preview?: 'auto' | boolean | undefined
  /** How much room everything takes: rows of 52 px, or of 44. @default that of the nearest `data-density` around it, else 'comfortable' */
  density?: 'comfortable' | 'compact' | undefined
  /** What the closed picker says while nothing is chosen. @default that of `labels` */
  placeholder?: string | undefined
  /** Submits the chosen ids with a form under this name, one entry each; a single picker without a choice submits ''. */
  name?: string | undefined
  /** The id of the form it belongs to, when that is not an ancestor. */
  form?: string | undefined
  /** The form cannot be submitted without a choice. @default false */
  required?: boolean | undefined
  /** Does not open, and is not submitted. @default false */
  disabled?: boolean | undefined
  /** Shows and submits the choice, but does not open. @default false */
  readOnly?: boolean | undefined
  /** The id of the trigger, for a `<label htmlFor>`. */
  id?: string | undefined
  /** The field’s name, when no `<label>` gives it one. */
  'aria-label'?: string | undefined
  /** The id of the element that names the field. */
  'aria-labelledby'?: string | undefined
  /** The id of the element that describes the field. */
  'aria-describedby'?: string | undefined
  /** Marks the choice as wrong. @default false */
  'aria-invalid'?: boolean | undefined
  /** Called when the focus leaves the picker, popover included. */
  onBlur?: (() => void) | undefined
  /** The element the popover is rendered into. @default the dialog or shadow root around the picker, else the body of its document */
  container?: HTMLElement | DocumentFragment | null | undefined
  /** The side of the trigger on which it opens, if there is room. @default 'bottom' */
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  /** The edge of the trigger that it lines up with. @default 'start' */
  align?: 'start' | 'center' | 'end' | undefined
  /** The class of the root. Other `data-*` and `aria-*` attributes go to the trigger. */
  className?: string | undefined
  /** Classes for parts inside. */
  classNames?: { [Slot in SegmentPickerSlot]?: string | undefined } | undefined
  /** Renders the inside of the trigger. */
  renderTrigger?: ((state: TriggerState) => ReactNode) | undefined
  /** Renders the inside of a row. All rows must have the same height. */
  renderRow?: ((state: RowState) => ReactNode) | undefined
  /** Renders the rules of a segment, in its row (`short`) and in the preview (`lines`). */
  renderSummary?: ((segment: ListedSegment, variant: 'short' | 'lines') => ReactNode) | undefined
  /** Renders what is shown when there are no segments, or none that match. */
  renderEmpty?: ((state: { query: string }) => ReactNode) | undefined
}

/** Everything the picker takes; with `multiple`, value and callbacks are arrays. */
export type SegmentPickerProps = SharedProps & (SingleProps | MultipleProps)
