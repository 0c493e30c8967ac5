/** What the search tolerates when few names match as typed, how such hits are ranked, and what they highlight. */
import { describe, expect, it } from 'vitest'
import { createSegmentSearch, type SearchDocument } from 'react-contact-segments/core'

const searchIn = (documents: readonly SearchDocument[], query: string) => {
  const search = createSegmentSearch()
  search.add(documents)
  return search.search(query)
}
const named = (...names: string[]): SearchDocument[] => names.map((name) => ({ id: name, name }))
const found = (names: string[], query: string): string[] => searchIn(named(...names), query).map(({ id }) => id)
const marked = (name: string, query: string) => searchIn(named(name), query)[0]!.ranges

describe('a typo in one word', () => {
  it('does not affect the rank of the others: as typed comes before another typo', () => {
    expect(found(['Trail welcome', 'Trial welcome'], 'trial welcmoe')).toEqual(['Trial welcome', 'Trail welcome'])
  })

  it('is highlighted only in the name, even if the description has another of the words', () => {
    const [match] = searchIn([{ id: 'it', name: 'Trial welcome', description: 'A trial', text: 'trial' }], 'trial welcmoe')
    expect(match!.ranges).toEqual({ name: [[0, 5], [6, 13]] })
  })

  it('highlights the whole word for a missing letter, and single letters only for a contraction', () => {
    expect(marked('Kundigung', 'kundgung')).toEqual({ name: [[0, 9]] })
    expect(marked('Marketing', 'mkg')).toEqual({ name: [[0, 1], [3, 4], [8, 9]] })
    expect(marked('Marketing', 'mktg')).toEqual({ name: [[0, 1], [3, 4], [5, 6], [8, 9]] })
  })

  it('may be one of two, unless both are at the very start', () => {
    expect(found(['Raspberry'], 'arspbrery')).toEqual(['Raspberry'])
    expect(found(['Raspberry'], 'oospberry')).toEqual([])
  })
})

it('names without letters are read to the end', () => {
  const search = createSegmentSearch()
  search.add(Array.from({ length: 20_100 }, (_, index) => ({ id: `${index}`, name: index < 20_000 ? 'Trial one' : '' })))
  expect(search.read()).toBe(true)
  expect(search.search('trial', { limit: 1 })).toHaveLength(1)
})

describe('typos', () => {
  it('are tolerated when fewer than three names have the words as typed', () => {
    expect(found(['Trail map', 'Trial one', 'Trial two'], 'trial')).toEqual(['Trial one', 'Trial two', 'Trail map'])
    expect(found(['Trail map', 'Trial one', 'Trial two', 'Trial six'], 'trial')).toEqual(['Trial one', 'Trial two', 'Trial six'])
  })

  it('may be two in eight letters, but only one in seven', () => {
    expect(found(['Partners'], 'pertnars')).toEqual(['Partners'])
    expect(found(['Partner'], 'pertnar')).toEqual([])
    expect(found(['Partner'], 'pertner')).toEqual(['Partner'])
  })
})

describe('a sign between two words', () => {
  it.each([
    ['Sales & Marketing', 'sales and marketing'],
    ['R&D', 'r and d'],
    ['Köln & Bonn', 'Köln und Bonn'],
    ['Élèves & enseignants', 'eleves et enseignants'],
    ['Niños & niñas', 'niños y niñas'],
  ])('may be typed as a word: %j as %j', (name, query) => {
    const search = createSegmentSearch()
    search.add(named('Other', name))
    expect(search.search(query).map(({ id }) => id)).toEqual([name])
    // But it does not count as a literal match.
    expect(search.find(query).literal).toBe(0)
  })

  it('does not match a word at either end of the query, nor outrank the word itself', () => {
    expect(found(['Plan A'], 'plan y')).toEqual([])
    expect(found(['Marketing'], 'and marketing')).toEqual([])
    expect(found(['Sales & Marketing', 'Sales and Marketing'], 'sales and marketing')[0]).toBe('Sales and Marketing')
  })
})

describe('words typed without their spaces', () => {
  it('are separated in scripts without spaces, too', () => {
    expect(found(['東京 支店 解約', '東京 支店'], '東京解約')).toEqual(['東京 支店 解約'])
    expect(marked('東京 支店 解約', '東京解約')).toEqual({ name: [[0, 2], [6, 8]] })
  })
})

describe('initials', () => {
  it('are neither searched nor highlighted when there are seven', () => {
    const [match] = searchIn([{ id: 'it', name: 'Alpha Beta Gamma Delta Epsilon Zeta Eta', text: 'abgdeze' }], 'abgdeze')
    expect(match).toMatchObject({ reason: 'text', ranges: { text: [[0, 7]] } })
    expect(match!.ranges.name).toBeUndefined()
  })
})
