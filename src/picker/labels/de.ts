/** The picker's words in German. */
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import { counting } from '../counting.js'

const { number, plural } = counting('de')
const segments = plural({ one: '{n} Segment', other: '{n} Segmente' })
const ofSegments = plural({ one: '{n} Segment', other: '{n} Segmenten' })
const can = plural({ one: '{n} kann', other: '{n} können' })
const matches = plural({ one: '{n} Treffer', other: '{n} Treffer' })
const chosen = plural({ one: '{n} Segment gewählt', other: '{n} Segmente gewählt' })
const others = plural({ one: '{n} weiteres', other: '{n} weitere' })
const newer = plural({ one: '{n} neues Segment', other: '{n} neue Segmente' })
const better = plural({ one: '{n} besserer Treffer darüber', other: '{n} bessere Treffer darüber' })
const part = (some: number, total: number | null): string => (total === null ? number(some) : `${number(some)} von ${number(total)}`)

/**
 * The picker's words in German; the rules are put into words by `react-contact-segments/locales/de`.
 *
 * @example
 * import { SegmentPicker } from 'react-contact-segments'
 * import { deLabels } from 'react-contact-segments/labels/de'
 *
 * export const Audience = () => <SegmentPicker labels={deLabels} />
 * // → Segment auswählen
 */
export const deLabels: SegmentPickerLabels = {
  trigger: 'Kontaktsegment',
  placeholder: 'Segment auswählen',
  dialog: 'Kontaktsegment auswählen',
  search: 'Segmente durchsuchen',
  searchPlaceholder: 'Nach Name oder Regel suchen…',
  list: 'Kontaktsegmente',
  clear: 'Auswahl löschen',
  selected: (count, max) => (max === null ? chosen(count) : `${number(count)} von ${number(max)} gewählt`),
  chosen: 'Gewählte Segmente',
  remove: (name) => `${name} entfernen`,
  more: (count) => `+${number(count)}`,
  fewer: 'Weniger zeigen',
  selectAll: (count, matching) => (count === null ? `Alle${matching ? ' Treffer' : ''} wählen` : `${matching ? matches(count) : `Alle ${number(count)}`} wählen`),
  clearAll: 'Leeren',
  undo: 'Rückgängig',
  gathering: (loaded, total) => `${part(loaded, total)} gelesen…`,
  stop: 'Anhalten',
  tooMany: (count, max) => `${segments(count)} wären zu viel: höchstens ${can(max)} gewählt werden`,
  maxReached: plural({ one: 'Höchstens {n} Segment kann gewählt werden', other: 'Höchstens {n} Segmente können gewählt werden' }),
  ownSegment: 'Das Segment, das Sie bearbeiten',
  refersBack: 'Hängt von dem Segment ab, das Sie bearbeiten',
  clearSearch: 'Suche leeren',
  close: 'Schließen',
  retry: 'Erneut versuchen',
  loading: 'Segmente werden geladen…',
  unnamed: (id) => `Segment ohne Namen (${id})`,
  resolving: 'Name wird geladen…',
  missing: (id) => `Nicht gefunden: ${id}`,
  unverifiable: (id) => `Konnte nicht geprüft werden: ${id}`,
  emptyTitle: 'Noch keine Segmente',
  emptyHint: 'Hier erscheinen die Segmente, die Ihr Team in OpenCX anlegt.',
  noMatch: (query) => `Kein Segment passt zu „${query}“`,
  noMatchHint: 'Namen, Beschreibungen und Regeln aller Segmente wurden durchsucht.',
  noMatchYet: (searched, total) => `Bisher kein Treffer in ${total === null ? ofSegments(searched) : `${number(searched)} von ${ofSegments(total)}`}…`,
  loaded: (loaded, total) => (total === null || loaded >= total ? segments(loaded) : `${part(loaded, total)} geladen`),
  matches: (count, searched, total, complete) => {
    if (complete) return `${matches(count)} in ${ofSegments(searched)}`
    return count === 0 ? `${part(searched, total)} durchsucht` : `${matches(count)} · ${part(searched, total)} durchsucht`
  },
  stopped: (loaded, total) => `Abgebrochen bei ${part(loaded, total)}`,
  unreadable: plural({ one: '{n} Segment war nicht lesbar', other: '{n} Segmente waren nicht lesbar' }),
  changed: 'Die Liste hat sich beim Lesen verändert',
  better,
  newer: (count) => (count === 0 ? 'Die Liste hat sich geändert' : newer(count)),
  refresh: 'Aktualisieren',
  waiting: (seconds) => (seconds > 0 ? `Neuer Versuch in ${number(seconds)} s` : 'Neuer Versuch…'),
  offline: { title: 'Sie sind offline', hint: 'Die Segmente laden von selbst, sobald Sie wieder verbunden sind.' },
  errors: {
    network: { title: 'Server nicht erreichbar', hint: 'Prüfen Sie Ihre Verbindung.' },
    timeout: { title: 'Das dauert zu lange', hint: 'Der Server hat nicht rechtzeitig geantwortet.' },
    unauthorized: { title: 'Anmeldung abgelaufen', hint: 'Melden Sie sich erneut an, um Ihre Segmente zu sehen.' },
    forbidden: { title: 'Kein Zugriff auf Segmente', hint: 'Bitten Sie die Administration um Zugriff.' },
    'rate-limited': { title: 'Zu viele Anfragen', hint: 'Warten Sie einen Moment, bevor Sie es erneut versuchen.' },
    'not-found': { title: 'Segmente sind nicht verfügbar', hint: 'Die Segmente wurden auf dem Server nicht gefunden.' },
    server: { title: 'Etwas ist schiefgelaufen', hint: 'Der Server konnte die Segmente nicht auflisten.' },
    http: { title: 'Etwas ist schiefgelaufen', hint: 'Die Segmente konnten nicht geladen werden.' },
    contract: { title: 'Unerwartete Antwort', hint: 'Der Server hat keine Liste von Segmenten gesendet.' },
  },
  matchReason: { description: 'Beschreibung', id: 'ID', text: 'Regel' },
  preview: 'Regeln des markierten Segments',
  explain: 'Regeln zeigen',
  sameRules: (names, more) => `Gleiche Regeln wie ${[...names.map((name) => `„${name}“`), ...(more > 0 ? [others(more)] : [])].join(', ')}`,
  created: 'Erstellt',
  updated: 'Geändert',
  unknownDate: 'unbekannt',
  updatedOn: (date) => (date === null ? 'Änderungsdatum unbekannt' : `Geändert am ${date}`),
  copyId: 'ID kopieren',
  copied: 'ID kopiert',
}
