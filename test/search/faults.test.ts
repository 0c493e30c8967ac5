import { createSegmentSearch, createSummarizer, type SearchDocument } from 'react-contact-segments/core'
import { ar } from 'react-contact-segments/locales/ar'
import { de } from 'react-contact-segments/locales/de'
import { en } from 'react-contact-segments/locales/en'
import { es } from 'react-contact-segments/locales/es'
import { fr } from 'react-contact-segments/locales/fr'
import { ja } from 'react-contact-segments/locales/ja'
import { ptBR } from 'react-contact-segments/locales/pt-BR'
import { segmentFixtures } from 'react-contact-segments/msw'
import { describe, expect, it } from 'vitest'

function searchIn(...documents: SearchDocument[]) {
  const search = createSegmentSearch()
  search.add(documents)
  return search
}
const named = (...names: string[]): SearchDocument[] => names.map((name, index) => ({ id: `id-${index}`, name }))
const namesFor = (names: string[], query: string): string[] => searchIn(...named(...names)).search(query).map(({ id }) => names[Number(id.slice(3))]!)
const told = (description: string): SearchDocument => ({ id: 'told', name: 'Name', description })
const marked = (name: string, query: string): string[] | undefined =>
  searchIn({ id: '1', name }).search(query)[0]?.ranges.name?.map(([start, end]) => name.slice(start, end))

describe('a document that is removed', () => {
  it('before its name was read is never found', () => {
    const search = searchIn(...named('Net Promoter Score', 'Zebra', 'Yak'))
    search.remove('id-1')
    expect(search.search('nps').map(({ id }) => id)).toEqual(['id-0'])
  })

  it('after it was found throws when its hit is read', () => {
    const search = searchIn(...named('Trial'))
    const hits = search.find('trial')
    search.remove('id-0')
    expect(() => hits.at(0)).toThrow(RangeError)
    expect(() => hits.document(0)).toThrow('removed since')
    expect(() => hits.at(0.5)).toThrow(RangeError)
  })
})

it('a growing query finds matches in names that were not read for the previous query', () => {
  const search = searchIn(...named(...Array<string>(150).fill('Zz'), 'Alpha').map((each, index) => ({ ...each, text: index === 150 ? 'acme' : 'none' })))
  search.find('a', { budget: 0 })
  expect(search.find('a acme')).toMatchObject({ length: 1, complete: true })
})

it('a hit whose name has changed since the search has no ranges', () => {
  const search = searchIn({ id: '1', name: 'a & b' })
  const hits = search.find('&')
  search.add([{ id: '1', name: 'nothing' }])
  expect(hits.at(0).ranges).toEqual({})
})

it('a document without a name does not disturb the search for others', () => {
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

describe('a name', () => {
  it.each([
    [['A/B test – variant B', 'A/B test – variant A'], 'A/B test – variant A'],
    [['Plan A', 'Plan A+'], 'plan a+'],
    [['Plan A+', 'Plan A'], 'plan a'],
    [['C++ devs', 'C# devs', 'C devs'], 'c#'],
    [['schon gekauft', 'schön gekauft'], 'schön'],
    [['Ano novo', 'Año nuevo'], 'año'],
    [['C#', 'C++ developers'], 'c++'],
    [['Kunden', 'Kunden Bonn', 'Vor der Kündigung'], 'künd'],
    [['Oslo', 'O’Brien', 'Leads Österreich'], 'ö'],
    [['Q1 2026', 'Neukunden Q1/2026'], 'q1/2026'],
  ])('spelt as typed comes first among %j: %j', (names, query) => {
    const [best] = namesFor(names, query)
    const own = names.find((name) => name.toLowerCase() === query.toLowerCase()) ?? names.find((name) => name.toLowerCase().includes(query))
    expect(best).toBe(own)
  })

  it.each(['10,000 seats', '10.000 seats', 'seats 10,000'])('with a different number does not match %j literally', (query) => {
    const search = searchIn(...named('1,000 seats', '10 seats, 000', '10000 seats', '10,000 seats'))
    expect(search.find(query).literal).toBe(2)
    expect(search.search(query, { limit: 2 }).map(({ id }) => id).toSorted()).toEqual(['id-2', 'id-3'])
  })

  it('gets no higher rank for accents as typed inside a longer word', () => {
    expect(namesFor(['Propriétés', 'ETE 2025'], 'été')).toEqual(['ETE 2025', 'Propriétés'])
  })

  it('ranked first because of its signs has the highest score', () => {
    const [best, next] = searchIn(...named('C#', 'C++ developers')).search('c++')
    expect(best!.score).toBeGreaterThan(next!.score)
  })

  it.each([
    ['Spent over $1,000', ['1,000', 'spent over 1,000', '$1,000', '1000']],
    ['$5 plan', ['5', '$5', '5 plan', '$']],
    ['🔥Trial users', ['t', 'tiral', 'trail users', 'tu', '🔥', '🔥trial']],
    ['VIP⭐', ['⭐', 'vip', 'vi']],
    ['50€ spenders', ['€', '50', '50€', 'spenders']],
    ['30°C fans', ['°', '30', 'c fans']],
    ['1.000 Kunden', ['1000', '1.000']],
    ['10 000 clients', ['10000']],
    ['10,000 orders, not 1\'000', ['10000', '1000']],
  ])('%j is found by each of %j', (name, queries) => {
    const search = searchIn(...named(name, 'Something else'))
    for (const query of queries) expect([query, ...search.search(query).map(({ id }) => id)]).toEqual([query, 'id-0'])
  })

  it('that starts with an emoji matches as well as one that does not', () => {
    expect(namesFor(['Hotel guests', 'Hotels Berlin', '🔥Hot leads'], 'hot')[0]).toBe('🔥Hot leads')
    expect(marked('🔥Hot leads', 'hot')).toEqual(['Hot'])
  })

  it.each([
    [["Black Friday '24", '#BlackFriday 2025'], 'blackfriday'],
    [['Web shop DE', 'Webshop FR'], 'webshop'],
    [['Leads_2024_webinar', 'leads-2024-webinar'], 'leads2024'],
    [['Salesforce users', 'Sales forecast'], 'salesfo'],
  ])('with separate words is still found when another has them joined: %j, %j', (names, query) => {
    expect(namesFor(names, query).toSorted()).toEqual(names.toSorted())
  })

  it.each([
    ['가게 방문', ['ㄱ', '가', '각', '가게', '가게 ㅂ', '가게 바', '가게 방']],
    ['휴면 고객', ['휴', '흄', '휴며', '휴면', '휴면 고', '휴면 곡', '휴면 고개', '휴면 고객']],
    ['없음 처리', ['어', '업', '없', '없으', '없음']],
    ['과거 고객', ['고', '과', '곽', '과거']],
  ])('in Korean is found after every keystroke: %s', (name, typed) => {
    const search = searchIn(...named(name, 'Something else'))
    for (const query of typed) expect([query, search.search(query).length]).toEqual([query, 1])
  })

  it.each([
    ['acme', 'Negocios México: Clientes activos'],
    ['demo', 'Moçambique, leads de'],
    ['meta', 'Marketing-Leads'],
    ['acme', 'NPS detractors, North America'],
    ['nike', 'NPS-Kritiker'],
  ])('does not match %j by scattered letters: %s', (query, name) => {
    expect(namesFor([name, 'Something else'], query)).toEqual([])
  })

  it('with a variation selector is found by the plain character', () => {
    const search = searchIn(...named('葛\u{e0100}飾区の顧客', '葛飾区の顧客2'))
    expect(search.search('葛飾')).toHaveLength(2)
    expect(marked('葛\u{e0100}飾区', '葛飾')).toEqual(['葛\u{e0100}飾'])
  })
})

describe('a rule', () => {
  it.each([
    [{ type: 'contacts_email_in', email_in: ['a@acme.de'] }, 'email', de],
    [{ type: 'contacts_email_in', email_in: ['a@acme.de'] }, 'e-mail', de],
    [{ type: 'contacts_name_in', name_in: ['O’Brien'] }, 'obrien', en],
  ])('%o is found by %j', (condition, query, messages) => {
    const text = createSummarizer({ messages }).searchText({ or: [{ and: [condition as never] }] })
    expect(searchIn({ id: '1', name: 'X', text }).search(query)).toHaveLength(1)
  })
})

it.each([
  ['Köln', 'koeln'],
  ['Baden-Württemberg', 'baden-wuerttemberg'],
  ['Müller & Söhne', 'mueller & soehne'],
  ['münchen.example', '@muenchen.example'],
  ['Bluetooth, value', 'bluetooth value'],
])('a rule about %j is found by %j', (value, query) => {
  const text = createSummarizer().searchText({ or: [{ and: [{ type: 'contacts_name_in', name_in: [value] }] }] })
  const search = searchIn({ id: '1', name: 'X', text }, { id: '2', name: 'Y', text: 'blutooth valu' })
  for (let end = 1; end < query.length; end++) search.find(query.slice(0, end))
  expect(search.search(query).map(({ id }) => id)).toEqual(['1'])
})

describe('a query copied or typed from elsewhere', () => {
  it.each([en, de, fr, es, ptBR, ar, ja])('finds the segment by the full line of its rules, in $locale', (messages) => {
    const { line, searchText } = createSummarizer({ messages })
    const segments = segmentFixtures(300, { seed: 1 })
    const search = createSegmentSearch<(typeof segments)[number]>({ textOf: ({ definition }) => searchText(definition) })
    search.add(segments)
    const found = (query: string, id: string): boolean => search.search(query).some((hit) => hit.id === id)
    const told = segments.map(({ id, definition }) => ({ id, text: line(definition) }))
    expect(told.filter(({ id, text }) => !found(text, id))).toEqual([])
  })

  it.each([en, de, fr, es, ptBR, ar])('finds the segment by the short text of its row, in $locale', (messages) => {
    const { parts, searchText } = createSummarizer({ messages })
    const segments = segmentFixtures(300, { seed: 1 })
    const search = createSegmentSearch<(typeof segments)[number]>({ textOf: ({ definition }) => searchText(definition) })
    search.add(segments)
    // Only rows that count nothing contain all of their values.
    const told = segments.map(({ id, definition }) => ({ id, said: parts(definition, 'short') })).filter(({ said }) => said.every(({ type }) => type !== 'more'))
    expect(told.length).toBeGreaterThan(50)
    const typed = told.map(({ id, said }) => ({ id, text: said.map(({ text }) => text).join('') }))
    expect(typed.filter(({ id, text }) => !search.search(text).some((hit) => hit.id === id))).toEqual([])
  })

  it.each(['en', 'en-GB', 'de', 'da', 'es', 'fr', 'he', 'ja', 'ko', 'nb', 'pl', 'sl', 'sv', 'tr', 'zh', 'zh-Hant-TW'])('finds a date range as a row writes it, in %s', (locale) => {
    const { short, searchText } = createSummarizer({ messages: { ...en, locale } })
    for (const [after, before] of [['2026-01-01', '2026-02-01'], ['2026-01-01', '2026-05-03'], ['2025-11-10', '2026-02-03']]) {
      const definition = { or: [{ and: [{ type: 'contacts_created_at_between' as const, after: `${after}T00:00:00Z`, before: `${before}T00:00:00Z` }] }] }
      const row = short(definition)
      expect([row, searchIn({ id: '1', name: 'X', text: searchText(definition) }).search(row).length]).toEqual([row, 1])
    }
  })

  it('finds Japanese words separated only by punctuation', () => {
    const between = { type: 'contacts_created_at_between' as const, after: '2026-03-01T00:00:00Z', before: '2026-12-01T00:00:00Z' }
    const definition = { or: [{ and: [{ type: 'contacts_name_in' as const, name_in: ['Ada', 'Grace'] }, between] }] }
    const { short, searchText } = createSummarizer({ messages: ja })
    const search = searchIn({ id: '1', name: 'X', text: searchText(definition) })
    expect(short(definition)).toBe('名前：「Ada」、「Grace」；作成日時が2026年3月1日～2026年11月30日')
    for (const query of [short(definition), 'Ada、Grace', '「Ada」', 'Grace。', '（Ada）']) expect(search.search(query)).toHaveLength(1)
  })

  it.each([
    ['２．０', 'v2.0 beta', '(202) 555-0143'],
    ['１，０００', 'from 1,000', '100 000'],
    ['３４－５６７８', '03-1234-5678', '56 78 34'],
    ['２：３０', '12:30', '2 or 30'],
    ['３〜５人', '3～5人', '53人'],
  ])('finds a number typed with a Japanese keyboard: %s', (query, text, other) => {
    expect(searchIn({ id: '1', name: 'X', text }, { id: '2', name: 'Y', text: other }).search(query).map(({ id }) => id)).toEqual(['1'])
  })

  it('finds two Latin letters within a script without spaces', () => {
    const definition = { or: [{ and: [{ type: 'contacts_attributes_in' as const, attributes: [{ region: 'JP' }] }] }] }
    const search = searchIn({ id: '1', name: 'X', text: createSummarizer({ messages: ja }).searchText(definition) }, { id: '2', name: 'Y', text: 'ajpa' })
    expect(search.search('JP').map(({ id }) => id)).toEqual(['1'])
    expect(search.search('jp')[0]?.ranges.text).toEqual([[12, 14]])
  })

  it.each([
    [en, ['january 2025', 'jan 2025', 'Jan 1, 2025']],
    [de, ['Januar 2025', '1. Jan. 2025', '1. Januar 2025']],
    [fr, ['janvier 2025', '1 janv. 2025']],
    [ptBR, ['janeiro de 2025', '1 de jan. de 2025']],
    [{ ...ptBR, locale: 'pt-PT' }, ['1/01/2025']],
  ])('finds a month by its full and its short name, in $locale', (messages, queries) => {
    const definition = { or: [{ and: [{ type: 'contacts_created_at_between' as const, after: '2025-01-01T00:00:00Z' }] }] }
    const search = searchIn({ id: '1', name: 'X', text: createSummarizer({ messages }).searchText(definition) })
    for (const query of queries) expect(search.search(query)).toHaveLength(1)
  })

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

  it.each(['plan:pro', 'plan: pro', 'plan=pro', 'Plan:"Pro"', 'plan:pr'])('finds an attribute in the syntax of other search tools: %j', (query) => {
    const search = searchIn({ id: 'one', name: 'X', text: 'contact attribute plan is pro' }, { id: 'set', name: 'Y', text: 'contact attributes in plan: pro or region: fr' }, { id: 'no', name: 'Z', text: 'plan: free' })
    expect(search.search(query).map(({ id }) => id)).toEqual(['one', 'set'])
  })

  it('finds an email address or a phone number with its URL scheme', () => {
    expect(searchIn({ id: '1', name: 'X', text: 'email is ada@acme.io' }).search('mailto:ada@acme.io')).toHaveLength(1)
    // A word followed by a space is not a scheme.
    const lines = searchIn({ id: '1', name: 'Tel: 5' }, { id: '2', name: 'Room 5' })
    expect(['tel: 5', 'tel:', 'tel:5'].map((query) => lines.search(query).map(({ id }) => id))).toEqual([['1'], ['1'], ['1', '2']])
    expect(searchIn({ id: '1', name: 'X', text: 'phone is +12025550143' }).search('tel:+1-202-555-0143')).toHaveLength(1)
  })

  it.each([
    ['מנכ"ל', 'מנכ״ל'],
    ['צ\'ק', 'צ׳ק'],
    ['בית-ספר', 'בית־ספר'],
  ])('finds %j in %j, and vice versa', (typed, printed) => {
    for (const [query, text] of [[typed, printed], [printed, typed]] as const) expect(searchIn({ id: '1', name: 'X', text: `x ${text} y` }).search(query)).toHaveLength(1)
  })

  it.each(['10–20', '10—20', '10-20'])('finds a range of numbers: %j', (query) => {
    expect(searchIn({ id: '1', name: 'Teams of 10–20 seats' }).search(query)).toHaveLength(1)
    expect(searchIn({ id: '1', name: 'X', description: 'Teams of 10–20 seats' }).search(query)).toHaveLength(1)
  })

  it.each(['https://acme.io', 'https://www.acme.io/', 'http://acme.io', 'www.acme.io', 'HTTPS://ACME.IO/'])('finds a domain by a URL from the address bar: %j', (query) => {
    const search = searchIn({ id: '1', name: 'X', text: 'email domain acme.io' }, { id: '2', name: 'acme.io accounts' }, { id: '3', name: 'Y', text: 'httpswww.' })
    expect(search.search(query).map(({ id }) => id)).toEqual(['2', '1'])
    expect(search.search('https://')).toEqual([])
  })

  it.each(['Birthday🎂', 'Birthday 🎉🎂', 'Birthday 🎂'])('finds an emoji in %j', (description) => {
    expect(searchIn(told(description)).search('🎂')).toHaveLength(1)
  })
})

describe('highlighted ranges', () => {
  it('cover a whole hyphenated word that was typed with a typo', () => {
    expect(marked('sign-ups', 'sihnups')).toEqual(['sign-ups'])
    expect(marked('sign-ups', 'sgnps')).toEqual(['sign-ups'])
  })

  it('exist for words typed spelt out and without their space and hyphen', () => {
    expect(marked('Köln e-mail', 'koelnemail')?.length).toBeGreaterThan(0)
  })
})

it.each([['Thumbs 👍🏽 up', '👍', '👍🏽'], ['Family 👨‍👩‍👧 plan', '👩', '👨‍👩‍👧'], ['고객 \u1112\u1161\u11ab', '하', '\u1112\u1161\u11ab'], ['\ud83c\uddeb\ud83c\uddf7 France', '\ud83c\uddeb', '\ud83c\uddeb\ud83c\uddf7']])('a highlight in %j covers a whole grapheme', (name, query, whole) => {
  expect(marked(name, query)).toEqual([whole])
})

it('a query with swapped letters after digits finds a name in a script without spaces', () => {
  const search = searchIn(...named('2025年第3四半期 東京', '2025年 予算', '第3 半期'))
  expect(search.search('2025年第3四期半')[0]?.id).toBe('id-0')
})

it.each([Number.NaN, -1])('a limit of %d throws a RangeError', (limit) => {
  const search = searchIn(...named('Trial'))
  expect(() => search.search('trial', { limit })).toThrow(RangeError)
  expect(search.search('trial', { limit: 0 })).toEqual([])
  expect(search.search('trial', { limit: 1.5 })).toHaveLength(1)
})
