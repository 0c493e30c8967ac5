import fc from 'fast-check'
import { collectSegments, createSummarizer, type ListedSegment } from 'react-contact-segments/core'
import { segmentFixture, segmentFixtures } from 'react-contact-segments/msw'
import { describe, expect, it } from 'vitest'
import { createLikeness, rulesKey } from '../../src/picker/panel/createLikeness.js'
import { tellApart } from '../../src/picker/panel/tellApart.js'

const fixtures = segmentFixtures(400, { seed: 5 })
const summarizer = createSummarizer()
const changed = ({ updated_at }: ListedSegment): string => `Updated ${updated_at?.slice(0, 10) ?? 'unknown'}`

/** The same rules in another order, some of them repeated. */
function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value)) {
    const inner = value.map((each) => shuffled(each, random))
    const twice = inner.length > 0 && random() < 0.3 ? [...inner, inner[0]] : inner
    return twice.map((each) => [random(), each] as const).toSorted(([one], [other]) => one - other).map(([, each]) => each)
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, key === 'attributes' ? inner : shuffled(inner, random)]),
  )
}

describe('equal rules', () => {
  it('have the same key whatever the order and repetition of groups, conditions and values', () => {
    const random = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), random, (segment, numbers) => {
        const next = numbers[Symbol.iterator]()
        const other = shuffled(segment.definition, () => next.next().value as number)
        expect(rulesKey(other)).toBe(rulesKey(segment.definition))
      }),
    )
  })

  it('do not share a key with rules that say something else', () => {
    const lines = new Map(fixtures.map(({ definition }) => [rulesKey(definition), summarizer.lines(definition).toSorted().join('\n')]))
    for (const { definition } of fixtures) expect(lines.get(rulesKey(definition))).toBe(summarizer.lines(definition).toSorted().join('\n'))
    expect(lines.size).toBeGreaterThan(200)
    const since = (created_at_after: string) => rulesKey({ or: [{ and: [{ type: 'contacts_created_at_between', after: created_at_after }] }] })
    expect(since('2026-01-01T00:00:00Z')).not.toBe(since('2026-01-02T00:00:00Z'))
    expect(rulesKey(null)).toBeUndefined()
  })

  it('are not claimed of conditions newer than this library, whose order may say something', () => {
    const scored = (score: unknown) => rulesKey({ or: [{ and: [{ type: 'contacts_score_between', score }] }] })
    expect(scored([10, 20])).not.toBe(scored([20, 10]))
    expect(scored([10, 10])).not.toBe(scored([10]))
    expect(scored([10, { low: 1, high: 2 }])).toBe(scored([10, { high: 2, low: 1 }]))
  })

  it('are found as the list grows, and forgotten when it changes in any other way', () => {
    const [one, two, three] = fixtures as [ListedSegment, ListedSegment, ListedSegment]
    const twin = { ...two, id: 'twin' }
    const likeness = createLikeness()
    const namesakes = (segment: ListedSegment): unknown => likeness.known().namesakes(segment)
    const equals = (segment: ListedSegment): unknown => likeness.known().equals(segment)
    const pages = [[one, two], [three, twin]].map((data) => ({ data, rejected: [], total: 4, page: null, limit: null, totalPages: null, hasNextPage: true, hasPrevPage: false }))
    likeness.follow(collectSegments(pages.slice(0, 1), false).segments)
    expect(likeness.read(Infinity)).toBe(true)
    expect(equals(two)).toEqual([])
    likeness.follow(collectSegments(pages, false).segments)
    expect(namesakes(two)).toBeUndefined()
    likeness.read(Infinity)
    expect(equals(two)).toEqual([twin])
    expect(namesakes(two)).toEqual([two, twin])
    const before = likeness.known()
    likeness.follow([two, one, three])
    expect(before.namesakes(two)).toEqual([two, twin])
    likeness.read(Infinity)
    expect(equals(two)).toEqual([])
    expect(namesakes(two)).toBeUndefined()
  })
})

it('compares no list that has grown too long, and starts again with a short one', () => {
  const likeness = createLikeness()
  const many = segmentFixtures(5_200, { seed: 3 })
  for (const count of [1_000, 5_000, 5_200]) {
    likeness.follow(many.slice(0, count))
    likeness.read(Infinity)
  }
  const twins = ['x', 'y'].map((id) => ({ ...many[7]!, id, name: 'Twin' }))
  const likenessOfFew = (): unknown[] => twins.map((twin) => [likeness.known().namesakes(twin), likeness.known().equals(twin)])
  expect(likenessOfFew()).toEqual([[undefined, []], [undefined, []]])
  likeness.follow(twins)
  likeness.read(Infinity)
  expect(likenessOfFew()).toEqual([[twins, [twins[1]]], [twins, [twins[0]]]])
})

describe('namesakes', () => {
  it('each get a label of their own', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...fixtures), { minLength: 2, maxLength: 30, selector: ({ id }) => id }), (segments) => {
        const said = segments.map((segment) => tellApart(segment, segments, summarizer, changed))
        expect(new Set(said).size).toBe(segments.length)
      }),
    )
  })

  it('are not told apart by a heading', () => {
    const [x, y, z] = ['x', 'y', 'z'].map((domain) => ({ type: 'contacts_email_domain_name_in' as const, domain_name_in: [`${domain}.example`] }))
    const definitions = [{ or: [{ and: [x!, y!] }] }, { or: [{ and: [x!, z!] }, { and: [y!] }] }]
    const segments = definitions.map((definition, index) => segmentFixture({ id: String(index), definition, updated_at: `2026-03-0${index + 1}T00:00:00Z` }))
    expect(segments.map((segment) => tellApart(segment, segments, summarizer, changed))).toEqual([
      'Updated 2026-03-01',
      'Email domain is z.example',
    ])
  })

  it('are told apart by an attribute record, labelled with what it is a record of', () => {
    const segments = ['EU', 'US'].map((region) =>
      segmentFixture({ id: region, definition: { or: [{ and: [{ type: 'contacts_attributes_in', attributes: [{ plan: 'pro' }, { region }] }] }] } }),
    )
    expect(segments.map((segment) => tellApart(segment, segments, summarizer, changed))).toEqual([
      'Contact attributes in {region: “EU”}',
      'Contact attributes in {region: “US”}',
    ])
  })

  it('are told apart by a rule, else by the date, else by the id', () => {
    const [vip, other, same] = ['a', 'b', 'c'].map((id) =>
      segmentFixture({ id, name: 'VIP', updated_at: '2026-03-01T00:00:00Z', definition: { or: [{ and: [{ type: 'all_contacts' }] }] } }),
    ) as [ListedSegment, ListedSegment, ListedSegment]
    other.definition = { or: [{ and: [{ type: 'contacts_email_domain_name_in', domain_name_in: ['acme.io'] }] }] }
    expect(tellApart(other, [vip, other], summarizer, changed)).toBe('Email domain is acme.io')
    expect(tellApart(vip, [vip, { ...same, updated_at: '2026-04-01T00:00:00Z' }], summarizer, changed)).toBe('Updated 2026-03-01')
    expect(tellApart(vip, [vip, same], summarizer, changed)).toBe('a')
  })
})
