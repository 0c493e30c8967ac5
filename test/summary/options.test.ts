/** What an application may change about the wording. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSummarizer, en, type ListedDefinition, type MessageOverrides } from 'react-contact-segments/core'
import { de } from 'react-contact-segments/locales/de'
import { ja } from 'react-contact-segments/locales/ja'
import { anything } from './arbitraries.js'

const one = (filter: object) => ({ or: [{ and: [filter] }] }) as unknown as ListedDefinition
const emails = one({ type: 'contacts_email_in', email_in: ['a@x.co', 'b@x.co', 'c@x.co', 'd@x.co'] })

describe('overrides', () => {
  it('change one text and leave the others', () => {
    const overrides = { filters: { all_contacts: { label: 'all customers' } }, noRules: 'nothing to say' }
    const summarizer = createSummarizer({ overrides })
    expect(summarizer.line(one({ type: 'all_contacts' }))).toBe('All customers')
    expect(summarizer.line(null)).toBe('Nothing to say')
    expect(summarizer.line(emails)).toBe(createSummarizer().line(emails))
  })

  it('leave the catalogue unchanged', () => {
    createSummarizer({ messages: de, overrides: { noRules: 'nichts', quotes: ['"', '"', "'", "'"] } })
    expect(createSummarizer({ messages: de }).line(null)).toBe('Keine Regeln festgelegt')
  })

  it('may add a plural form to a text that has none', () => {
    const { line } = createSummarizer({ overrides: { more: { one: 'one more' } } })
    expect(line(emails, { maxValues: 3 })).toMatch(/, or one more$/)
    expect(line(emails, { maxValues: 2 })).toMatch(/, or 2 more$/)
  })

  it('may be partial at any depth', () => {
    const partial = (message: unknown, key?: string): fc.Arbitrary<unknown> => {
      const nothing = fc.constantFrom(undefined, null)
      if (/^(count|more|dates|anyOf|sameAs|unknownKey.*)$/.test(key!)) return fc.oneof(nothing, fc.constantFrom('a', {}, { one: 'a' }))
      if (Array.isArray(message) || key === 'direction') return nothing
      if (typeof message === 'string') return fc.oneof(nothing, fc.string())
      const entries = Object.entries(message as object).map(([key, inner]) => [key, partial(inner, key)] as const)
      return fc.oneof(nothing, fc.record(Object.fromEntries(entries), { requiredKeys: [] }))
    }
    fc.assert(
      fc.property(fc.constantFrom(en, ja), partial(en), anything, (messages, overrides, value) => {
        const { short, line, lines } = createSummarizer({ messages, overrides: overrides as MessageOverrides })
        for (const text of [short(value), line(value), ...lines(value)]) expect(typeof text).toBe('string')
      }),
    )
  })
})

it.each([
  ['el', 'όνομα', 'Όνομα'],
  ['tr', 'isim', 'İsim'],
  ['tr', 'ırk', 'Irk'],
  ['ka', 'სახელი', 'სახელი'],
  ['ru', 'имя', 'Имя'],
])('a line is capitalised as sentences are in %s: %s', (locale, label, raised) => {
  const { line } = createSummarizer({ overrides: { locale, is: '[{label}]: {value}', filters: { contacts_name_in: { label } } } })
  expect(line({ or: [{ and: [{ type: 'contacts_name_in', name_in: ['Ada'] }] }] })).toBe(`${raised}: “Ada”`)
})

it('an empty slot in the middle of a message leaves one space', () => {
  const overrides = { unsupported: 'desteklenmeyen {type} koşulu', inRecords: '[{label}] {value} içinde' }
  const { short, lines } = createSummarizer({ overrides })
  expect(short({ or: [{ and: [{ type: 'contacts_of_tomorrow' }] }] } as never, 24)).toBe('Desteklenmeyen koşulu')
  const attributes = [{ plan: 'pro' }, { plan: 'team' }]
  expect(lines({ or: [{ and: [{ type: 'contacts_attributes_in', attributes }] }] })[0]).toBe('Contact attributes içinde')
})

describe('maxValues', () => {
  it('is ten by default, and can be set for a summarizer, a call or a condition', () => {
    const many = one({ type: 'contacts_email_in', email_in: Array.from({ length: 12 }, (_, index) => `${index}@x.co`) })
    expect(createSummarizer().line(many)).toMatch(/9@x\.co, or 2 more$/)
    expect(createSummarizer({ maxValues: 2 }).line(emails)).toBe('Email is a@x.co, b@x.co, or 2 more')
    expect(createSummarizer().line(emails, { maxValues: 3 })).toBe('Email is a@x.co, b@x.co, c@x.co, or 1 more')
    expect(
      createSummarizer({ maxValues: 1 }).lines(emails, {
        maxValues: (path) => (path === 'or[0].and[0]' ? 2 : undefined),
      }),
    ).toEqual(['Email is a@x.co, b@x.co, or 2 more'])
  })

  it('is rounded down', () =>
    expect(createSummarizer({ maxValues: 2.5 }).line(emails)).toBe('Email is a@x.co, b@x.co, or 2 more'))

  it.each([0, -1, Number.NaN])('shows at least one value for %s', (maxValues) =>
    expect(createSummarizer({ maxValues }).line(emails)).toBe('Email is a@x.co or 3 more'),
  )

  it('may exceed the number of arguments that a call can take', () => {
    const { line } = createSummarizer({ maxValues: Infinity })
    const many = Array.from({ length: 130_000 }, (_, index) => `${index}@x.co`)
    expect(line(one({ type: 'contacts_email_in', email_in: many }))).toMatch(/ 129998@x\.co, or 129999@x\.co$/)
    expect(line({ ...emails, ...Object.fromEntries(many.map((key) => [key, 1])) })).toMatch(/“129999@x\.co”\)$/)
  })

  it('does not affect the search text', () =>
    expect(createSummarizer({ maxValues: 1 }).searchText(emails)).toBe('Email is a@x.co or b@x.co or c@x.co or d@x.co'))
})

describe('attributes', () => {
  const records = one({
    type: 'contacts_sessions_attributes_in',
    attributes: [{ plan: 'pro', region: 'EU' }, { plan: 'team' }, {}],
  })

  it('are joined by neither “and” nor “or” by default', () =>
    expect(createSummarizer().line(records)).toBe(
      'Session attributes in {plan: “pro”, region: “EU”}, {plan: “team”}, {no keys}',
    ))

  it('are joined as the application says that they combine', () => {
    const told = (records_: 'any' | 'all', keys: 'any' | 'all') =>
      createSummarizer({ attributes: { records: records_, keys } }).line(records)
    expect(told('any', 'all')).toBe(
      'Session attributes match (plan is “pro” and region is “EU”), (plan is “team”), or (no keys)',
    )
    expect(told('all', 'any')).toBe(
      'Session attributes match (plan is “pro” or region is “EU”), (plan is “team”), and (no keys)',
    )
  })
})

describe('searchText', () => {
  it('contains words, values, names, ids, and dates both as ISO days and with full month names', () => {
    const summarizer = createSummarizer({ resolvers: { segment: () => ({ name: 'VIP Kunden' }) } })
    const definition = {
      or: [
        {
          and: [
            { type: 'contacts_email_domain_name_in', domain_name_in: ['Acme.IO'] },
            { type: 'contacts_created_at_between', after: '2026-01-01T00:00:00Z' },
          ],
        },
        {
          and: [
            { type: 'contact_belongs_to_segment', segment_id: 'S-1' },
            { type: 'contacts_attributes_in', attributes: [{ Plan: 'Pro' }] },
          ],
        },
      ],
    } as ListedDefinition
    expect(summarizer.searchText(definition)).toBe(
      'Email domain is Acme.IO; and created on or after January 1, 2026 (UTC); or in segment VIP Kunden S-1; and contact attribute Plan is Pro\n2026-01-01',
    )
  })

  it('contains a name once, without its invisible characters', () => {
    const segment = () => ({ name: 'Soft\u00adly spoken', ambiguous: true })
    const reference = one({ type: 'contact_belongs_to_segment', segment_id: 'S-1' })
    expect(createSummarizer({ resolvers: { segment } }).searchText(reference)).toBe('In segment Softly spoken S-1')
  })

  it('contains a formatted phone number also as digits only', () => {
    const definition = { or: [{ and: [{ type: 'contacts_phone_number_in', phone_number_in: ['+1 (202) 555-0143', '+4930901820'] }] }] }
    expect(createSummarizer().searchText(definition as ListedDefinition)).toBe(
      'Phone number is +1 (202) 555-0143 or +4930901820\n12025550143',
    )
  })
})
