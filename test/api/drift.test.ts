import fc from 'fast-check'
import { collectSegments, contactSegmentsQueryOptions, createSegmentsClient, type SegmentsPage } from 'react-contact-segments/core'
import { segmentFixture } from 'react-contact-segments/msw'
import { describe, expect, it } from 'vitest'
import { answer } from '../../src/msw/answer.js'

const anyRow = segmentFixture()
type Change = { insert: boolean; at: number }

/**
 * Reads every page of a list that changes between pages, as an infinite query would. `changes[n]` are made after the
 * n-th request. Also returns which rows were there throughout.
 */
async function readWhileChanging(count: number, limit: number, changes: readonly (readonly Change[])[]) {
  const rows = Array.from({ length: count }, (_, index) => ({ ...anyRow, id: `row-${index}`, name: `${index}` }))
  const steady = new Set(rows.map(({ id }) => id))
  let requests = 0
  let fresh = 0
  const client = createSegmentsClient({
    requestsPerMinute: Infinity,
    fetch: (url) => {
      const search = new URL(url as string).searchParams
      const { page } = answer({ search, authorization: null, at: 0, admitted: [] }, rows, { requestsPerMinute: Infinity, apiKey: undefined })
      const reply = Response.json(page)
      for (const { insert, at } of changes[requests++] ?? []) {
        const index = Math.min(at, rows.length)
        if (insert) rows.splice(index, 0, { ...anyRow, id: `new-${fresh++}` })
        else steady.delete(rows.splice(Math.min(index, rows.length - 1), 1)[0]?.id ?? '')
      }
      return Promise.resolve(reply)
    },
  })
  const { getNextPageParam } = contactSegmentsQueryOptions(client)
  const pages: SegmentsPage[] = []
  for (let next: number | undefined = 1; next !== undefined; ) {
    pages.push(await client.list({ page: next, limit }))
    next = getNextPageParam(pages.at(-1)!, pages, next)
  }
  return { ...collectSegments(pages, true), steady, requests, rows }
}

const list = fc.record({ count: fc.integer({ min: 0, max: 30 }), limit: fc.integer({ min: 1, max: 7 }) })
const times = (insert: fc.Arbitrary<boolean>) =>
  fc.array(fc.array(fc.record({ insert, at: fc.nat(30) }), { maxLength: 3 }), { maxLength: 12 })

describe('a list that changes while it is read', () => {
  it.each([
    ['grows', fc.constant(true)],
    ['shrinks', fc.constant(false)],
  ])('%s: every row that was there throughout is listed, or the list is marked as maybe incomplete', async (_, insert) => {
    await fc.assert(
      fc.asyncProperty(list, times(insert), async ({ count, limit }, changes) => {
        const { segments, steady, maybeIncomplete } = await readWhileChanging(count, limit, changes)
        const read = new Set(segments.map(({ id }) => id))
        expect(maybeIncomplete || [...steady].every((id) => read.has(id))).toBe(true)
      }),
      { numRuns: 120 },
    )
  })

  // Equal numbers of inserts and deletes between two pages leave every total right, so no reader of this API can detect a skipped row.
  it('grows and shrinks: no row is listed twice, and reading ends without needless requests', async () => {
    await fc.assert(
      fc.asyncProperty(list, times(fc.boolean()), async ({ count, limit }, changes) => {
        const { segments, requests } = await readWhileChanging(count, limit, changes)
        expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length)
        const most = count + changes.flat().filter(({ insert }) => insert).length
        expect(requests).toBeLessThanOrEqual(Math.ceil(most / limit) + 1)
      }),
      { numRuns: 120 },
    )
  })

  it('stays the same: every row is listed, nothing is marked, and no request is wasted', async () => {
    await fc.assert(
      fc.asyncProperty(list, async ({ count, limit }) => {
        const { segments, rows, maybeIncomplete, requests } = await readWhileChanging(count, limit, [])
        expect(segments).toEqual(rows)
        expect(maybeIncomplete).toBe(false)
        expect(requests).toBe(Math.max(1, Math.ceil(count / limit)))
      }),
    )
  })
})
