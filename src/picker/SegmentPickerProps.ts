/** What a page can tell a picker, and what it is told back. */
import type { ReactNode } from 'react'
import type { SegmentsClient } from '../api/client.js'
import type { ListedSegment } from '../contract.js'
import type { SearchMatch } from '../search/SegmentSearch.js'
import type { SummarizerOptions } from '../summary/createSummarizer.js'
import type { ChosenState } from './field/chosenState.js'
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
  multiple?: false
  /** The chosen segment's id, or null; '' is an id. Never changed by the picker itself, whether or not the id can be found. */
  value?: string | null
  /** @default null */
  defaultValue?: string | null
  /** `segment` is the picked segment, or null when the choice was cleared. */
  onValueChange?: (value: string | null, segment: ListedSegment | null) => void
  maxSelections?: undefined
  selectAll?: undefined
  maxChips?: undefined
}

type MultipleProps = {
  /** Chooses several segments: rows are ticked, and the popover stays open. @default false */
  multiple: true
  /** The chosen ids, in the order of choosing. Ids that cannot be found are kept. */
  value?: readonly string[]
  /** @default [] */
  defaultValue?: readonly string[]
  /** `segments` belong to the ids of `value`, one each; null for an id whose page has not been read. */
  onValueChange?: (value: string[], segments: (ListedSegment | null)[]) => void
  /** More cannot be chosen, and the rows say why. @default Infinity */
  maxSelections?: number
  /** Offers to choose every segment, or every match of the search, whether or not its page has been read. @default false */
  selectAll?: boolean
  /** Chips shown before the rest is counted. @default 3 */
  maxChips?: number
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
  /** Why a segment cannot be chosen, in words for the person, or false. Keep the function stable between renders. */
  isSegmentDisabled?: (segment: ListedSegment) => string | false
  /** The id of the segment being edited: itself, and whatever refers to it, cannot be chosen. */
  cycleGuard?: string
  /** Told once about chosen ids that are in none of the pages, after every page was read. They stay chosen. */
  onMissingValue?: (ids: string[]) => void
  /**
   * The highlighted segment's rules in full: beside the list where there is room for both, else under it when asked for
   * (`auto`); always; or never. @default 'auto'
   */
  preview?: 'auto' | boolean
  /** How much room everything takes: 52 px a row, or 44. @default that of the nearest `data-density` around, else 'comfortable' */
  density?: 'comfortable' | 'compact'
  placeholder?: string
  /** Submits the chosen ids under this name with a form, one entry each; a single picker without a choice submits ''. */
  name?: string
  /** The id of the form to submit with, when it is not an ancestor. */
  form?: string
  /** The form cannot be submitted without a choice. */
  required?: boolean
  disabled?: boolean
  /** Shows the choice and submits it, but does not open. */
  readOnly?: boolean
  /** Of the trigger, for a `<label htmlFor>`. */
  id?: string
  'aria-label'?: string
  'aria-labelledby'?: string
  'aria-describedby'?: string
  'aria-invalid'?: boolean
  /** Called when the focus leaves the picker, popover included. */
  onBlur?: () => void
  /** Where the popover is put. @default the dialog or shadow root around the picker, else document.body */
  container?: HTMLElement | DocumentFragment | null
  /** @default 'bottom' */
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** @default 'start' */
  align?: 'start' | 'center' | 'end'
  className?: string
  classNames?: Partial<Record<SegmentPickerSlot, string>>
  /** Draws the inside of the trigger. */
  renderTrigger?: (state: TriggerState) => ReactNode
  /** Draws the inside of a row. Every row is as high as the first. */
  renderRow?: (state: RowState) => ReactNode
  /** Draws the rules of a segment, in its row (`short`) and in the preview (`lines`). */
  renderSummary?: (segment: ListedSegment, variant: 'short' | 'lines') => ReactNode
  /** Draws what stands in place of rows when there are no segments, or none that match. */
  renderEmpty?: (state: { query: string }) => ReactNode
}

/** Everything the picker takes; with `multiple`, value and callbacks are arrays. */
export type SegmentPickerProps = SharedProps & (SingleProps | MultipleProps)
