/** What contract.test.ts leaves out about reading a page: the numbers beside the rows, and pages restored from a cache. */
import fc from 'fast-check'
import { readSegmentsPage } from 'react-contact-segments/core'
import { segmentFixture, segmentFixtures } from 'react-contact-segments/msw'
import { describe, expect, it } from 'vitest'
import { restoredPage } from '../../src/api/readSegmentsPage.js'

const read = (json: object) => {
  const result = readSegmentsPage({ data: [], hasNextPage: false, ...json })
  if ('issues' in result) throw new Error(JSON.stringify(result.issues))
  return result.page
}

describe('readSegmentsPage', () => {
  it('keeps a count that is a whole number of at least 0, and turns any other into null', () => {
    const count = fc.oneof(fc.integer(), fc.double(), fc.constantFrom<unknown>(null, undefined, '7', true, 2 ** 53, -0, 0))
    fc.assert(
      fc.property(fc.constantFrom('total', 'page', 'limit', 'totalPages'), count, (field, value) => {
        const expected = Number.isSafeInteger(value) && (value as number) >= 0 ? value : null
        expect(read({ [field]: value })).toMatchObject({ [field]: expected })
      }),
    )
  })

  it('keeps hasPrevPage if it is a boolean, and derives it from the page number otherwise', () => {
    for (const said of [true, false]) for (const page of [0, 1, 2, null]) expect(read({ hasPrevPage: said, page }).hasPrevPage).toBe(said)
    for (const junk of [undefined, null, 'true', 1]) {
      expect([0, 1, 2, 3, null].map((page) => read({ hasPrevPage: junk, page }).hasPrevPage)).toEqual([false, false, true, true, false])
    }
  })

  it('labels a rejected row with the id and the name if they can be read', () => {
    const labels = [7, null, 'text', [], { id: 7, name: null }, { id: 'a' }, { name: 'Half' }, { id: 'a', name: 'Half' }]
    const { rejected } = read({ data: labels })
    expect(rejected.map((row) => ({ ...row, issues: undefined }))).toEqual([
      { index: 0 },
      { index: 1 },
      { index: 2 },
      { index: 3 },
      { index: 4 },
      { index: 5, id: 'a' },
      { index: 6, name: 'Half' },
      { index: 7, id: 'a', name: 'Half' },
    ])
  })

  it('reads a definition down to sixty levels from the top of the reply, and no deeper', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
    const page = (depth: number) => read({ data: [{ ...segmentFixture(), definition: { or: [{ and: [{ type: 'future', deep: nested(depth) }] }] } }] })
    const deepest = Array.from({ length: 80 }, (_, depth) => depth).findLast((depth) => page(depth).data.length === 1)!
    const [issue] = page(deepest + 1).rejected[0]!.issues
    expect(issue).toEqual({ path: ['data', 0, 'definition', 'or', 0, 'and', 0, 'deep', ...Array<number>(53).fill(0)], message: 'nested too deeply' })
  })

  it('reports a forbidden key at the path of the object that holds it', () => {
    const definition = JSON.parse('{"or":[{"and":[{"type":"future","deep":{"x":[{"__proto__":1}]}}]}]}') as unknown
    expect(read({ data: [segmentFixture(), { ...segmentFixture(), definition }] }).rejected[0]!.issues).toEqual([
      { path: ['data', 1, 'definition', 'or', 0, 'and', 0, 'deep', 'x', 0], message: 'forbidden key __proto__' },
    ])
  })
})

describe('restoredPage', () => {
  const page = read({ data: [...segmentFixtures(3), { id: 'b', name: 'Broken' }], total: 4, page: 1, limit: 100, totalPages: 1, hasPrevPage: false })

  it('returns the same object for a page that was read here', () => expect(restoredPage(page)).toBe(page))

  it('returns an equal page, with its rejected rows, after a round trip through JSON', () => {
    const restored = JSON.parse(JSON.stringify(page)) as object
    expect(restoredPage(restored)).toEqual(page)
    expect(restoredPage(restored)).toBe(restoredPage(restored))
  })

  it('keeps only those entries of `rejected` that have issues', () => {
    const why = { index: 9, issues: [] }
    const odd = { data: [], hasNextPage: false, rejected: [why, null, 7, {}, { issues: 'no' }, undefined] }
    expect(restoredPage(odd)?.rejected).toEqual([why])
    expect(restoredPage({ data: [], hasNextPage: false, rejected: 'none' })?.rejected).toEqual([])
  })

  it('returns null for anything that is not a page, each time it is called', () => {
    for (const junk of [null, undefined, 7, 'page', {}, [], { data: [] }]) expect([restoredPage(junk), restoredPage(junk)]).toEqual([null, null])
  })
})
