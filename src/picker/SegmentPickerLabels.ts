/** All the picker's own words; the words of summaries are in the summary's messages, and the languages in labels/. */
import type { SegmentsApiErrorKind } from '../api/errors.js'

/** Numbers come as numbers and are formatted by the label, so that a language can choose its plural. */
export type SegmentPickerLabels = {
  /** The trigger's name when the page gives it none. */
  trigger: string
  placeholder: string
  /** The popover's name. */
  dialog: string
  search: string
  searchPlaceholder: string
  /** The list's name. */
  list: string
  clear: string
  /** How many are chosen with `multiple`, and the maximum, or null if there is none. */
  selected: (count: number, max: number | null) => string
  /** The list of chips. */
  chosen: string
  /** The name of a chip's remove button. */
  remove: (name: string) => string
  /** The button with the number of hidden chips, and the one that hides them again. */
  more: (count: number) => string
  fewer: string
  /** `count` is null while it is not known; `matching` when something is typed. */
  selectAll: (count: number | null, matching: boolean) => string
  clearAll: string
  undo: string
  /** While all pages are read in order to select everything, and the button that stops that. */
  gathering: (loaded: number, total: number | null) => string
  stop: string
  /** Nothing was selected, because it would have been more than the maximum. */
  tooMany: (count: number, max: number) => string
  maxReached: (max: number) => string
  /** Why a segment cannot be chosen in the rules of the one being edited: it is that one, or depends on it. */
  ownSegment: string
  refersBack: string
  clearSearch: string
  /** Closes the list where it is a sheet on a phone. */
  close: string
  retry: string
  loading: string
  /** A segment with an empty or invisible name. */
  unnamed: (id: string) => string
  /** In place of a chosen segment's name, until its page has been read, and while the list is read again. */
  resolving: string
  /** The chosen id is in none of the pages, and all were read. */
  missing: (id: string) => string
  /** An id that is chosen, or that a segment refers to, was not found, and the list could not be read in full. */
  unverifiable: (id: string) => string
  emptyTitle: string
  emptyHint: string
  /** No match, and every segment was searched. */
  noMatch: (query: string) => string
  noMatchHint: string
  /** No match so far: some pages are still unread. */
  noMatchYet: (searched: number, total: number | null) => string
  /** Below the list, without a query. */
  loaded: (loaded: number, total: number | null) => string
  /** Below the list, with a query. `total` is null when the server does not say. */
  matches: (count: number, searched: number, total: number | null, complete: boolean) => string
  /** Below the list when a page failed but rows are there. */
  stopped: (loaded: number, total: number | null) => string
  unreadable: (count: number) => string
  changed: string
  /** The button that goes to better matches, which have appeared above the highlight. */
  better: (count: number) => string
  /** A newer list is waiting to be shown; `count` is how many segments it has that this one does not. */
  newer: (count: number) => string
  refresh: string
  /** While a refused request waits to be retried; follows the reason why it was refused. */
  waiting: (seconds: number) => string
  /** While a request waits for a connection. */
  offline: { title: string; hint: string }
  errors: Record<SegmentsApiErrorKind | 'contract', { title: string; hint: string }>
  matchReason: { description: string; id: string; text: string }
  preview: string
  /** Shows a row’s rules: for touch, and where they are not beside the list. */
  explain: string
  /** Other segments with the same rules: some names, and how many more. */
  sameRules: (names: readonly string[], more: number) => string
  created: string
  updated: string
  unknownDate: string
  /** Beside the name of a segment that has namesakes; `date` is null when it is unknown. */
  updatedOn: (date: string | null) => string
  /** The button beside a segment's id, and what is announced once it has worked. */
  copyId: string
  copied: string
}
