/** Definitions nobody would wish for: hostile values, treacherous dates, empty lists, duplicates, unknown filters. */
import fc from 'fast-check'
import type { ListedDefinition } from 'react-contact-segments/core'
import { codePoints } from '../codePoints.js'

export const HOSTILE_VALUES: string[] = [
  'acme.io',
  'acme.iowa.gov',
  'Acme.io',
  ' acme.io ',
  '',
  ' ',
  'or',
  'and',
  'more',
  '3 more',
  'a, or b',
  'a”, or “b',
  '“a” or «b»',
  '; or (name is “x”)',
  'x)',
  '{plan: “pro”}',
  "O'Brien, Inc",
  'line\nbreak',
  'line break',
  'tab\tbed',
  'zero\u200bwidth',
  'zerowidth',
  'turned\u202eround',
  'closed\u2069early',
  'pic\u240ature',
  '⟨U+200B⟩',
  'lone\ud800',
  'null\0',
  '<b>bold</b>',
  '👨‍👩‍👧‍👦',
  'a\u200db',
  'é',
  'e\u0301',
  'محمد',
  'می‌خواهم',
  'محمد Ada 12',
  'xn--bcher-kva.example',
  'bücher.example',
  '山田　太郎',
  '+14155550100',
  '+1 (415) 555-0100',
  '10,000',
  '__proto__',
  'constructor',
  'x'.repeat(300),
]

export const TRAP_DATES: string[] = [
  '2026-01-01T00:00:00Z',
  '2026-01-01T00:00:00.001Z',
  '2026-01-01T00:00:00.000001Z',
  '2026-01-15T09:30:00.123456Z',
  '2026-01-01T01:00:00+01:00',
  '2026-01-02T00:00:00Z',
  '2026-01-31T23:59:59Z',
  '2026-01-31T23:59:59.999Z',
  '2026-02-01T00:00:00Z',
  '2026-02-01T05:00:00Z',
  '2026-03-08T07:00:00Z',
  '2026-04-23T22:00:00Z',
  '2026-11-01T05:30:00Z',
  '2026-11-01T06:30:00Z',
  '2024-02-29T12:00:00Z',
  '2026-02-30T00:00:00Z',
  '2026-06-30T23:59:60Z',
  '2026-01-01T00:00:00',
  '2026-01-01',
  'Jan 1',
  '1',
  '',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
]

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_VALUES) },
  { weight: 4, arbitrary: fc.domain() },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: codePoints(12) },
)
const values = fc.oneof(
  { weight: 8, arbitrary: fc.array(value, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(value, { maxLength: 40 }) },
)
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const date = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...TRAP_DATES) },
  { weight: 1, arbitrary: instant },
  { weight: 2, arbitrary: instant.map((iso) => `${iso.slice(0, 16)}:00Z`) },
  { weight: 4, arbitrary: instant.map((iso) => `${iso.slice(0, 10)}T00:00:00Z`) },
)
const bounds = fc.record({ after: date, before: date }, { requiredKeys: [] })
/** Mostly the right way round. */
const range = fc.oneof(
  { weight: 1, arbitrary: bounds },
  {
    weight: 4,
    arbitrary: bounds.map(({ after, before, ...rest }) =>
      after && before && after > before
        ? { after: before, before: after }
        : { ...rest, ...(after && { after }), ...(before && { before }) },
    ),
  },
)
const attributes = fc.record(
  {
    attributes: fc.array(
      fc.dictionary(
        fc.oneof(fc.constantFrom('plan', 'region', 'is', 'the plan', 'a: b', 'constructor'), value),
        value,
        {
          maxKeys: 3,
        },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
)
const typed = <T extends object>(type: string, payload: fc.Arbitrary<T>) =>
  payload.map((payload) => ({ type, ...payload }))

/** Contacts are picked by hand, or pasted by the hundred. */
const contactIds = fc
  .tuple(fc.uuid(), fc.integer({ min: 0, max: 150 }))
  .map(([id, count]) => Array.from({ length: count }, (_, index) => id.slice(0, -3) + String(index).padStart(3, '0')))

/** One of the 13 filters, well-typed, or a filter of an unknown type. */
export const filter: fc.Arbitrary<{ type: string }> = fc.oneof(
  fc.constant({ type: 'all_contacts' }),
  typed('contact_id_in', fc.record({ contact_ids: contactIds })),
  typed('contacts_created_at_between', range),
  typed('contacts_email_domain_name_in', fc.record({ domain_name_in: values })),
  typed('contacts_affected_by_sequence', fc.record({ sequence_id: value })),
  typed('contacts_name_in', fc.record({ name_in: values })),
  typed('contacts_phone_number_in', fc.record({ phone_number_in: values })),
  typed('contacts_email_in', fc.record({ email_in: values })),
  typed('contacts_attributes_in', attributes),
  typed('contacts_sessions_attributes_in', attributes),
  typed('contact_belongs_to_segment', fc.record({ segment_id: value })),
  typed('last_contacted_at_between', range),
  typed('last_contacted_at_with_handoff_between', range),
  fc.constantFrom('contacts_tags_in', 'constructor', '').map((type) => ({ type })),
)

/** Mostly one or two, sometimes more, sometimes none. */
const few = <T>(items: fc.Arbitrary<T>, least: 0 | 1) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(items, { minLength: 1, maxLength: 1 }) },
    { weight: 3, arbitrary: fc.array(items, { minLength: 2, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.array(items, { minLength: least, maxLength: 5 }) },
  )

export const definition: fc.Arbitrary<ListedDefinition> = fc.record({
  or: few(fc.record({ and: few(filter, 0) }), 1),
}) as unknown as fc.Arbitrary<ListedDefinition>

const junk = fc.jsonValue({ maxDepth: 3 })
const damaged = fc.oneof(
  filter,
  junk,
  fc
    .tuple(
      filter,
      fc.dictionary(
        fc.oneof(fc.constantFrom('not', 'type', 'after', 'attributes', 'name_in', '__proto__'), fc.string()),
        junk,
      ),
    )
    .map(([filter, extra]) => ({ ...filter, ...extra })),
)
const broken = (items: fc.Arbitrary<unknown>, key: string) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(items, { maxLength: 3 }).map((list) => ({ [key]: list })) },
    {
      weight: 1,
      arbitrary: fc.array(items, { maxLength: 3 }).map((list) => ({ [key]: list, not: true, [`__${key}__`]: 1 })),
    },
    { weight: 1, arbitrary: junk },
  )

/** Anything that JSON can hold, most of it close to a definition. */
export const anything: fc.Arbitrary<ListedDefinition> = fc.oneof(
  { weight: 8, arbitrary: broken(broken(damaged, 'and'), 'or') },
  { weight: 1, arbitrary: junk },
  {
    weight: 1,
    arbitrary: fc.constant(
      JSON.parse('{"or":[{"and":[{"type":"all_contacts","__proto__":{"a":1}}],"__proto__":1}],"__proto__":[]}'),
    ),
  },
) as fc.Arbitrary<ListedDefinition>
