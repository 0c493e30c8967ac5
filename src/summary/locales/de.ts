/** German. */
import type { Messages } from '../Messages.js'

/**
 * The messages of summaries in German.
 *
 * @example
 * import { createSummarizer } from 'react-contact-segments/core'
 * import { de } from 'react-contact-segments/locales/de'
 *
 * const { line } = createSummarizer({ messages: de })
 * line({ or: [{ and: [{ type: 'contacts_name_in', name_in: ['Ada', 'Grace'] }] }] }) // → 'Name ist „Ada“ oder „Grace“'
 */
export const de: Messages = {
  locale: 'de',
  direction: 'ltr',
  quotes: ['„', '“', '»', '«'],
  brackets: ['(', ')'],
  comma: ', ',
  more: { one: '{n} weiterer Eintrag', other: '{n} weitere Einträge' },
  rest: { one: '+{n} weiterer Eintrag', other: '+{n} weitere Einträge' },
  condition: {
    short: ' · ',
    full: '; und ',
    count: { one: '{n} Bedingung', other: '{n} Bedingungen' },
    more: { one: '+{n} Bedingung', other: '+{n} Bedingungen' },
  },
  group: {
    short: ' oder ',
    full: '; oder ',
    more: { one: '{n} weitere Gruppe', other: '{n} weitere Gruppen' },
    count: { one: '{n} Gruppe', other: '{n} Gruppen' },
  },
  onlyCounts: '{conditions} in {groups}',
  anyOf: 'mindestens eine dieser {n} Gruppen:',
  allOf: 'alle folgenden Bedingungen:',
  labelled: '[{label}]: {value}',
  inEmptyList: '[{label}] ist in einer leeren Liste',
  is: '[{label}] ist {value}',
  said: '[{label}] {value}',
  inRecords: '[{label}] in {value}',
  matchRecords: '[{label}] entsprechen {value}',
  emptyList: 'leere Liste',
  dates: { one: '{n} Zeitpunkt', other: '{n} Zeitpunkte' },
  otherDate: 'ein weiterer Zeitpunkt',
  noDates: 'kein Datum festgelegt',
  noneSpecified: 'keine angegeben',
  noKeys: 'keine Schlüssel',
  pair: '{key}: {value}',
  pairIs: '{key} ist {value}',
  unnamed: 'ohne Namen',
  inItself: 'in eben diesem Segment',
  noRules: 'keine Regeln festgelegt',
  noConditions: 'keine Bedingungen',
  unreadable: 'nicht lesbare Definition',
  unreadableGroup: 'nicht lesbare Gruppe',
  unreadableCondition: 'nicht lesbare Bedingung',
  unsupported: 'nicht unterstützte Bedingung {type}',
  noted: ' ({note})',
  notes: {
    empty: 'leer',
    missing: 'nicht gefunden',
    self: 'Zirkelbezug',
    cycle: 'verweist auf dieses zurück',
    inverted: 'Beginn liegt nach dem Ende',
    badDate: 'kein gültiges Datum',
    unreadable: 'nicht lesbarer Wert',
    unknownKeys: { one: '+ unbekannte Option {keys}', other: '+ unbekannte Optionen {keys}' },
    unknownKeyCount: { one: '+ {n} unbekannte Option', other: '+ {n} unbekannte Optionen' },
    sameAs: 'wie Gruppe {n}',
  },
  when: {
    since: 'ab dem {date}',
    onOrAfter: 'am oder nach dem {date}',
    after: 'nach dem {date}',
    before: 'vor dem {date}',
    through: 'bis einschließlich {date}',
    onOrBefore: 'am oder vor dem {date}',
    day: 'am {date}',
    days: '{date}',
    both: '{after} und {before}',
    same: 'zwischen dem {date} und demselben Zeitpunkt',
  },
  filters: {
    all_contacts: { label: 'alle Kontakte' },
    contact_id_in: {
      label: 'Kontakt-ID',
      is: '[Kontakt] ist {value}',
      count: { one: '{n} bestimmter Kontakt', other: '{n} bestimmte Kontakte' },
    },
    contacts_created_at_between: { label: 'erstellt' },
    contacts_email_domain_name_in: {
      label: 'E-Mail-Domain',
      count: { one: '{n} E-Mail-Domain', other: '{n} E-Mail-Domains' },
    },
    contacts_affected_by_sequence: {
      label: 'von Sequenz betroffen',
      is: '[von Sequenz] {value} [betroffen]',
      count: 'von einer Sequenz betroffen',
    },
    contacts_name_in: { label: 'Name', count: { one: '{n} Name', other: '{n} Namen' } },
    contacts_phone_number_in: {
      label: 'Telefonnummer',
      count: { one: '{n} Telefonnummer', other: '{n} Telefonnummern' },
    },
    contacts_email_in: {
      label: 'E-Mail-Adresse',
      count: { one: '{n} E-Mail-Adresse', other: '{n} E-Mail-Adressen' },
    },
    contacts_attributes_in: {
      label: 'Kontaktattribute',
      only: '[Kontaktattribut] {value}',
      count: { one: '{n} Satz Kontaktattribute', other: '{n} Sätze Kontaktattribute' },
    },
    contacts_sessions_attributes_in: {
      label: 'Sitzungsattribute',
      only: '[Sitzungsattribut] {value}',
      count: { one: '{n} Satz Sitzungsattribute', other: '{n} Sätze Sitzungsattribute' },
    },
    contact_belongs_to_segment: { label: 'im Segment', count: 'in einem anderen Segment' },
    last_contacted_at_between: { label: 'letzter Kontakt' },
    last_contacted_at_with_handoff_between: { label: 'letzter Kontakt mit Übergabe' },
  },
}
