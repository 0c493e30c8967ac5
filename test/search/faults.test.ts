import { createSegmentSearch, createSummarizer, type SearchDocument } from 'react-contact-segments/core'
import { describe, expect, it } from 'vitest'

function searchIn(...documents: SearchDocument[]) {
  const search = createSegmentSearch()
  search.add(documents)
  return search
}
const named = (...names: string[]): SearchDocument[] => names.map((name, index) => ({ id: `id-${index}`, name }))
const told = (description: string): SearchDocument => ({ id: 'told', name: 'Name', description })
const marked = (name: string, query: string): string[] | undefined =>
  searchIn({ id: '1', name }).search(query)[0]?.ranges.name?.map(([start, end]) => name.slice(start, end))

describe('a document that is removed', () => {
  it('before its name was read is never found', () => {
    const search = searchIn(...named('Net Promoter Score', 'Zebra', 'Yak'))
    search.remove('id-1')
    expect(search.search('nps').map(({ id }) => id)).toEqual(['id-0'])
  })

  it('after it was found is said to be gone', () => {
    const search = searchIn(...named('Trial'))
    const hits = search.find('trial')
    search.remove('id-0')
    expect(() => hits.at(0)).toThrow(RangeError)
    expect(() => hits.document(0)).toThrow('removed since')
    expect(() => hits.at(0.5)).toThrow(RangeError)
  })
})

it('a query that grows finds in names that were not read for the one before', () => {
  const search = searchIn(...named(...Array<string>(150).fill('Zz'), 'Alpha').map((each, index) => ({ ...each, text: index === 150 ? 'acme' : 'none' })))
  search.find('a', { budget: 0 })
  expect(search.find('a acme')).toMatchObject({ length: 1, complete: true })
})

it('a name that has changed since is marked nowhere rather than before its beginning', () => {
  const search = searchIn({ id: '1', name: 'a & b' })
  const hits = search.find('&')
  search.add([{ id: '1', name: 'nothing' }])
  expect(hits.at(0).ranges).toEqual({})
})

it('a name that is none, where types were not heeded, is found by no other', () => {
  const search = searchIn({ id: '1', name: 'Trial' }, { id: '2', name: undefined as unknown as string }, { id: '3', name: 'Zebra' })
  expect(search.search('trial').map(({ id }) => id)).toEqual(['1'])
})

describe('an id', () => {
  it.each([['', ''], ['@', '  '], ['@@@', ''], ['ab cd', 'ab']])('%j is not found by %j', (id, query) => {
    expect(searchIn({ id, name: 'X' }).search(query)).toEqual([])
  })

  it.each([['ab', 'AB'], ['ab cd', 'ab c'], ['Ёлка-1', 'Ёлка-1'], ['abc-1', '\u200eabc-1']])('%j is found by %j', (id, query) => {
    expect(searchIn({ id, name: 'X' }).search(query)).toMatchObject([{ reason: 'id' }])
  })
})

describe('what is copied from elsewhere', () => {
  it.each(['(202) 555-0143', '(202) 555‑0143', '\u202a(202) 555-0143\u202c', '202–555–0143'])('finds a phone number: %j', (query) => {
    expect(searchIn({ id: '1', name: 'X', text: 'phone is +12025550143' }).search(query)).toHaveLength(1)
  })

  it.each([
    ['0171 2345678', '0171-2345678'],
    ['0120123456', '0120-123-456'],
    ['1900123456', '1900-123-456'],
    ['+442079460958', '+44 (0)20 7946 0958'],
    ['+44 (0)20 7946 0958', '+442079460958'],
  ])('finds the phone number %j as %j', (number, query) => {
    const text = createSummarizer().searchText({ or: [{ and: [{ type: 'contacts_phone_number_in', phone_number_in: [number] }] }] })
    expect(searchIn({ id: '1', name: 'X', text }).search(query)).toHaveLength(1)
  })

  it.each(['Birthday🎂', 'Birthday 🎉🎂', 'Birthday 🎂'])('finds an emoji in %j', (description) => {
    expect(searchIn(told(description)).search('🎂')).toHaveLength(1)
  })
})

describe('marks', () => {
  it('of a slip in words with a joint between are all of it', () => {
    expect(marked('sign-ups', 'sihnups')).toEqual(['sign-ups'])
    expect(marked('sign-ups', 'sgnps')).toEqual(['sign-ups'])
  })

  it('are where words spelt out and joined were run together', () => {
    expect(marked('Köln e-mail', 'koelnemail')?.length).toBeGreaterThan(0)
  })
})

it.each([['Thumbs 👍🏽 up', '👍', '👍🏽'], ['Family 👨‍👩‍👧 plan', '👩', '👨‍👩‍👧'], ['고객 \u1112\u1161\u11ab', '하', '\u1112\u1161\u11ab'], ['\ud83c\uddeb\ud83c\uddf7 France', '\ud83c\uddeb', '\ud83c\uddeb\ud83c\uddf7']])('a mark in %j takes in all of what is seen as one', (name, query, whole) => {
  expect(marked(name, query)).toEqual([whole])
})

it('letters of a script without spaces may be swapped behind digits', () => {
  const search = searchIn(...named('2025年第3四半期 東京', '2025年 予算', '第3 半期'))
  expect(search.search('2025年第3四期半')[0]?.id).toBe('id-0')
})

it.each([Number.NaN, -1])('a limit of %d is refused', (limit) => {
  const search = searchIn(...named('Trial'))
  expect(() => search.search('trial', { limit })).toThrow(RangeError)
  expect(search.search('trial', { limit: 0 })).toEqual([])
  expect(search.search('trial', { limit: 1.5 })).toHaveLength(1)
})
