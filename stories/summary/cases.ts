/** Every filter type in every state, with its specified summary, and a filter that no release knows yet. */
import type { ContactsFilter, SummaryResolvers } from 'react-contact-segments'

type Case = [name: string, filter: object]

const JAN = '2026-01-01T00:00:00Z'
const FEB = '2026-02-01T00:00:00Z'

function list(type: ContactsFilter['type'], key: string, few: string[], odd: string[]): Case[] {
  const many = Array.from({ length: 24 }, (_, index) => few[0]!.replace(/^\+?\w+/, (start) => `${start}${index + 1}`))
  return [
    ['One', { type, [key]: few.slice(0, 1) }],
    ['A few', { type, [key]: few }],
    ['Many', { type, [key]: many }],
    ['Odd values', { type, [key]: odd }],
    ['None', { type, [key]: [] }],
    ['Unreadable', { type, [key]: 'all' }],
  ]
}

function range(type: ContactsFilter['type']): Case[] {
  return [
    ['Since a day', { type, after: JAN }],
    ['After a day', { type, after: '2025-12-31T23:59:59.999Z' }],
    ['After a time', { type, after: '2026-01-01T09:30:15Z' }],
    ['Before a day', { type, before: JAN }],
    ['Through a day', { type, before: '2026-01-31T23:59:59.999Z' }],
    ['Whole days', { type, after: JAN, before: FEB }],
    ['One day', { type, after: JAN, before: '2026-01-02T00:00:00Z' }],
    ['Times', { type, after: '2026-01-01T01:00:00+01:00', before: '2026-01-01T05:00:00Z' }],
    ['One moment', { type, after: JAN, before: JAN }],
    ['Ends before it starts', { type, after: FEB, before: JAN }],
    ['No such date', { type, after: '2026-02-30T00:00:00Z' }],
    ['No dates', { type }],
  ]
}

function records(type: ContactsFilter['type']): Case[] {
  return [
    ['One key', { type, attributes: [{ plan: 'pro' }] }],
    ['Two keys', { type, attributes: [{ plan: 'pro', region: 'EU' }] }],
    ['Two records', { type, attributes: [{ plan: 'pro', region: 'EU' }, { plan: 'team' }] }],
    ['Odd keys', { type, attributes: [{ 'page path': '/pricing?x=1', constructor: '' }] }],
    ['No keys', { type, attributes: [{}] }],
    ['No records', { type, attributes: [] }],
    ['Absent', { type }],
  ]
}

export const cases: Record<ContactsFilter['type'] | 'contacts_tags_in', Case[]> = {
  all_contacts: [
    ['Plain', { type: 'all_contacts' }],
    ['With an unknown key', { type: 'all_contacts', not: true }],
  ],
  contact_id_in: list('contact_id_in', 'contact_ids', ['3f2b8c1a', 'a81d6e2f', 'c-ada'], ['3F2B8C1A', '3f2b8c1a', '']),
  contacts_created_at_between: range('contacts_created_at_between'),
  contacts_email_domain_name_in: list(
    'contacts_email_domain_name_in',
    'domain_name_in',
    ['acme.example', 'globex.example', 'initech.example'],
    ['münchen.example', 'xn--mnchen-3ya.example', ' acme.example', ''],
  ),
  contacts_affected_by_sequence: [
    ['Named', { type: 'contacts_affected_by_sequence', sequence_id: 'seq_onboarding' }],
    ['Name unknown', { type: 'contacts_affected_by_sequence', sequence_id: 'seq_123' }],
  ],
  contacts_name_in: list(
    'contacts_name_in',
    'name_in',
    ['Ada', 'Inés', '佐藤 美咲', 'ليلى حداد'],
    ["O'Brien, Inc", 'Dwayne “The Rock” Johnson', '\u202Eevil', '👩‍👩‍👧‍👦', '<b>bold</b>'],
  ),
  contacts_phone_number_in: list(
    'contacts_phone_number_in',
    'phone_number_in',
    ['+12025550143', '+493023125017'],
    ['+1 (202) 555-0143', 'not a number'],
  ),
  contacts_email_in: list(
    'contacts_email_in',
    'email_in',
    ['ada@acme.example', 'ben@globex.example'],
    ['Ada+news@Acme.example', 'a@b.example, c@d.example'],
  ),
  contacts_attributes_in: records('contacts_attributes_in'),
  contacts_sessions_attributes_in: records('contacts_sessions_attributes_in'),
  contact_belongs_to_segment: [
    ['Named', { type: 'contact_belongs_to_segment', segment_id: 'vip' }],
    ['Name unknown', { type: 'contact_belongs_to_segment', segment_id: '8c7a-41' }],
    ['Not there', { type: 'contact_belongs_to_segment', segment_id: 'gone-7' }],
    ['Without a name', { type: 'contact_belongs_to_segment', segment_id: 'nameless-7' }],
    ['Itself', { type: 'contact_belongs_to_segment', segment_id: 'this' }],
    ['In a circle', { type: 'contact_belongs_to_segment', segment_id: 'circle' }],
  ],
  last_contacted_at_between: range('last_contacted_at_between'),
  last_contacted_at_with_handoff_between: range('last_contacted_at_with_handoff_between'),
  contacts_tags_in: [['Unknown to this release', { type: 'contacts_tags_in', tags: ['vip'] }]],
}

/** The segment that all cases belong to. */
export const SEGMENT_ID = 'this'

const back = { or: [{ and: [{ type: 'contact_belongs_to_segment', segment_id: SEGMENT_ID }] }] }
const segments: Record<string, { name: string; definition?: unknown } | null> = {
  vip: { name: 'VIP' },
  'gone-7': null,
  'nameless-7': { name: '' },
  circle: { name: 'Loyal', definition: back },
}

export const resolvers: SummaryResolvers = {
  segment: (id) => segments[id],
  sequence: (id) => (id === 'seq_onboarding' ? { name: 'Onboarding' } : undefined),
  contact: (id) => (id === 'c-ada' ? { name: 'Ada' } : undefined),
}
