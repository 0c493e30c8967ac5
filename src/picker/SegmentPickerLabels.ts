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
  clearSearch: string
  retry: string
  loading: string
  /** A segment with an empty or invisible name. */
  unnamed: (id: string) => string
  /** The chosen id, while its page has not been read. */
  resolving: string
  /** The chosen id is in none of the pages, and all were read. */
  missing: (id: string) => string
  /** The chosen id was not seen, and the list could not be read in full. */
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
  /** While a refused request waits for its turn. */
  waiting: (seconds: number) => string
  /** While a request waits for a connection. */
  offline: { title: string; hint: string }
  errors: Record<SegmentsApiErrorKind | 'contract', { title: string; hint: string }>
  matchReason: { description: string; id: string; text: string }
  preview: string
  created: string
  updated: string
  unknownDate: string
}
