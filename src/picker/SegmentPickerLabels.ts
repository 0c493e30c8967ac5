/** Every word the picker itself says. What a segment means is said by the summary's messages; labels/ has the languages. */
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
  /** How many are chosen in a picker for several, and of how many that may be, if there is an end. */
  selected: (count: number, max: number | null) => string
  /** The list of chips. */
  chosen: string
  /** The button that takes one back. */
  remove: (name: string) => string
  /** Chips that are not shown, and the way back to showing few. */
  more: (count: number) => string
  fewer: string
  /** `count` is null while it is not known; `matching` when something is typed. */
  selectAll: (count: number | null, matching: boolean) => string
  clearAll: string
  undo: string
  /** While everything is read in order to choose all of it, and the button that ends that. */
  gathering: (loaded: number, total: number | null) => string
  stop: string
  /** Nothing was chosen, for these are more than may be. */
  tooMany: (count: number, max: number) => string
  maxReached: (max: number) => string
  /** Why a segment cannot be chosen for the rules of the one being edited: it is that one, or depends on it. */
  ownSegment: string
  refersBack: string
  clearSearch: string
  retry: string
  loading: string
  /** A segment with an empty or invisible name. */
  unnamed: (id: string) => string
  /** The chosen id, while its page has not been read. */
  resolving: string
  /** The chosen id is in none of the pages, and all were read. */
  missing: (id: string) => string
  /** An id that is chosen, or that a segment refers to, was not seen, and the list could not be read in full. */
  unverifiable: (id: string) => string
  emptyTitle: string
  emptyHint: string
  /** Nothing found, and every segment was searched. */
  noMatch: (query: string) => string
  noMatchHint: string
  /** Nothing found so far: pages are still unread. */
  noMatchYet: (searched: number, total: number | null) => string
  /** Below the list, without a query. */
  loaded: (loaded: number, total: number | null) => string
  /** Below the list, with a query. `total` is null when the server does not say. */
  matches: (count: number, searched: number, total: number | null, complete: boolean) => string
  /** Below the list when a page failed but rows are there. */
  stopped: (loaded: number, total: number | null) => string
  unreadable: (count: number) => string
  changed: string
  /** A button: so many better matches have come above the highlight, which stays where it is. */
  better: (count: number) => string
  /** A newer list waits to be shown; it has so many segments that this one has not. */
  newer: (count: number) => string
  refresh: string
  /** While a refused request waits for its turn; stands behind why it was refused. */
  waiting: (seconds: number) => string
  /** While a request waits for a connection. */
  offline: { title: string; hint: string }
  errors: Record<SegmentsApiErrorKind | 'contract', { title: string; hint: string }>
  matchReason: { description: string; id: string; text: string }
  preview: string
  /** Shows a row’s rules: to a finger, and where they are not beside the list. */
  explain: string
  /** Other segments with the same rules: some names, and how many more. */
  sameRules: (names: readonly string[], more: number) => string
  created: string
  updated: string
  unknownDate: string
  /** Beside the name of a segment that has namesakes; `date` is null where nobody knows. */
  updatedOn: (date: string | null) => string
  /** The button beside a segment's id, and what is said once it has worked. */
  copyId: string
  copied: string
}
