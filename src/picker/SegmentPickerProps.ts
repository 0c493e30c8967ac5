/** What a page can tell a picker, and what it is told back. */
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
  /** What is chosen at first, when `value` is not given. @default null */
  defaultValue?: string | null | undefined
  /** `segment` is the picked segment, or null when the choice was cleared. To pick again what is chosen is no change. */
  onValueChange?: ((value: string | null, segment: ListedSegment | null) => void) | undefined
  maxSelections?: undefined
  selectAll?: undefined
  maxChips?: undefined
}

type MultipleProps = {
  /** Chooses several segments: rows are ticked, and the popover stays open. @default false */
  multiple: true
  /** The chosen ids, in the order of choosing. Ids that cannot be found are kept. */
  value?: readonly string[] | undefined
  /** What is chosen at first, when `value` is not given. @default [] */
  defaultValue?: readonly string[] | undefined
  /** `segments` belong to the ids of `value`, one each; null for an id whose page has not been read. */
  onValueChange?: ((value: string[], segments: (ListedSegment | null)[]) => void) | undefined
  /** More cannot be chosen, and the rows say why. @default Infinity */
  maxSelections?: number | undefined
  /**
   * Offers to choose every segment, or every match of the search, whether or not its page has been read; but none that is
   * found only by forgiving a slip of the finger. @default false
   */
  selectAll?: boolean | undefined
  /** Chips shown before the rest is counted. @default 3 */
  maxChips?: number | undefined
}

/** What a trigger is drawn from. */
export type TriggerState = {
  /** The chosen ids, none, one or several. */
  ids: readonly string[]
  /** The segments of these ids, null where the page has not been read. */
  segments: readonly (ListedSegment | null)[]
  state: ChosenState
  /** What the trigger says by itself. */
  text: string
  open: boolean
}

/** What a row is drawn from. */
export type RowState = {
  segment: ListedSegment
  /** Where the search found it, and why; absent when nothing is typed. */
  match: SearchMatch | undefined
  picked: boolean
  active: boolean
  /** Why it cannot be chosen, if it cannot. */
  disabledReason: string | undefined
}

type SharedProps = {
  /** Whether it is open. */
  open?: boolean | undefined
  /** Whether it is open at first, when `open` is not given. @default false */
  defaultOpen?: boolean | undefined
  /** Told when it wants to open or close. */
  onOpenChange?: ((open: boolean) => void) | undefined
  /** What is typed in the search box. */
  search?: string | undefined
  /** What is typed at first, when `search` is not given. @default '' */
  defaultSearch?: string | undefined
  /** Told what is typed, and of '' when it closes. */
  onSearchChange?: ((search: string) => void) | undefined
  /** @default the client of `<ContactSegmentsProvider>` */
  client?: SegmentsClient | undefined
  /** Rows a request, 1 to 100. @default 100 */
  pageSize?: number | undefined
  /**
   * Names for ids inside definitions; those of sequences and contacts are searched, too. Segments are looked up in the loaded list when this
   * gives none. May be written in the render; once a name has changed, the search begins anew.
   */
  resolvers?: SummarizerOptions['resolvers'] | undefined
  /** BCP 47, for dates and numbers in summaries. Ignored if it is not of the language of `messages`. @default the language of `messages` */
  locale?: string | undefined
  /** IANA zone in which dates are told. @default 'UTC' */
  timeZone?: string | undefined
  /** The words of the summaries. @default English */
  messages?: SummarizerOptions['messages'] | undefined
  /** The picker's own words; what is not given stays English. */
  labels?: { [Word in keyof SegmentPickerLabels]?: SegmentPickerLabels[Word] | undefined } | undefined
  /** Shows a button that empties the choice. @default false */
  clearable?: boolean | undefined
  /** Why a segment cannot be chosen, in words for the person, or false. */
  isSegmentDisabled?: ((segment: ListedSegment) => string | false) | undefined
  /**
   * The id of the segment being edited: itself, and whatever refers to it, cannot be chosen. Once open, the picker reads the whole list for
   * that; what refers to a segment that was not read yet cannot be chosen until it was.
   */
  cycleGuard?: string | undefined
  /** Told once about chosen ids that are in none of the pages, after every page was read; again when they are chosen anew, or with another client. They stay chosen. */
  onMissingValue?: ((ids: string[]) => void) | undefined
  /**
   * The highlighted segment's rules in full: beside the list where there is room for both, else under it when asked for
   * (`auto`); always; or never. @default 'auto'
   */
  preview?: 'auto' | boolean | undefined
  /** How much room everything takes: 52 px a row, or 44. @default that of the nearest `data-density` around, else 'comfortable' */
  density?: 'comfortable' | 'compact' | undefined
  /** What the closed picker says while nothing is chosen. @default that of `labels` */
  placeholder?: string | undefined
  /** Submits the chosen ids under this name with a form, one entry each; a single picker without a choice submits ''. */
  name?: string | undefined
  /** The id of the form to submit and reset with, when it is not an ancestor. */
  form?: string | undefined
  /** The form cannot be submitted without a choice. */
  required?: boolean | undefined
  /** Does not open, and is not submitted. @default false */
  disabled?: boolean | undefined
  /** Shows the choice and submits it, but does not open. */
  readOnly?: boolean | undefined
  /** Of the trigger, for a `<label htmlFor>`. */
  id?: string | undefined
  /** The field’s name, where no `<label>` gives it one. */
  'aria-label'?: string | undefined
  /** The id of what names the field. */
  'aria-labelledby'?: string | undefined
  /** The id of what explains the field. */
  'aria-describedby'?: string | undefined
  /** What is chosen is wrong. */
  'aria-invalid'?: boolean | undefined
  /** Called when the focus leaves the picker, popover included. */
  onBlur?: (() => void) | undefined
  /** Where the popover is put. @default the dialog or shadow root around the picker, else the body of its document */
  container?: HTMLElement | DocumentFragment | null | undefined
  /** The side of the trigger on which it opens, if there is room. @default 'bottom' */
  side?: 'top' | 'right' | 'bottom' | 'left' | undefined
  /** The edge of the trigger at which it stands. @default 'start' */
  align?: 'start' | 'center' | 'end' | undefined
  /** Of the root. Other `data-*` and `aria-*` attributes go to the trigger. */
  className?: string | undefined
  /** Classes for parts inside. */
  classNames?: { [Slot in SegmentPickerSlot]?: string | undefined } | undefined
  /** Draws the inside of the trigger. */
  renderTrigger?: ((state: TriggerState) => ReactNode) | undefined
  /** Draws the inside of a row. Every row is as high as the first. */
  renderRow?: ((state: RowState) => ReactNode) | undefined
  /** Draws the rules of a segment, in its row (`short`) and in the preview (`lines`). */
  renderSummary?: ((segment: ListedSegment, variant: 'short' | 'lines') => ReactNode) | undefined
  /** Draws what stands in place of rows when there are no segments, or none that match. */
  renderEmpty?: ((state: { query: string }) => ReactNode) | undefined
}

/** Everything the picker takes; with `multiple`, value and callbacks are arrays. */
export type SegmentPickerProps = SharedProps & (SingleProps | MultipleProps)
