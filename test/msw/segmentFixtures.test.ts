import { describe, expect, it } from 'vitest'
import {
  edgeFilters,
  oneOfEachFilter,
  segmentFixture,
  segmentFixtures,
  sequenceFixtures,
} from 'react-contact-segments/msw'
import type { ContactSegment } from '../../src/contract.js'
import { contactsFilterSchema, contactSegmentSchema } from '../../src/exact.js'

const NEEDLE = 'northwind-freight.example'
const filterTypes = [
  'all_contacts',
  'contact_id_in',
  'contacts_created_at_between',
  'contacts_email_domain_name_in',
  'contacts_affected_by_sequence',
  'contacts_name_in',
  'contacts_phone_number_in',
  'contacts_email_in',
  'contacts_attributes_in',
  'contacts_sessions_attributes_in',
  'contact_belongs_to_segment',
  'last_contacted_at_between',
  'last_contacted_at_with_handoff_between',
]
const filtersOf = (segments: ContactSegment[]) =>
  segments.flatMap((segment) => segment.definition?.or.flatMap((group) => group.and) ?? [])

describe('segmentFixtures', () => {
  const segments = segmentFixtures(2340)

  it('returns the same segments after a caller has changed those returned before', () => {
    const before = JSON.stringify(segmentFixtures(40))
    const empty = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const inner of Object.values(value)) empty(inner)
      if (Array.isArray(value)) value.length = 0
    }
    empty(segmentFixtures(40))
    expect(JSON.stringify(segmentFixtures(40))).toBe(before)
  })

  it('satisfies the strict schema for any seed', () => {
    for (const seed of [0, 1, 2, 7, 2 ** 31, -5]) {
      for (const segment of segmentFixtures(400, { seed })) {
        expect(contactSegmentSchema.safeParse(segment).error).toBeUndefined()
      }
    }
    for (const segment of segments) expect(contactSegmentSchema.safeParse(segment).error).toBeUndefined()
  })

  it('returns the same segments for the same seed, and entirely different ids for another', () => {
    expect(segmentFixtures(300, { seed: 4 })).toEqual(segmentFixtures(300, { seed: 4 }))
    const other = new Set(segmentFixtures(300, { seed: 5 }).map(({ id }) => id))
    expect(segmentFixtures(300, { seed: 4 }).filter(({ id }) => other.has(id))).toEqual([])
  })

  it('keeps earlier segments when more are requested', () => {
    expect(segmentFixtures(2340).slice(0, 700)).toEqual(segmentFixtures(700))
  })

  it('gives every segment a unique UUID', () => {
    expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length)
    for (const { id } of segments)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('uses all 13 filter types among the first 13 segments, and again later', () => {
    for (const part of [segments.slice(0, 13), segments.slice(100, 240), segments.slice(2000)]) {
      expect(new Set(filtersOf(part).map(({ type }) => type))).toEqual(new Set(filterTypes))
    }
  })

  it('is as uneven as a real list: nulls, several groups, a few duplicate names', () => {
    const share = (test: (segment: ContactSegment) => boolean) => segments.filter(test).length / segments.length
    expect(share(({ description }) => description === null)).toBeGreaterThan(0.3)
    expect(share(({ description }) => description !== null)).toBeGreaterThan(0.3)
    expect(share(({ definition }) => definition === null)).toBeGreaterThan(0.01)
    expect(share(({ created_at }) => created_at === null)).toBeGreaterThan(0.005)
    expect(share(({ definition }) => (definition?.or.length ?? 0) > 1)).toBeGreaterThan(0.1)
    const twins = segments.length - new Set(segments.map(({ name }) => name)).size
    expect(twins).toBeGreaterThan(3)
    expect(twins).toBeLessThan(20)
  })

  it('gives names in words: no counters, no empty slots, several scripts', () => {
    for (const { name, description } of segments) {
      expect(`${name} ${description}`).not.toMatch(/[{}]|undefined|NaN/)
      expect(name).not.toMatch(/segment \d|wave \d\d/i)
    }
    for (const script of [/[äöüß]/, /[àéè]/, /ñ|í/, /ção|ções|ã/, /\p{Script=Han}/u, /\p{Script=Arabic}/u]) {
      expect(segments.filter(({ name }) => script.test(name)).length).toBeGreaterThan(10)
    }
  })

  it('refers to segments and sequences that exist', () => {
    const ids = new Set(segments.map(({ id }) => id))
    const sequences = new Set(sequenceFixtures.map(({ id }) => id))
    const filters = filtersOf(segments)
    const memberships = filters.filter((filter) => filter.type === 'contact_belongs_to_segment')
    const enrolments = filters.filter((filter) => filter.type === 'contacts_affected_by_sequence')
    expect(memberships.length).toBeGreaterThan(50)
    expect(enrolments.length).toBeGreaterThan(50)
    expect(memberships.filter(({ segment_id }) => !ids.has(segment_id))).toEqual([])
    expect(enrolments.filter(({ sequence_id }) => !sequences.has(sequence_id))).toEqual([])
  })

  it('hides one domain in the rules of the segment at index 2,312, and nowhere else', () => {
    for (const seed of [1, 2]) {
      const all = segmentFixtures(2313, { seed })
      const hits = all.flatMap((segment, index) => (JSON.stringify(segment).includes('northwind') ? [index] : []))
      expect(hits).toEqual([2312])
      expect(JSON.stringify(all[2312]!.definition)).toContain(NEEDLE)
      expect(`${all[2312]!.name} ${all[2312]!.description}`).not.toContain('northwind')
    }
  })

  it('does not run out of names', () => {
    const many = segmentFixtures(10_000)
    expect(many).toHaveLength(10_000)
    expect(new Set(many.map(({ name }) => name)).size).toBeGreaterThan(9_950)
  })
})

describe('segmentFixture', () => {
  it('accepts overrides, and derives the id from the name', () => {
    expect(segmentFixture({ description: null })).toEqual({ ...segmentFixture(), description: null })
    expect(segmentFixture({ name: 'A' }).id).not.toBe(segmentFixture({ name: 'B' }).id)
    expect(segmentFixture({ name: 'A' }).id).toBe(segmentFixture({ name: 'A', description: 'x' }).id)
    expect(segmentFixture({ name: 'A', id: 'mine' }).id).toBe('mine')
    expect(contactSegmentSchema.safeParse(segmentFixture({ name: '\uD800' })).success).toBe(true)
  })
})

describe('oneOfEachFilter and edgeFilters', () => {
  it('contain, in oneOfEachFilter, each of the 13 types once, in the order of the contract', () => {
    expect(oneOfEachFilter.map(({ type }) => type)).toEqual(filterTypes)
  })

  it('are valid', () => {
    for (const filter of [...oneOfEachFilter, ...edgeFilters]) {
      expect(contactsFilterSchema.safeParse(filter).error).toBeUndefined()
    }
  })
})
