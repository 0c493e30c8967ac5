import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSegmentSearch } from '../../src/search/createSegmentSearch.js'

describe('a budget', () => {
  const documents = Array.from({ length: 200 }, (_, index) => ({ id: String(index), name: `Name ${index}`, text: () => (read++, 'rule') }))
  let read = 0

  it('is spent on names first: the first result waits for one text at most', () => {
    read = 0
    const search = createSegmentSearch()
    search.add(documents)
    expect(search.find('rule', { budget: 1e9 })).toMatchObject({ length: 0, complete: false })
    expect(read).toBeLessThan(2)
    expect(search.find('rule', { budget: 1e9 })).toMatchObject({ length: 200, complete: true })
  })

  it('is not spent again on a query that is typed and then deleted letter by letter', () => {
    const search = createSegmentSearch()
    search.add(documents)
    for (const query of ['ru', 'rul', 'rule', 'rules']) expect(search.search(query)).toHaveLength(query === 'rules' ? 0 : 200)
    for (const query of ['rule', 'rul', 'ru']) expect(search.find(query, { budget: 0 })).toMatchObject({ length: 200, complete: true })
    search.add([{ id: 'new', name: 'Ruler' }])
    for (const query of ['rul', 'rule', 'rules']) expect(search.search(query)[0]?.id).toBe('new')
  })
})

describe('a large search', () => {
  it('distinguishes more than 65,536 different words', () => {
    const search = createSegmentSearch()
    const name = (index: number): string => `q${index.toString(36)}z`
    search.add(Array.from({ length: 66_000 }, (_, index) => ({ id: String(index), name: `${name(index)} ${name(65_999 - index)}` })))
    for (const index of [0, 1, 255, 32_999, 65_534, 65_535, 65_536, 65_999]) {
      const ids = search.search(name(index)).map(({ id }) => id)
      expect(new Set(ids.slice(0, 2))).toEqual(new Set([String(index), String(65_999 - index)]))
    }
  })

  it('finds every word of rules, however many came before', () => {
    const search = createSegmentSearch()
    search.add(Array.from({ length: 20_000 }, (_, index) => ({ id: String(index), name: '', text: `email is no-${index} or qq${index}` })))
    for (const piece of ['email', 'is', 'no-', 'qq']) expect(search.search(piece)).toHaveLength(20_000)
    for (const index of [10_000, 11_171, 11_172, 11_173, 19_999]) {
      for (const rule of [`no-${index}`, `qq${index}`, `email is no-${index} or qq${index}`])
        expect(search.search(rule).map(({ id }) => id)).toContain(String(index))
    }
    // Words that were added late next to one that was added early.
    const early = 'email is no-1 or qq1 '.repeat(9)
    search.add([
      { id: 'late first', name: '', description: 'email-address', text: early },
      { id: 'early first', name: '', description: early, text: 'email-address' },
    ])
    const reasons = search.search('email').map(({ id, reason }) => [id, reason])
    expect(reasons.slice(0, 2)).toEqual([
      ['late first', 'description'],
      ['early first', 'description'],
    ])
  })

  it('needs less memory for rules than their text, even if each has a unique word', () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    function used(): number {
      collect()
      return process.memoryUsage().heapUsed
    }
    const rule = 'enterprise customers '.repeat(300)
    const count = 2000
    const search = createSegmentSearch()
    search.add(Array.from({ length: count }, (_, index) => ({ id: String(index), name: '', text: () => `${rule}person-${index}@acme.example` })))
    const before = used()
    expect(search.search('person-7@acme')).toHaveLength(1)
    expect(used() - before).toBeLessThan((count * rule.length) / 2)
    expect(search.size).toBe(count)
  })

  it('finds every word of a name of 70,000 words', () => {
    const search = createSegmentSearch()
    search.add([{ id: '1', name: Array.from({ length: 70_000 }, (_, index) => `w${index}`).join(' ') }])
    for (const word of ['w0', 'w65535', 'w65536', 'w69999']) expect(search.search(word)).toHaveLength(1)
  })

  it('counts more than 65,535 words of one name', () => {
    const search = createSegmentSearch()
    search.add([{ id: 'long', name: 'same '.repeat(0x10000) }, { id: 'short', name: 'same thing' }])
    expect(search.search('same').map(({ id }) => id)).toEqual(['short', 'long'])
  })
})

it('keeps size and get() correct through any adds and removals', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(1500), fc.integer({ min: 1, max: 400 })), { maxLength: 12 }), (steps) => {
      const search = createSegmentSearch()
      const held = new Map<string, object>()
      for (const [adds, from, count] of steps) {
        for (let number = from; number < from + count; number++) {
          const document = { id: `segment-${number}`, name: 'Name' }
          if (adds) search.add([document])
          else search.remove(document.id)
          if (adds) held.set(document.id, document)
          else held.delete(document.id)
        }
      }
      expect(search.size).toBe(held.size)
      for (let number = 0; number < 1900; number += 7) expect(search.get(`segment-${number}`)).toBe(held.get(`segment-${number}`))
    }),
    { numRuns: 40 },
  )
})
