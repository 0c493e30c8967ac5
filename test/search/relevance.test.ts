import { describe, expect, it } from 'vitest'
import { createSegmentSearch } from '../../src/search/createSegmentSearch.js'
import { garbledQueries } from '../bench/search/garbledQueries.ts'
import { names } from '../bench/search/names.ts'
import { kinds, queries } from '../bench/search/queries.ts'
import { measureRelevance } from '../bench/search/relevance.ts'

const search = createSegmentSearch()
search.add(names.map((name) => ({ id: name, name })))
const find = (query: string) => search.search(query).map(({ id }) => id)

describe('the relevance set', () => {
  it('is large, and expects only names that exist', () => {
    expect(names.length).toBe(2_000)
    expect(new Set(names).size).toBe(2_000)
    expect(queries.length).toBeGreaterThanOrEqual(150)
    expect(queries.filter(({ heldOut }) => heldOut).length / queries.length).toBeCloseTo(1 / 3, 1)
    expect(queries.flatMap(({ wants }) => wants).filter((name) => !names.includes(name))).toEqual([])
  })

  it.each([false, true])('is answered with an MRR of at least 0.95 (held out: %s)', (heldOut) => {
    const { mrr, top1, missed } = measureRelevance(
      find,
      queries.filter((query) => query.heldOut === heldOut),
    )
    expect(missed.length).toBeLessThan(5)
    expect(mrr).toBeGreaterThanOrEqual(0.95)
    for (const kind of kinds) expect(top1[kind]).toBeGreaterThanOrEqual(0.9)
  })

  it('is answered as well when a machine garbles the names', () => {
    expect(measureRelevance(find, garbledQueries(names, 300)).mrr).toBeGreaterThanOrEqual(0.95)
  })
})
