/** Hand-picked filters: the 13 types once each as people write them, and the odd forms that the contract also allows. */
import type { ContactsFilter } from '../contract.js'

/**
 * One realistic filter of each of the 13 types, in the order of the OpenAPI.
 *
 * @example
 * import { oneOfEachFilter } from 'react-contact-segments/msw'
 *
 * new Set(oneOfEachFilter.map(({ type }) => type)).size // → 13
 */
export const oneOfEachFilter: ContactsFilter[] = [
  { type: 'all_contacts' },
  {
    type: 'contact_id_in',
    contact_ids: ['3f2b8c1a-9d4e-4f6a-8b7c-1e5d2a9c4b60', 'a81d6e2f-0c35-4b97-9e1d-7f4a2c8b5d13'],
  },
  { type: 'contacts_created_at_between', after: '2025-01-01T00:00:00Z', before: '2025-04-01T00:00:00Z' },
  { type: 'contacts_email_domain_name_in', domain_name_in: ['brightwater-labs.example', 'halcyon-foods.example'] },
  { type: 'contacts_affected_by_sequence', sequence_id: 'seq_spring_webinar' },
  { type: 'contacts_name_in', name_in: ['Ana Almeida', 'Ben Brandt', '佐藤 美咲'] },
  { type: 'contacts_phone_number_in', phone_number_in: ['+12025550143', '+493023125017'] },
  { type: 'contacts_email_in', email_in: ['ana.almeida@brightwater-labs.example', 'ben.brandt@halcyon-foods.example'] },
  { type: 'contacts_attributes_in', attributes: [{ plan: 'enterprise', region: 'EMEA' }] },
  { type: 'contacts_sessions_attributes_in', attributes: [{ channel: 'whatsapp', language: 'pt' }] },
  { type: 'contact_belongs_to_segment', segment_id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' },
  { type: 'last_contacted_at_between', after: '2025-06-01T00:00:00Z', before: '2025-07-01T00:00:00Z' },
  { type: 'last_contacted_at_with_handoff_between', after: '2025-09-15T08:00:00+02:00' },
]

/**
 * Valid filters that trip code up: empty lists, absent bounds and attributes, many values, odd text.
 *
 * @example
 * import { contactsFilterSchema } from 'react-contact-segments/core'
 * import { edgeFilters } from 'react-contact-segments/msw'
 *
 * edgeFilters.every((filter) => contactsFilterSchema.safeParse(filter).success) // → true
 * edgeFilters[0] // → { type: 'contact_id_in', contact_ids: [] }
 */
export const edgeFilters: ContactsFilter[] = [
  { type: 'contact_id_in', contact_ids: [] },
  { type: 'contact_id_in', contact_ids: ['00000000-0000-0000-0000-000000000000'] },
  { type: 'contacts_created_at_between' },
  { type: 'contacts_created_at_between', after: '2025-01-01T00:00:00Z' },
  { type: 'contacts_created_at_between', before: '2024-02-29T23:59:59.999-08:00' },
  { type: 'contacts_created_at_between', after: '2025-12-31T00:00:00Z', before: '2025-01-01T00:00:00Z' },
  { type: 'contacts_email_domain_name_in', domain_name_in: [] },
  {
    type: 'contacts_email_domain_name_in',
    domain_name_in: Array.from({ length: 40 }, (_, index) => `branch-${index + 1}.oakhurst-supply.example`),
  },
  { type: 'contacts_email_domain_name_in', domain_name_in: ['münchen.example', 'xn--mnchen-3ya.example'] },
  { type: 'contacts_affected_by_sequence', sequence_id: '' },
  { type: 'contacts_name_in', name_in: [''] },
  { type: 'contacts_name_in', name_in: ['O’Neill, "Peggy" <peggy@example>', '\u202Eevil\u202C', 'ليلى حداد', '👩‍👩‍👧‍👦'] },
  { type: 'contacts_phone_number_in', phone_number_in: ['not a number'] },
  { type: 'contacts_email_in', email_in: ['Ana.Almeida+news@Brightwater-Labs.example'] },
  { type: 'contacts_attributes_in' },
  { type: 'contacts_attributes_in', attributes: [] },
  { type: 'contacts_attributes_in', attributes: [{}] },
  { type: 'contacts_attributes_in', attributes: [{ plan: 'pro', seats: '51–200' }, { plan: 'business' }, {}] },
  { type: 'contacts_attributes_in', attributes: [{ constructor: 'x', toString: 'y', '': '' }] },
  { type: 'contacts_sessions_attributes_in' },
  { type: 'contacts_sessions_attributes_in', attributes: [{ utm_source: 'a=b&c', 'page path': '/pricing?x=1#top' }] },
  { type: 'contact_belongs_to_segment', segment_id: 'no-such-segment' },
  { type: 'last_contacted_at_between' },
  { type: 'last_contacted_at_between', before: '2025-06-30T12:00:00.123456+05:30' },
  { type: 'last_contacted_at_with_handoff_between' },
]
