/** Which short text fits which budget: the ladder of shorter texts, rung by rung. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSummarizer, type ListedDefinition } from 'react-contact-segments/core'

const { short } = createSummarizer()
const domains = (...domain_name_in: string[]) => ({ type: 'contacts_email_domain_name_in', domain_name_in })
const DOMAINS = ['acme.io', 'globex.com', 'initech.com', 'umbrella.co', 'hooli.xyz']
const since = { type: 'contacts_created_at_between', after: '2026-01-01T00:00:00Z' }
const names = (...name_in: string[]) => ({ type: 'contacts_name_in', name_in })
const definition = (...groups: object[][]) => ({ or: groups.map((and) => ({ and })) }) as unknown as ListedDefinition
/** Every text from a budget of 200 graphemes down to 1. */
const rungs = (value: ListedDefinition) => {
  const texts = Array.from({ length: 200 }, (_, index) => short(value, 200 - index))
  return texts.filter((text, index) => text !== texts[index - 1])
}

describe('short', () => {
  it('counts the values of a list that do not fit', () =>
    expect(rungs(definition([domains(...DOMAINS)]))).toEqual([
      'Email domain: acme.io, globex.com, initech.com, umbrella.co, hooli.xyz',
      'Email domain: acme.io, globex.com, initech.com, umbrella.co, +1 more',
      'Email domain: acme.io, globex.com, initech.com, +2 more',
      'Email domain: acme.io, globex.com, +3 more',
      'Email domain: acme.io, +4 more',
      '5 email domains',
      '1 condition',
    ]))

  it('shortens the longest condition first, then conditions, then groups', () =>
    expect(rungs(definition([domains('acme.io', 'globex.com', 'initech.com'), since], [names('Ada', 'محمد')]))).toEqual(
      [
        '(Email domain: acme.io, globex.com, initech.com · Created since Jan 1, 2026) or (Name: “Ada”, “\u2068محمد\u2069”)',
        '(Email domain: acme.io, globex.com, +1 more · Created since Jan 1, 2026) or (Name: “Ada”, “\u2068محمد\u2069”)',
        '(Email domain: acme.io, +2 more · Created since Jan 1, 2026) or (Name: “Ada”, “\u2068محمد\u2069”)',
        '(3 email domains · Created since Jan 1, 2026) or (Name: “Ada”, “\u2068محمد\u2069”)',
        '(3 email domains · Created since Jan 1, 2026) or (Name: “Ada”, +1 more)',
        '(3 email domains · Created since Jan 1, 2026) or (2 names)',
        '(3 email domains · Created: 1 date) or (2 names)',
        '(3 email domains · +1 condition) or (2 names)',
        '3 conditions in 2 groups',
      ],
    ))

  it('keeps a single value that is shorter than its count', () => {
    const refers = definition([domains(...DOMAINS), { type: 'contact_belongs_to_segment', segment_id: 's1' }])
    expect(short(refers, 31)).toBe('5 email domains · In segment s1')
    expect(short(refers, 30)).toBe('5 email domains · +1 condition')
  })

  it('uses the room gained when a value is shorter than its count', () => {
    const emails = { type: 'contacts_email_in', email_in: ['x5', 'x3'] }
    const phones = { type: 'contacts_phone_number_in', phone_number_in: ['x1', 'yy@z.com4'] }
    expect(short(definition([emails, phones]), 41)).toBe('Email: x5, x3 · Phone number: x1, +1 more')
  })

  it('shortens attribute records key by key', () => {
    const attributes = [{ plan: 'pro', region: 'EU' }, { plan: 'team', seats: 'many' }, {}]
    expect(rungs(definition([{ type: 'contacts_attributes_in', attributes }]))).toEqual([
      'Contact attributes in {plan: “pro”, region: “EU”}, {plan: “team”, seats: “many”}, {no keys}',
      'Contact attributes in {plan: “pro”, region: “EU”}, {plan: “team”, seats: “many”}, +1 more',
      'Contact attributes in {plan: “pro”, region: “EU”}, {plan: “team”, +1 more}, +1 more',
      'Contact attributes in {plan: “pro”, region: “EU”}, +2 more',
      'Contact attributes in {plan: “pro”, +1 more}, +2 more',
      '3 contact attribute sets',
      '1 condition',
    ])
  })

  it('never writes out contact ids', () =>
    expect(short(definition([{ type: 'contact_id_in', contact_ids: ['a-1', 'b-2'], not: true }]))).toBe(
      '2 specific contacts (+ unrecognised option “not”)',
    ))

  it('is at most 80 graphemes long by default', () => {
    const value = definition([domains(...DOMAINS, ...DOMAINS.map((domain) => `mail.${domain}`))])
    expect(short(value)).toBe('Email domain: acme.io, globex.com, initech.com, umbrella.co, hooli.xyz, +5 more')
  })

  it('counts a family emoji as one grapheme', () => {
    expect(short(definition([names('👨‍👩‍👧‍👦')]), 9)).toBe('Name: “👨‍👩‍👧‍👦”')
    expect(short(definition([names('👨‍👩‍👧‍👦')]), 8)).toBe('1 name')
  })

  it('keeps notes that change the meaning on every rung', () => {
    const value = definition([{ ...domains(...DOMAINS), not: true }])
    expect(short(value, 60)).toBe('Email domain: acme.io, +4 more (+ unrecognised option “not”)')
    expect(short(value, 50)).toBe('5 email domains (+ 1 unrecognised option)')
    expect(short(definition([{ type: 'contact_belongs_to_segment', segment_id: 'x'.repeat(90) }]))).toBe(
      'In another segment',
    )
  })

  it.each([Number.NaN, -1, 0, 1])('is only the counts for a budget of %s', (budget) =>
    expect(short(definition([domains('acme.io')], [since, since]), budget)).toBe('3 conditions in 2 groups'),
  )

  it('counts the unknown keys that it has no room to name, even when there is nothing else', () => {
    const texts = [46, 45].map((budget) => short({ or: [], unless: [] } as never, budget))
    expect(texts).toEqual(['No conditions (+ unrecognised option “unless”)', '0 conditions (+ 1 unrecognised option)'])
  })

  it('reports an unreadable group even when conditions are only counted', () => {
    const all = { and: [{ type: 'all_contacts' }] }
    expect(short({ or: ['x'] } as never, 10)).toBe('0 conditions (unreadable group)')
    expect(short({ or: [3, all, 'x'] } as never, 30)).toBe('1 condition in 3 groups (unreadable group)')
  })

  it('handles ten thousand values, conditions or groups', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `x${index}.io`)
    expect(short(definition([domains(...many)]))).toBe('Email domain: x0.io, x1.io, x2.io, x3.io, x4.io, +9,995 more')
    expect(short(definition(many.map((name) => domains(name))))).toBe(
      'Email domain: x0.io · Email domain: x1.io · 1 email domain · +9,997 conditions',
    )
    expect(short(definition(...many.map((name) => [domains(name)])))).toBe(
      'Email domain: x0.io or 1 email domain or 1 email domain or 9,997 more groups',
    )
  })
})

describe('without Intl.Segmenter', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    // The test files after this one share its worker.
    vi.resetModules()
  })

  it('the budget counts code points', async () => {
    vi.stubGlobal('Intl', Object.create(Intl, { Segmenter: { value: undefined } }))
    vi.resetModules()
    const { createSummarizer } = await import('react-contact-segments/core')
    expect(createSummarizer().short(definition([names('👨‍👩‍👧‍👦')]), 14)).toBe('1 name')
    expect(createSummarizer().short(definition([names('👨‍👩‍👧‍👦')]), 15)).toBe('Name: “👨‍👩‍👧‍👦”')
  })
})

it('gives the level and the number of what is left out, even for an unsupported condition', () => {
  const definition = { or: [{ and: [{ type: 'contacts_tags_in', tags: ['vip'] }] }] } as unknown as ListedDefinition
  expect(createSummarizer().parts(definition, 'short', { maxGraphemes: 25 }).filter(({ type }) => type === 'more')).toEqual([
    { type: 'more', text: 'Unsupported condition', level: 'value', hidden: 1, path: 'or[0].and[0]' },
  ])
})
