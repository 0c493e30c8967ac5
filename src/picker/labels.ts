/** Every word the picker itself says, in English by default. What a segment means is said by the summary's messages. */
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
  errors: Record<SegmentsApiErrorKind | 'contract', { title: string; hint: string }>
  matchReason: { description: string; id: string; text: string }
  preview: string
  created: string
  updated: string
  unknownDate: string
}

const number = new Intl.NumberFormat('en')
const n = (value: number): string => number.format(value)
const segments = (count: number): string => (count === 1 ? '1 segment' : `${n(count)} segments`)
const ofTotal = (part: number, total: number | null): string => (total === null ? n(part) : `${n(part)} of ${n(total)}`)

export const englishLabels: SegmentPickerLabels = {
  trigger: 'Contact segment',
  placeholder: 'Choose a segment',
  dialog: 'Choose a contact segment',
  search: 'Search segments',
  searchPlaceholder: 'Search by name or rule…',
  list: 'Contact segments',
  clear: 'Clear selection',
  retry: 'Try again',
  loading: 'Loading segments…',
  unnamed: (id) => `Unnamed segment (${id})`,
  resolving: 'Loading name…',
  missing: (id) => `${id} (not found)`,
  unverifiable: (id) => `${id} (could not be checked)`,
  emptyTitle: 'No segments yet',
  emptyHint: 'Segments that your team creates in OpenCX appear here.',
  noMatch: (query) => `No segment matches “${query}”`,
  noMatchHint: 'Names, descriptions and rules of every segment were searched.',
  noMatchYet: (searched, total) => `No match in ${ofTotal(searched, total)} so far…`,
  loaded: (loaded, total) => (total === null || loaded >= total ? segments(loaded) : `${ofTotal(loaded, total)} loaded`),
  matches: (count, searched, total, complete) => {
    const found = count === 1 ? '1 match' : `${n(count)} matches`
    if (complete) return `${found} in ${segments(searched)}`
    return count === 0 ? `Searched ${ofTotal(searched, total)}` : `${found} · searched ${ofTotal(searched, total)}`
  },
  stopped: (loaded, total) => `Stopped at ${ofTotal(loaded, total)}`,
  unreadable: (count) => (count === 1 ? '1 segment could not be read' : `${n(count)} segments could not be read`),
  changed: 'The list changed while it was read',
  waiting: (seconds) => (seconds > 0 ? `Too many requests. Trying again in ${n(seconds)} s` : 'Trying again…'),
  errors: {
    network: { title: 'Can’t reach the server', hint: 'Check your connection.' },
    timeout: { title: 'This is taking too long', hint: 'The server did not answer in time.' },
    unauthorized: { title: 'Sign-in expired', hint: 'Sign in again to see your segments.' },
    forbidden: { title: 'No access to segments', hint: 'Ask an administrator for access.' },
    'rate-limited': { title: 'Too many requests', hint: 'Wait a moment before you try again.' },
    'not-found': { title: 'Segments are not available', hint: 'The segments could not be found on the server.' },
    server: { title: 'Something went wrong', hint: 'The server could not list the segments.' },
    http: { title: 'Something went wrong', hint: 'The segments could not be loaded.' },
    contract: { title: 'Unexpected answer', hint: 'The server did not send a list of segments.' },
  },
  matchReason: { description: 'Description', id: 'ID', text: 'Rule' },
  preview: 'Rules of the highlighted segment',
  created: 'Created',
  updated: 'Updated',
  unknownDate: 'unknown',
}
