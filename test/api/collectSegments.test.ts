import fc from 'fast-check'
import { collectSegments, type ListedSegment, type SegmentsPage } from 'react-contact-segments/core'
import { segmentFixture } from 'react-contact-segments/msw'
import { describe, expect, it } from 'vitest'
import { isGrownFrom } from '../../src/api/collectSegments.js'

const page = (ids: readonly string[], rest: Partial<SegmentsPage> = {}): SegmentsPage => ({
  data: ids.map((id): ListedSegment => segmentFixture({ id })),
  rejected: [],
  total: null,
  page: null,
  limit: null,
  totalPages: null,
  hasNextPage: true,
  hasPrevPage: false,
  ...rest,
})

/** Only a few ids, so that pages often share some. */
const pages = fc.array(
  fc
    .tuple(fc.array(fc.constantFrom('', 'a', 'b', 'c', '__proto__', 'constructor'), { maxLength: 4 }), fc.option(fc.nat(4)), fc.nat(2))
    .map(([ids, total, broken]) => page(ids, { total, rejected: Array.from({ length: broken }, (_, index) => ({ index, issues: [] })) })),
  { maxLength: 5 },
)

describe('collectSegments', () => {
  it('lists every id once, in the order first seen, with its latest values', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const rows = list.flatMap(({ data }) => data)
        const { segments, find } = collectSegments(list, false)
        expect(segments.map(({ id }) => id)).toEqual([...new Set(rows.map(({ id }) => id))])
        for (const segment of segments) {
          expect(segment).toBe(rows.findLast(({ id }) => id === segment.id))
          expect(find(segment.id)).toBe(segment)
        }
        for (const id of ['a', 'b', '', 'x', '__proto__']) expect(find(id)?.id).toBe(segments.find((each) => each.id === id)?.id)
      }),
    )
  })

  it('returns the same result whether pages arrive one by one or all at once', () => {
    fc.assert(
      fc.property(pages, fc.boolean(), (list, ended) => {
        for (let count = 0; count <= list.length; count++) collectSegments(list.slice(0, count), ended && count === list.length)
        const fresh = list.map((each) => ({ ...each }))
        expect(collectSegments(list, ended)).toEqual({ ...collectSegments(fresh, ended), find: expect.any(Function) })
      }),
    )
  })

  it('recognises a list that has only grown, and no other (isGrownFrom)', () => {
    fc.assert(
      fc.property(pages, fc.integer({ min: 1, max: 4 }), (list, shorter) => {
        const before = collectSegments(list.slice(0, shorter), false).segments
        const after = collectSegments(list, false).segments
        const begins = list.length > 0 && before.every((segment, place) => after[place] === segment)
        expect(isGrownFrom(after, before)).toBe(begins)
        expect(isGrownFrom(before, after)).toBe(begins && before.length === after.length)
        expect(isGrownFrom([...after], before)).toBe(false)
      }),
    )
  })

  it('returns the same object for the same pages, and keeps the objects of unchanged segments', () => {
    const [one, two] = [page(['a', 'b']), page(['c'])]
    const before = collectSegments([one], false)
    const after = collectSegments([one, two], false)
    expect(collectSegments([one, two], false)).toBe(after)
    expect(after.segments.slice(0, 2)).toEqual(before.segments)
    expect(after.segments[0]).toBe(before.segments[0])
    // The shorter list once more, as after a refetch that found fewer pages.
    expect(collectSegments([one], false).segments.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('returns the same object for each of two lists that share a first page, when they alternate', () => {
    const [first, ...others] = [page(['a']), page(['b']), page(['c'])]
    const lists = others.map((other) => [first, other])
    const [one, other] = lists.map((pages) => collectSegments(pages, true))
    expect(collectSegments(lists[0]!, true)).toBe(one)
    expect(collectSegments(lists[1]!, true)).toBe(other)
    expect([one, other].map((list) => list!.segments.map(({ id }) => id))).toEqual([['a', 'b'], ['a', 'c']])
  })

  it('returns the same result whatever lists with the same first page were collected before', () => {
    const three = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(three, fc.array(fc.nat(2), { maxLength: 8 }), (ids, turns) => {
        const [first, ...others] = ids.map((each) => page(each))
        // The same arrays each time, as from a cache.
        const lists = [[first!], ...others.map((other) => [first!, other])]
        for (const turn of turns) {
          const { find, ...collected } = collectSegments(lists[turn]!, false)
          const { find: findFresh, ...fresh } = collectSegments(lists[turn]!.map((each) => ({ ...each })), false)
          expect(collected).toEqual(fresh)
          for (const id of ['a', 'b', 'c', 'd', 'e']) expect(find(id)).toBe(findFresh(id))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('returns the same object for a list that ended too early', () => {
    const list = [page(['a'], { total: 3 })]
    expect(collectSegments(list, true)).toBe(collectSegments([...list], true))
  })

  it('sees pages that were pushed into the caller’s array', () => {
    fc.assert(
      fc.property(pages, (list) => {
        const own: SegmentsPage[] = []
        for (const each of list) {
          own.push(each)
          expect(collectSegments(own, false).segments).toEqual(collectSegments(own.map((page) => ({ ...page })), false).segments)
        }
      }),
    )
  })

  it('accepts any number of rows that could not be read', () => {
    const rejected = Array.from({ length: 300_000 }, (_, index) => ({ index, issues: [] }))
    expect(collectSegments([page(['a'], { rejected })], false).rejected).toEqual(rejected)
  })

  it('marks a list as maybe incomplete when totals differ, or do not add up at the end', () => {
    const marked = (list: SegmentsPage[], ended = true) => collectSegments(list, ended).maybeIncomplete
    expect(marked([page(['a', 'b'], { total: 3 }), page(['c'], { total: 3 })])).toBe(false)
    expect(marked([page(['a', 'b'], { total: 4 }), page(['c'], { total: 3 })], false)).toBe(true)
    expect(marked([page(['a', 'b'], { total: 3 })])).toBe(true)
    expect(marked([page(['a', 'b'], { total: 3 })], false)).toBe(false)
    expect(marked([page(['a'], { total: 2, rejected: [{ index: 1, issues: [] }] })])).toBe(false)
    // Without a total, there is only what the last page says about further pages.
    expect(marked([page(['a'], { hasNextPage: false })])).toBe(false)
    expect(marked([page(['a'], { hasNextPage: true })])).toBe(true)
    expect(marked([page(['a'], { hasNextPage: false, totalPages: 2 })])).toBe(true)
  })
})

describe('rows that could not be read', () => {
  const unread = (id?: string): Partial<SegmentsPage> => ({ total: 4, rejected: [{ index: 0, ...(id !== undefined && { id }), issues: [] }] })
  const last = { hasNextPage: false }

  it('count once, although a page repeats one because the rows have moved, which hides another', () => {
    // Of the rows a, x, b, c the first two were read; then n was created before them, and c deleted.
    const { segments, rejected, maybeIncomplete } = collectSegments([page(['a'], unread('x')), page(['b'], { ...unread('x'), ...last })], true)
    expect(segments).toHaveLength(2)
    expect(rejected).toHaveLength(1)
    expect(maybeIncomplete).toBe(true)
  })

  it('are different ones as long as they have no id', () => {
    const { rejected, maybeIncomplete } = collectSegments([page(['a'], unread()), page(['b'], { ...unread(), ...last })], true)
    expect(rejected).toHaveLength(2)
    expect(maybeIncomplete).toBe(false)
  })
})
