/** English. */
import type { Messages } from '../Messages.js'

/**
 * The English messages of summaries; other languages are at `react-contact-segments/locales/<tag>`.
 *
 * @example
 * import { createSummarizer, en, type Messages } from 'react-contact-segments/core'
 *
 * const shouted: Messages = { ...en, noRules: 'NO RULES' }
 * createSummarizer({ messages: shouted }).line(null) // → 'NO RULES'
 */
export const en: Messages = {
  locale: 'en',
  direction: 'ltr',
  quotes: ['“', '”', '«', '»'],
  brackets: ['(', ')'],
  comma: ', ',
  more: '{n} more',
  rest: '+{n} more',
  condition: {
    short: ' · ',
    full: '; and ',
    count: { one: '{n} condition', other: '{n} conditions' },
    more: { one: '+{n} condition', other: '+{n} conditions' },
  },
  group: {
    short: ' or ',
    full: '; or ',
    more: { one: '{n} more group', other: '{n} more groups' },
    count: { one: '{n} group', other: '{n} groups' },
  },
  onlyCounts: '{conditions} in {groups}',
  anyOf: 'any of these {n} groups:',
  allOf: 'all of:',
  labelled: '[{label}]: {value}',
  inEmptyList: '[{label}] is in an empty list',
  is: '[{label}] is {value}',
  said: '[{label}] {value}',
  inRecords: '[{label}] in {value}',
  matchRecords: '[{label}] match {value}',
  emptyList: 'empty list',
  dates: { one: '{n} date', other: '{n} dates' },
  otherDate: '+1 date',
  noDates: 'no dates set',
  noneSpecified: 'none specified',
  noKeys: 'no keys',
  pair: '{key}: {value}',
  pairIs: '{key} is {value}',
  unnamed: 'unnamed',
  inItself: 'in this same segment',
  noRules: 'no rules defined',
  noConditions: 'no conditions',
  unreadable: 'unreadable definition',
  unreadableGroup: 'unreadable group',
  unreadableCondition: 'unreadable condition',
  unsupported: 'unsupported condition {type}',
  noted: ' ({note})',
  notes: {
    empty: 'empty',
    missing: 'not found',
    self: 'circular',
    cycle: 'refers back to this one',
    inverted: 'start is later than end',
    badDate: 'not a valid date',
    unreadable: 'unreadable value',
    unknownKeys: { one: '+ unrecognised option {keys}', other: '+ unrecognised options {keys}' },
    unknownKeyCount: { one: '+ {n} unrecognised option', other: '+ {n} unrecognised options' },
    sameAs: 'same as group {n}',
  },
  when: {
    since: 'since {date}',
    onOrAfter: 'on or after {date}',
    after: 'after {date}',
    before: 'before {date}',
    through: 'through {date}',
    onOrBefore: 'on or before {date}',
    day: 'on {date}',
    days: '{date}',
    both: '{after} and {before}',
    same: 'between {date} and the same moment',
  },
  filters: {
    all_contacts: { label: 'all contacts' },
    contact_id_in: {
      label: 'contact ID',
      is: '[contact] is {value}',
      count: { one: '{n} specific contact', other: '{n} specific contacts' },
    },
    contacts_created_at_between: { label: 'created' },
    contacts_email_domain_name_in: {
      label: 'email domain',
      count: { one: '{n} email domain', other: '{n} email domains' },
    },
    contacts_affected_by_sequence: { label: 'affected by sequence', count: 'affected by a sequence' },
    contacts_name_in: { label: 'name', count: { one: '{n} name', other: '{n} names' } },
    contacts_phone_number_in: {
      label: 'phone number',
      count: { one: '{n} phone number', other: '{n} phone numbers' },
    },
    contacts_email_in: { label: 'email', count: { one: '{n} email address', other: '{n} email addresses' } },
    contacts_attributes_in: {
      label: 'contact attributes',
      only: '[contact attribute] {value}',
      count: { one: '{n} contact attribute set', other: '{n} contact attribute sets' },
    },
    contacts_sessions_attributes_in: {
      label: 'session attributes',
      only: '[session attribute] {value}',
      count: { one: '{n} session attribute set', other: '{n} session attribute sets' },
    },
    contact_belongs_to_segment: { label: 'in segment', count: 'in another segment' },
    last_contacted_at_between: { label: 'last contacted' },
    last_contacted_at_with_handoff_between: { label: 'last contacted with handoff' },
  },
}
