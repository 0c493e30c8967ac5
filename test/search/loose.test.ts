/** What is forgiven when nothing fits well, how it is ranked, and what is marked then. */
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

describe('a slip in one word', () => {
  it('leaves the others what they are worth: as typed before another slip', () => {
    expect(found(['Trail welcome', 'Trial welcome'], 'trial welcmoe')).toEqual(['Trial welcome', 'Trail welcome'])
  })

  it('is marked in the name alone, though the description has another of the words', () => {
    const [match] = searchIn([{ id: 'it', name: 'Trial welcome', description: 'A trial', text: 'trial' }], 'trial welcmoe')
    expect(match!.ranges).toEqual({ name: [[0, 5], [6, 13]] })
  })

  it('is marked as a whole word when a letter was left out, letter by letter only in a contraction', () => {
    expect(marked('Kundigung', 'kundgung')).toEqual({ name: [[0, 9]] })
    expect(marked('Marketing', 'mkg')).toEqual({ name: [[0, 1], [3, 4], [8, 9]] })
    expect(marked('Marketing', 'mktg')).toEqual({ name: [[0, 1], [3, 4], [5, 6], [8, 9]] })
  })

  it('may be one of two, but not both at the very beginning', () => {
    expect(found(['Raspberry'], 'arspbrery')).toEqual(['Raspberry'])
    expect(found(['Raspberry'], 'oospberry')).toEqual([])
  })
})

it('is read to the end, however many names there are without a letter', () => {
  const search = createSegmentSearch()
  search.add(Array.from({ length: 20_100 }, (_, index) => ({ id: `${index}`, name: index < 20_000 ? 'Trial one' : '' })))
  expect(search.read()).toBe(true)
  expect(search.search('trial', { limit: 1 })).toHaveLength(1)
})

describe('slips', () => {
  it('are forgiven where fewer than three names have the words as typed', () => {
    expect(found(['Trail map', 'Trial one', 'Trial two'], 'trial')).toEqual(['Trial one', 'Trial two', 'Trail map'])
    expect(found(['Trail map', 'Trial one', 'Trial two', 'Trial six'], 'trial')).toEqual(['Trial one', 'Trial two', 'Trial six'])
  })

  it('may be two in eight letters, and one in seven', () => {
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
    // It is not what was typed, though.
    expect(search.find(query).literal).toBe(0)
  })

  it('is not meant by a word at an end, nor better than the word', () => {
    expect(found(['Plan A'], 'plan y')).toEqual([])
    expect(found(['Marketing'], 'and marketing')).toEqual([])
    expect(found(['Sales & Marketing', 'Sales and Marketing'], 'sales and marketing')[0]).toBe('Sales and Marketing')
  })
})

describe('words typed without their spaces', () => {
  it('come apart in scripts that have none, too', () => {
    expect(found(['東京 支店 解約', '東京 支店'], '東京解約')).toEqual(['東京 支店 解約'])
    expect(marked('東京 支店 解約', '東京解約')).toEqual({ name: [[0, 2], [6, 8]] })
  })
})

describe('initials', () => {
  it('are marked where they were searched for: not those of seven words', () => {
    const [match] = searchIn([{ id: 'it', name: 'Alpha Beta Gamma Delta Epsilon Zeta Eta', text: 'abgdeze' }], 'abgdeze')
    expect(match).toMatchObject({ reason: 'text', ranges: { text: [[0, 7]] } })
    expect(match!.ranges.name).toBeUndefined()
  })
})
