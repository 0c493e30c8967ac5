/** The wording of every filter type in every state; the title of a test is the sentence it expects. */
import { describe, expect, it } from 'vitest'
import type { ListedDefinition } from 'react-contact-segments/core'
import { createSummarizer } from 'react-contact-segments/core'

const summarizer = createSummarizer({
  maxValues: 3,
  resolvers: {
    segment: (id) => ({ vip: { name: 'VIP' }, gone: null, nameless: { name: '' } })[id],
    sequence: (id) => (id === 'seq_1' ? { name: 'Onboarding' } : undefined),
    contact: (id) => (id === 'c-1' ? { name: 'Ada' } : undefined),
  },
})
const definition = (...groups: unknown[][]): ListedDefinition =>
  ({ or: groups.map((and) => ({ and })) }) as ListedDefinition

const DOMAINS = ['acme.io', 'globex.com', 'initech.com', 'umbrella.co', 'hooli.xyz']
const created = (after?: string, before?: string) => ({
  type: 'contacts_created_at_between',
  ...(after !== undefined && { after }),
  ...(before !== undefined && { before }),
})
const domains = (...domain_name_in: string[]) => ({ type: 'contacts_email_domain_name_in', domain_name_in })
const attributes = (attributes: unknown) => ({ type: 'contacts_attributes_in', attributes })
const segment = (segment_id: string) => ({ type: 'contact_belongs_to_segment', segment_id })
const JAN = '2026-01-01T00:00:00Z'
const FEB = '2026-02-01T00:00:00Z'

describe.each<[filter: unknown, short: string, line?: string]>([
  [{ type: 'all_contacts' }, 'All contacts'],

  [{ type: 'contact_id_in', contact_ids: [] }, 'Contact ID: empty list', 'Contact ID is in an empty list'],
  [{ type: 'contact_id_in', contact_ids: ['c-1'] }, '1 specific contact', 'Contact is “Ada”'],
  [{ type: 'contact_id_in', contact_ids: ['a-1', 'A-1', 'b-2'] }, '2 specific contacts', 'Contact is a-1, A-1, or b-2'],
  [
    { type: 'contact_id_in', contact_ids: DOMAINS },
    '5 specific contacts',
    'Contact is acme.io, globex.com, initech.com, or 2 more',
  ],

  [created(), 'Created: no dates set'],
  [created(JAN), 'Created since Jan 1, 2026', 'Created on or after Jan 1, 2026 (UTC)'],
  [created('2025-12-31T23:59:59.999Z'), 'Created after Dec 31, 2025', 'Created after Dec 31, 2025 (UTC)'],
  [
    created('2026-01-01T09:30:15Z'),
    'Created after Jan 1, 2026, 9:30:15 AM',
    'Created after Jan 1, 2026, 9:30:15 AM UTC',
  ],
  [
    created('2026-01-01T09:30:00.250Z'),
    'Created after Jan 1, 2026, 9:30:00.250 AM',
    'Created after Jan 1, 2026, 9:30:00.250 AM UTC',
  ],
  [created(undefined, JAN), 'Created before Jan 1, 2026', 'Created before Jan 1, 2026 (UTC)'],
  [
    created(undefined, '2026-01-31T23:59:59.999Z'),
    'Created through Jan 31, 2026',
    'Created on or before Jan 31, 2026 (UTC)',
  ],
  [
    created(undefined, '2026-01-31T23:59:59Z'),
    'Created through Jan 31, 2026',
    'Created before Jan 31, 2026, 11:59:59 PM UTC',
  ],
  [created(JAN, FEB), 'Created Jan 1 – 31, 2026', 'Created on or after Jan 1, 2026 and before Feb 1, 2026 (UTC)'],
  [
    created(JAN, '2026-01-02T00:00:00Z'),
    'Created on Jan 1, 2026',
    'Created on or after Jan 1, 2026 and before Jan 2, 2026 (UTC)',
  ],
  [
    created(undefined, '2026-01-31T23:59:59.0001Z'),
    'Created before Jan 31, 2026, 11:59:59.0001 PM',
    'Created before Jan 31, 2026, 11:59:59.0001 PM UTC',
  ],
  [
    created('2026-01-01T01:00:00Z', '2026-01-01T05:00:00Z'),
    'Created after Jan 1, 2026, 1:00 AM and before Jan 1, 2026, 5:00 AM',
    'Created after Jan 1, 2026, 1:00 AM UTC and before Jan 1, 2026, 5:00 AM UTC',
  ],
  [
    created(JAN, '2026-01-31T09:30:00Z'),
    'Created since Jan 1, 2026 and before Jan 31, 2026, 9:30 AM',
    'Created on or after Jan 1, 2026 and before Jan 31, 2026, 9:30 AM UTC',
  ],
  [
    created(JAN, JAN),
    'Created between Jan 1, 2026, 12:00 AM and the same moment',
    'Created between Jan 1, 2026, 12:00 AM UTC and the same moment',
  ],
  [
    created(FEB, JAN),
    'Created since Feb 1, 2026 and before Jan 1, 2026 (start is later than end)',
    'Created on or after Feb 1, 2026 and before Jan 1, 2026 (UTC) (start is later than end)',
  ],
  [created('2026-02-30T00:00:00Z'), 'Created after “2026-02-30T00:00:00Z” (not a valid date)'],
  [created('2026-06-30T23:59:60Z'), 'Created after “2026-06-30T23:59:60Z”'],
  [{ ...created(), after: 5 }, 'Created (unreadable value)'],

  [
    { type: 'last_contacted_at_between', before: JAN },
    'Last contacted before Jan 1, 2026',
    'Last contacted before Jan 1, 2026 (UTC)',
  ],
  [{ type: 'last_contacted_at_between' }, 'Last contacted: no dates set'],
  [
    { type: 'last_contacted_at_with_handoff_between', after: JAN },
    'Last contacted with handoff since Jan 1, 2026',
    'Last contacted with handoff on or after Jan 1, 2026 (UTC)',
  ],

  [domains(), 'Email domain: empty list', 'Email domain is in an empty list'],
  [domains('acme.io'), 'Email domain: acme.io', 'Email domain is acme.io'],
  [domains('acme.io', 'globex.com'), 'Email domain: acme.io, globex.com', 'Email domain is acme.io or globex.com'],
  [domains('acme.io', 'Acme.io'), 'Email domain: acme.io, Acme.io', 'Email domain is acme.io or Acme.io'],
  [domains('acme.io', 'acme.io'), 'Email domain: acme.io', 'Email domain is acme.io'],
  [
    domains(...DOMAINS),
    `Email domain: ${DOMAINS.join(', ')}`,
    'Email domain is acme.io, globex.com, initech.com, or 2 more',
  ],
  [
    domains('', ' ', ' acme.io '),
    'Email domain: “” (empty), “ ”, “ acme.io ”',
    'Email domain is “” (empty), “ ”, or “ acme.io ”',
  ],
  [{ type: 'contacts_email_in', email_in: ['a@b.co', 'c@d.co'] }, 'Email: a@b.co, c@d.co', 'Email is a@b.co or c@d.co'],
  [{ type: 'contacts_email_in' }, 'Email (unreadable value)'],
  [{ type: 'contacts_email_in', email_in: ['a@b.co', 5] }, 'Email (unreadable value)'],
  [
    { type: 'contacts_phone_number_in', phone_number_in: ['+14155550100'] },
    'Phone number: +14155550100',
    'Phone number is +14155550100',
  ],
  [
    { type: 'contacts_name_in', name_in: ['Ada', "O'Brien, Inc"] },
    "Name: “Ada”, “O'Brien, Inc”",
    "Name is “Ada” or “O'Brien, Inc”",
  ],

  [{ type: 'contacts_name_in', name_in: ['R2D2'] }, 'Name: “R2D2”', 'Name is “R2D2”'],

  [{ type: 'contacts_attributes_in' }, 'Contact attributes: none specified'],
  [attributes(['plan']), 'Contact attributes (unreadable value)'],
  [attributes([]), 'Contact attributes: empty list'],
  [attributes([{}]), 'Contact attributes in {no keys}'],
  [attributes([{ plan: 'pro' }]), 'Contact attribute plan: “pro”', 'Contact attribute plan is “pro”'],
  [
    attributes([{ 'the plan': '' }]),
    'Contact attribute “the plan”: “” (empty)',
    'Contact attribute “the plan” is “” (empty)',
  ],
  [
    attributes([{ plan: 'pro', region: 'EU' }, { plan: 'team' }]),
    'Contact attributes in {plan: “pro”, region: “EU”}, {plan: “team”}',
  ],
  [
    attributes([JSON.parse('{"__proto__":"a","constructor":"b"}')]),
    'Contact attributes in {__proto__: “a”, constructor: “b”}',
  ],
  [attributes([{ plan: 5 }]), 'Contact attributes (unreadable value)'],
  [
    { type: 'contacts_sessions_attributes_in', attributes: [{ plan: 'pro' }] },
    'Session attribute plan: “pro”',
    'Session attribute plan is “pro”',
  ],

  [segment('vip'), 'In segment “VIP”'],
  [segment('8c7a-41'), 'In segment 8c7a-41'],
  [segment('gone'), 'In segment “gone” (not found)'],
  [segment('nameless'), 'In segment unnamed (“nameless”)'],
  [{ type: 'contacts_affected_by_sequence', sequence_id: 'seq_1' }, 'Affected by sequence “Onboarding”'],
  [{ type: 'contacts_affected_by_sequence', sequence_id: 'seq_2' }, 'Affected by sequence seq_2'],

  [{ type: 'contacts_tags_in', tags: ['a'] }, 'Unsupported condition “contacts_tags_in”'],
  [{ type: 'constructor' }, 'Unsupported condition “constructor”'],
  [{ type: 'all_contacts', not: true }, 'All contacts (+ unrecognised option “not”)'],
  [{ type: 'all_contacts', not: true, x: 1 }, 'All contacts (+ unrecognised options “not”, “x”)'],
  [{ type: 'contacts_name_in', name_in: 'Ada', not: true }, 'Name (unreadable value) (+ unrecognised option “not”)'],
  [{}, 'Unreadable condition'],
  ['all_contacts', 'Unreadable condition'],
])('%j', (filter, short, line = short) => {
  it(`in short: ${short}`, () => expect(summarizer.short(definition([filter]), Infinity)).toBe(short))
  it(`in full: ${line}`, () => expect(summarizer.line(definition([filter]))).toBe(line))
})

describe.each<[definition: unknown, short: string, line?: string]>([
  [null, 'No rules defined'],
  [definition(), 'No conditions'],
  [definition([]), 'No conditions'],
  [{ or: [null] }, 'Unreadable group'],
  ['segment', 'Unreadable definition'],
  [
    definition([], [domains('acme.io')]),
    '(no conditions) or (Email domain: acme.io)',
    '(no conditions); or (email domain is acme.io)',
  ],
  [
    definition([{ type: 'all_contacts' }, segment('vip')]),
    'All contacts · In segment “VIP”',
    'All contacts; and in segment “VIP”',
  ],
  [
    definition([{ type: 'all_contacts' }], [segment('vip')]),
    'All contacts or In segment “VIP”',
    'All contacts; or in segment “VIP”',
  ],
  [
    definition([domains('acme.io'), created(JAN)], [segment('vip')]),
    '(Email domain: acme.io · Created since Jan 1, 2026) or (In segment “VIP”)',
    '(Email domain is acme.io; and created on or after Jan 1, 2026 (UTC)); or (in segment “VIP”)',
  ],
  [{ or: [{ and: [segment('vip')], not: true }] }, '(In segment “VIP”) (+ unrecognised option “not”)'],
  [{ or: [{ and: [segment('vip')] }], not: true }, '((In segment “VIP”)) (+ unrecognised option “not”)'],
  [
    { or: [{ and: [segment('vip')] }, { and: [domains('acme.io')], not: 1 }], not: true },
    '((In segment “VIP”) or (Email domain: acme.io) (+ unrecognised option “not”)) (+ unrecognised option “not”)',
    '((In segment “VIP”); or (email domain is acme.io) (+ unrecognised option “not”)) (+ unrecognised option “not”)',
  ],
])('%j', (definition, short, line = short) => {
  it(`in short: ${short}`, () => expect(summarizer.short(definition as ListedDefinition, Infinity)).toBe(short))
  it(`in full: ${line}`, () => expect(summarizer.line(definition as ListedDefinition)).toBe(line))
})

describe('lines', () => {
  it.each<[definition: ListedDefinition, lines: string[]]>([
    [definition([segment('vip')]), ['In segment “VIP”']],
    [
      definition([segment('vip'), domains('acme.io')]),
      ['All of:', '  • In segment “VIP”', '  • Email domain is acme.io'],
    ],
    [
      definition([segment('vip'), domains('acme.io')], [segment('vip')], [], [segment('vip')]),
      [
        'Any of these 4 groups:',
        '1. All of:',
        '  • In segment “VIP”',
        '  • Email domain is acme.io',
        '2. In segment “VIP”',
        '3. No conditions',
        '4. In segment “VIP” (same as group 2)',
      ],
    ],
    [
      { or: [{ and: [segment('vip')], not: true }] } as never,
      ['All of (+ unrecognised option “not”):', '  • In segment “VIP”'],
    ],
    [
      definition([segment('vip'), domains('acme.io')], [segment('vip'), domains('acme.io')]),
      [
        'Any of these 2 groups:',
        '1. All of:',
        '  • In segment “VIP”',
        '  • Email domain is acme.io',
        '2. All of (same as group 1):',
        '  • In segment “VIP”',
        '  • Email domain is acme.io',
      ],
    ],
    [{ or: [{ and: [segment('vip')] }], not: true } as never, ['In segment “VIP”', '+ unrecognised option “not”']],
    [{ or: [], not: true } as never, ['No conditions', '+ unrecognised option “not”']],
    [
      definition([segment('vip'), attributes([{ plan: 'pro', region: 'EU' }, { plan: 'team' }, {}])], [attributes([{ plan: 'pro', region: 'EU' }])]),
      [
        'Any of these 2 groups:',
        '1. All of:',
        '  • In segment “VIP”',
        '  • Contact attributes in',
        '    • {plan: “pro”, region: “EU”}',
        '    • {plan: “team”}',
        '    • {no keys}',
        '2. Contact attributes in {plan: “pro”, region: “EU”}',
      ],
    ],
    [
      definition([{ ...attributes(Array.from({ length: 5 }, (_, at) => ({ plan: String(at) }))), not: true }]),
      [
        'Contact attributes in (+ unrecognised option “not”)',
        ...Array.from({ length: 3 }, (_, at) => `  • {plan: “${at}”}`),
        '  • +2 more',
      ],
    ],
  ])('%j', (definition, lines) => expect(summarizer.lines(definition)).toEqual(lines))
})

describe('parts', () => {
  it('give the type, level and path of each piece of a sentence', () => {
    const parts = summarizer.parts(definition([domains('acme.io', 'globex.com', 'initech.com')], [segment('vip')]), 'line')
    expect(parts.map(({ type, text, level }) => [type, text, ...(level ? [level] : [])])).toEqual([
      ['field', 'Email domain'],
      ['operator', ' is '],
      ['value', 'acme.io'],
      ['text', ', '],
      ['value', 'globex.com'],
      ['connective', ', or ', 'value'],
      ['value', 'initech.com'],
      ['connective', '; or ', 'group'],
      ['field', 'in segment'],
      ['operator', ' '],
      ['open', '“'],
      ['value', 'VIP'],
      ['close', '”'],
    ])
    expect(parts.map(({ path }) => path)).toContain('or[0].and[0].domain_name_in[1]')
    expect(parts.find(({ text }) => text === 'in segment')?.path).toBe('or[1].and[0]')
  })
})
