/** The picker's words in English. */
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import { counting } from '../counting.js'

const { number, plural } = counting('en')
const segments = plural({ one: '{n} segment', other: '{n} segments' })
const matches = plural({ one: '{n} match', other: '{n} matches' })
const chosen = plural({ one: '{n} segment chosen', other: '{n} segments chosen' })
const newer = plural({ one: '{n} new segment', other: '{n} new segments' })
const better = plural({ one: '{n} better match above', other: '{n} better matches above' })
const part = (some: number, total: number | null): string => (total === null ? number(some) : `${number(some)} of ${number(total)}`)

/**
 * The picker's English words; other languages are at `react-contact-segments/labels/<tag>`.
 *
 * @example
 * import { enLabels, SegmentPicker } from 'react-contact-segments'
 *
 * const labels = { ...enLabels, placeholder: 'Who gets it?' }
 * export const Audience = () => <SegmentPicker aria-label="Audience" labels={labels} />
 * // → Who gets it?
 */
export const enLabels: SegmentPickerLabels = {
  trigger: 'Contact segment',
  placeholder: 'Choose a segment',
  dialog: 'Choose a contact segment',
  search: 'Search segments',
  searchPlaceholder: 'Search by name or rule…',
  list: 'Contact segments',
  clear: 'Clear selection',
  selected: (count, max) => (max === null ? chosen(count) : `${number(count)} of ${number(max)} chosen`),
  chosen: 'Chosen segments',
  remove: (name) => `Remove ${name}`,
  more: (count) => `+${number(count)}`,
  fewer: 'Show fewer',
  selectAll: (count, matching) => (count === null ? `Select all${matching ? ' matches' : ''}` : `Select ${matching ? matches(count) : `all ${number(count)}`}`),
  clearAll: 'Clear',
  undo: 'Undo',
  gathering: (loaded, total) => `Reading ${part(loaded, total)}…`,
  stop: 'Stop',
  tooMany: (count, max) => `${segments(count)} would be too many: at most ${number(max)} can be chosen`,
  maxReached: (max) => `At most ${segments(max)} can be chosen`,
  ownSegment: 'The segment you are editing',
  refersBack: 'Depends on the segment you are editing',
  clearSearch: 'Clear search',
  close: 'Close',
  retry: 'Try again',
  loading: 'Loading segments…',
  unnamed: (id) => `Unnamed segment (${id})`,
  resolving: 'Loading name…',
  missing: (id) => `Not found: ${id}`,
  unverifiable: (id) => `Could not be checked: ${id}`,
  emptyTitle: 'No segments yet',
  emptyHint: 'Segments that your team creates in OpenCX appear here.',
  noMatch: (query) => `No segment matches “${query}”`,
  noMatchHint: 'Names, descriptions and rules of every segment were searched.',
  noMatchYet: (searched, total) => `No match in ${part(searched, total)} so far…`,
  loaded: (loaded, total) => (total === null || loaded >= total ? segments(loaded) : `${part(loaded, total)} loaded`),
  matches: (count, searched, total, complete) => {
    if (complete) return `${matches(count)} in ${segments(searched)}`
    return count === 0 ? `Searched ${part(searched, total)}` : `${matches(count)} · searched ${part(searched, total)}`
  },
  stopped: (loaded, total) => `Stopped at ${part(loaded, total)}`,
  unreadable: plural({ one: '{n} segment could not be read', other: '{n} segments could not be read' }),
  changed: 'The list changed while it was read',
  better,
  newer: (count) => (count === 0 ? 'The list has changed' : newer(count)),
  refresh: 'Refresh',
  waiting: (seconds) => (seconds > 0 ? `Trying again in ${number(seconds)} s` : 'Trying again…'),
  offline: { title: 'You are offline', hint: 'Segments load by themselves once you are back.' },
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
  explain: 'Show rules',
  sameRules: (names, more) => `Same rules as ${[...names.map((name) => `“${name}”`), ...(more > 0 ? [`${number(more)} more`] : [])].join(', ')}`,
  created: 'Created',
  updated: 'Updated',
  unknownDate: 'unknown',
  updatedOn: (date) => (date === null ? 'Date of update unknown' : `Updated ${date}`),
  copyId: 'Copy ID',
  copied: 'ID copied',
}
