import { describe, expect, it } from 'vitest'
import { createSegmentSearch, type SearchDocument } from '../../src/search/createSegmentSearch.js'

const searchIn = (...names: string[]) => {
  const search = createSegmentSearch()
  search.add(names.map((name) => ({ id: name, name })))
  return (query: string) => search.search(query).map(({ id }) => id)
}
const marked = (name: string, query: string) => {
  const search = createSegmentSearch()
  search.add([{ id: 'only', name }])
  return search.search(query)[0]?.ranges.name?.map(([start, end]) => name.slice(start, end))
}

describe('what is the same letter', () => {
  it.each([
    ['case', 'Trial Users', 'tRIAL', ['Trial']],
    ['accents', 'Île-de-France', 'ile', ['Île']],
    ['decomposed accents', 'Québec', 'québec', ['Québec']],
    ['width', 'ＶＩＰ顧客', 'vip', ['ＶＩＰ']],
    ['half-width kana', 'ﾄﾗｲｱﾙ', 'トライアル', ['ﾄﾗｲｱﾙ']],
    ['hiragana for katakana', 'トライアル利用者', 'とらいある', ['トライアル']],
    ['letters without decomposition', 'Søren Łódź straße', 'soren lodz strasse', ['Søren', 'Łódź', 'straße']],
    ['German spelt out', 'Köln und Düsseldorf', 'koeln duesseldorf', ['Köln', 'Düsseldorf']],
    ['Arabic without vowels', 'مروّجون في الرياض', 'مروجون', ['مروّجون']],
    ['Arabic alef and teh marbuta', 'إدارة العملاء', 'اداره', ['إدارة']],
    ['Arabic digits', 'الربع ٢٠٢٥', '2025', ['٢٠٢٥']],
    ['Hebrew points and finals', 'שָׁלוֹם', 'שלומ', ['שָׁלוֹם']],
    ['Greek', 'Πελάτες Αθήνας', 'ΑΘΗΝΑΣ', ['Αθήνας']],
    ['Cyrillic', 'Ещё клиенты', 'еще', ['Ещё']],
    ['half a Hangul syllable', '한국 고객', '하', ['한']],
    ['soft hyphen', 'Enter\u00adprise', 'enterprise', ['Enter\u00adprise']],
    ['one letter of two', 'Straße', 'stras', ['Straß']],
  ])('%s', (_, name, query, parts) => {
    expect(marked(name, query)).toEqual(parts)
  })
})

describe('what is a hit', () => {
  it('has every word of the query, in any order, whole, begun or from inside', () => {
    const find = searchIn('Churned customers, Nordics', 'Churned customers, DACH', 'Nordics trial')
    expect(find('nordics churned')).toEqual(['Churned customers, Nordics'])
    expect(find('nord chu')).toEqual(['Churned customers, Nordics'])
    expect(find('ustomer')).toEqual(['Churned customers, Nordics', 'Churned customers, DACH'])
    expect(find('nordics dach')).toEqual([])
  })

  it('is nothing for an empty query', () => {
    expect(searchIn('A', 'B')('')).toEqual([])
    expect(searchIn('A', 'B')('  ')).toEqual([])
  })

  it('may be found by initials, contractions, words run together or taken apart', () => {
    const find = searchIn(
      'Net Promoter Score low',
      'Marketing leads',
      'Churned in Q3',
      'New sign-ups',
      '東京の解約した顧客',
    )
    expect(find('nps')).toEqual(['Net Promoter Score low'])
    expect(find('mktg')).toEqual(['Marketing leads'])
    expect(find('q3churn')).toEqual(['Churned in Q3'])
    expect(find('signups')).toEqual(['New sign-ups'])
    expect(find('東京解約')).toEqual(['東京の解約した顧客'])
  })

  it('may have a slip of the finger: one letter too many, too few, wrong, or two swapped', () => {
    const find = searchIn('Enterprise, Benelux', 'Dormant accounts')
    for (const query of ['entreprise', 'enterprize', 'enterprisse', 'enterprse', 'benelux enterprsie']) {
      expect(find(query)).toEqual(['Enterprise, Benelux'])
    }
  })
})

describe('the order of hits', () => {
  it('puts whole words before begun ones, those before letters inside, and slips last', () => {
    const find = searchIn('Contrials', 'Trail mix', 'Trialists', 'Trial')
    expect(find('trial')).toEqual(['Trial', 'Trialists', 'Contrials'])
    expect(searchIn('Trail mix', 'Trial')('trial')).toEqual(['Trial', 'Trail mix'])
  })

  it('keeps server order among equals', () => {
    expect(searchIn('Pro B', 'Pro A', 'Pro C')('pro')).toEqual(['Pro B', 'Pro A', 'Pro C'])
  })

  it('puts names before ids before descriptions before rules before slips', () => {
    const search = createSegmentSearch()
    const documents: SearchDocument[] = [
      { id: '1', name: 'Accme accounts' },
      { id: '2', name: 'Partners', text: 'Email domain is acme.io' },
      { id: '3', name: 'Partners', description: 'All of Acme' },
      { id: 'acme-4', name: 'Partners' },
      { id: '5', name: 'Acme' },
    ]
    search.add(documents)
    expect(search.search('acme').map(({ id, reason }) => [id, reason])).toEqual([
      ['5', undefined],
      ['acme-4', 'id'],
      ['3', 'description'],
      ['2', 'text'],
      ['1', undefined],
    ])
  })
})

describe('what is read when', () => {
  it('asks for a lazy text once, and not while names are enough', () => {
    let asked = 0
    const search = createSegmentSearch()
    search.add([{ id: '1', name: 'Alpha', text: () => (asked++, 'Plan is pro') }])
    expect(search.read()).toBe(true)
    expect(search.find('alpha', { budget: 0 }).length).toBe(1)
    expect(asked).toBe(0)
    search.search('plan')
    search.search('pro')
    expect(asked).toBe(1)
  })

  it('takes the new text of a known id and keeps its place', () => {
    const search = createSegmentSearch()
    search.add([
      { id: '1', name: 'Alpha one' },
      { id: '2', name: 'Alpha two' },
    ])
    search.search('alpha')
    search.add([{ id: '1', name: 'Alpha new', text: 'beta' }])
    expect(search.search('alpha').map(({ id }) => id)).toEqual(['1', '2'])
    expect(search.search('one')).toEqual([])
    expect(search.search('beta')[0]).toMatchObject({ id: '1', reason: 'text', ranges: { text: [[0, 4]] } })
    expect(search.size).toBe(2)
  })

  it('forgets what was removed', () => {
    const search = createSegmentSearch()
    search.add([
      { id: '1', name: 'Alpha', text: 'gamma' },
      { id: '2', name: 'Alpha' },
    ])
    search.search('gamma')
    search.remove('1')
    expect(search.search('alpha').map(({ id }) => id)).toEqual(['2'])
    expect(search.search('gamma')).toEqual([])
    expect(search.size).toBe(1)
  })

  it('answers from what has been read, and goes on where the budget ran out', () => {
    const search = createSegmentSearch()
    search.add(Array.from({ length: 5_000 }, (_, index) => ({ id: `${index}`, name: `Name ${index}`, text: 'needle' })))
    expect(search.find('name', { budget: 0 })).toMatchObject({ length: 0, complete: false })
    while (!search.read(0.01));
    expect(search.find('name', { budget: 0 })).toMatchObject({ length: 5_000, complete: false })
    expect(search.find('needle', { budget: 0 })).toMatchObject({ length: 0, complete: false })
    const lengths: number[] = []
    let complete = false
    while (!complete) {
      const hits = search.find('needle', { budget: 0.01 })
      lengths.push(hits.length)
      complete = hits.complete
    }
    expect(lengths.length).toBeGreaterThan(1)
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
    expect(lengths.at(-1)).toBe(5_000)
  })
})
