import { describe, expect, it, vi } from 'vitest'
import { createSegmentSearch } from '../../src/search/createSegmentSearch.js'
import type { SearchDocument } from '../../src/search/SegmentSearch.js'

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

describe('characters that are treated as equal', () => {
  it.each([
    ['case', 'Trial Users', 'tRIAL', ['Trial']],
    ['accents', 'Île-de-France', 'ile', ['Île']],
    ['decomposed accents', 'Que\u0301bec cafe\u0301', 'québec cafe', ['Que\u0301bec', 'cafe\u0301']],
    ['width', 'ＶＩＰ顧客', 'vip', ['ＶＩＰ']],
    ['half-width kana', 'ﾄﾗｲｱﾙ', 'トライアル', ['ﾄﾗｲｱﾙ']],
    ['hiragana for katakana', 'トライアル利用者', 'とらいある', ['トライアル']],
    ['letters without decomposition', 'Søren Łódź straße', 'soren lodz strasse', ['Søren', 'Łódź', 'straße']],
    ['spelt-out German umlauts', 'Köln und Düsseldorf', 'koeln duesseldorf', ['Köln', 'Düsseldorf']],
    ['Arabic without vowels', 'مروّجون في الرياض', 'مروجون', ['مروّجون']],
    ['Arabic alef and teh marbuta', 'إدارة العملاء', 'اداره', ['إدارة']],
    ['Arabic digits', 'الربع ٢٠٢٥', '2025', ['٢٠٢٥']],
    ['Hebrew points and finals', 'שָׁלוֹם', 'שלומ', ['שָׁלוֹם']],
    ['Greek', 'Πελάτες Αθήνας', 'ΑΘΗΝΑΣ', ['Αθήνας']],
    ['Cyrillic', 'Ещё клиенты', 'еще', ['Ещё']],
    ['half a Hangul syllable', '한국 고객', '하', ['한']],
    ['soft hyphen', 'Enter\u00adprise', 'enterprise', ['Enter\u00adprise']],
    ['one of two letters that a character stands for', 'Straße', 'stras', ['Straß']],
    ['a sign that is part of an emoji', '#️⃣ Channels', '#', ['#️⃣']],
  ])('%s', (_, name, query, parts) => {
    expect(marked(name, query)).toEqual(parts)
  })
})

describe('a hit', () => {
  it('contains every word of the query, in any order: whole, as a prefix or as an infix', () => {
    const find = searchIn('Churned customers, Nordics', 'Churned customers, DACH', 'Nordics trial')
    expect(find('nordics churned')).toEqual(['Churned customers, Nordics'])
    expect(find('nord chu')).toEqual(['Churned customers, Nordics'])
    expect(find('ustomer')).toEqual(['Churned customers, Nordics', 'Churned customers, DACH'])
    expect(find('nordics dach')).toEqual([])
  })

  it('may contain an emoji, a currency sign, or letters beyond the Basic Multilingual Plane', () => {
    expect(searchIn('🎂 Birthdays', '€ accounts', '𠮷野家')('🎂')).toEqual(['🎂 Birthdays'])
    expect(searchIn('🎂 Birthdays', '€ accounts', '𠮷野家')('€')).toEqual(['€ accounts'])
    expect(searchIn('🎂 Birthdays', '€ accounts', '東京𠮷野家')('𠮷野')).toEqual(['東京𠮷野家'])
  })

  it('contains every sign of a query that has no words', () => {
    expect(searchIn('Müller & Söhne', 'Müller')('&')).toEqual(['Müller & Söhne'])
    expect(marked('Müller & Söhne', ' & ')).toEqual(['&'])
    expect(searchIn('A, B', '- -')(', -')).toEqual([])
  })

  it('never results from an empty query', () => {
    expect(searchIn('A', 'B')('')).toEqual([])
    expect(searchIn('A', 'B')('  ')).toEqual([])
  })

  it('has a word that starts with a single typed letter, or the letter anywhere in a script without spaces', () => {
    expect(searchIn('Trial', 'Contract')('t')).toEqual(['Trial'])
    expect(searchIn('顧客の声', '東京の顧客')('客')).toEqual(['顧客の声', '東京の顧客'])
  })

  it('may have its words joined or separate, even when other names match as typed', () => {
    const find = searchIn(
      'Signups A',
      'Signups B',
      'Signups C',
      'New sign-ups',
      'Koeln A',
      'Koeln B',
      'Koeln C',
      'Köln D',
    )
    expect(find('signups')).toEqual(['Signups A', 'Signups B', 'Signups C', 'New sign-ups'])
    expect(find('sign ups')).toHaveLength(4)
    expect(find('koeln')).toEqual(['Koeln A', 'Koeln B', 'Koeln C', 'Köln D'])
  })

  it('may have a number joined to a word or separate', () => {
    const find = searchIn('Tier 1 accounts', 'Tier2 EMEA', 'Trial users v3.1', 'Inactive for 7 days', 'Order 4711')
    for (const query of ['tier1', 'tier1acc', 'tier 1']) expect(find(query)).toEqual(['Tier 1 accounts'])
    for (const query of ['tier2', 'tier 2', 'emea 2']) expect(find(query)).toEqual(['Tier2 EMEA'])
    for (const query of ['trial 3', 'trial 3.1', 'v3.1', 'v 3 1']) expect(find(query)).toEqual(['Trial users v3.1'])
    for (const query of ['7days', '7day', '7 days', 'for7days']) expect(find(query)).toEqual(['Inactive for 7 days'])
    // Part of a number does not match, nor does a number typed as two.
    for (const query of ['7', 'order 1', 'order471 1']) expect(find(query)).not.toContain('Order 4711')
  })

  it('may be found by two or more initials of adjacent words', () => {
    const find = searchIn('Net Promoter Score low', 'Promoted nets, score', 'Customer success')
    expect(find('nps')).toEqual(['Net Promoter Score low'])
    expect(find('cs')).toEqual(['Customer success'])
    expect(find('low nps')).toEqual(['Net Promoter Score low'])
  })

  it('may be found by a contraction or by words typed without spaces', () => {
    const find = searchIn('Marketing leads', 'Churned in Q3', '東京の解約した顧客', 'Net Promoter Score')
    expect(find('mktg')).toEqual(['Marketing leads'])
    expect(find('q3churn')).toEqual(['Churned in Q3'])
    expect(find('東京解約')).toEqual(['東京の解約した顧客'])
    expect(find('東京解約顧客')).toEqual(['東京の解約した顧客'])
    expect(find('netpromoterscore')).toEqual(['Net Promoter Score'])
  })

  it('tolerates one extra, missing, wrong or swapped letter in a word, and two in a long word', () => {
    const find = searchIn('Enterprise, Benelux', 'Dormant accounts', 'Accessibility feedback')
    for (const query of ['entreprise', 'enterprize', 'enterprisse', 'enterprse', 'benelux enterprsie', 'netreprise']) {
      expect(find(query)).toEqual(['Enterprise, Benelux'])
    }
    expect(find('acessibilty')).toEqual(['Accessibility feedback'])
    expect(find('drmnat')).toEqual([])
  })

  it('tolerates a typo at the very start of a word', () => {
    for (const slip of ['xarketing', 'arketing', 'amrketing', 'xmarketing']) expect(searchIn('Marketing', 'Sales')(slip)).toEqual(['Marketing'])
  })

  it('matches a contraction only from its first letter on', () => {
    expect(searchIn('Marketing')('mktg')).toEqual(['Marketing'])
    expect(searchIn('Marketing')('aktg')).toEqual([])
    expect(searchIn('Marketing')('mgtk')).toEqual([])
  })

  it('matches words typed without spaces only if the name has all of them', () => {
    expect(searchIn('Q3 charts', 'Q3 churn', 'Q3')('q3churn')).toEqual(['Q3 churn'])
  })

  it('tolerates no typos in short words and numbers', () => {
    expect(searchIn('Plan 2024', 'EMEA', 'Q3')('2025')).toEqual([])
    expect(searchIn('EMEA')('eme')).toEqual(['EMEA'])
    expect(searchIn('EMEA')('eam')).toEqual([])
  })

  it('is not confused by words or initials with equal hashes', () => {
    expect(searchIn('ubfdvm', 'xdqfxu')('xdqfxu')).toEqual(['xdqfxu'])
    const spelt = (letters: string) => Array.from(letters, (letter) => `${letter}7`).join(' ')
    const find = searchIn(spelt('wwcpmc'), spelt('fdzjgp'))
    expect(find('wwcpmc')).toEqual([spelt('wwcpmc')])
    expect(find('fdzjgp')).toEqual([spelt('fdzjgp')])
  })
})

describe('the order of hits', () => {
  it.each([
    ['whole words before prefixes, prefixes before infixes', 'trial', ['Trial', 'Trialists', 'Contrials']],
    ['a plural right after the word itself', 'trial', ['Trial x', 'Trials x', 'Trialists x']],
    ['typos last', 'trial', ['Contrials', 'Trail mix']],
    ['initials before infixes', 'cs', ['Customer success', 'Metrics']],
    ['initials in a name that has an infix as well', 'cs', ['Customer success metrics', 'Metrics of physics']],
    ['the words in the order typed, adjacent before separate', 'a b', ['x a b y', 'x a y b', 'x b y a']],
    ['the beginning of the name first', 'emea', ['EMEA users', 'Users EMEA']],
    ['words in the order typed first', 'nordics trial', ['New nordics trial', 'New trial nordics']],
    ['adjacent words before separate ones', 'nordics trial', ['New nordics trial x', 'New nordics x trial']],
    ['names with fewer other words first', 'emea', ['EMEA', 'EMEA users', 'EMEA users and leads']],
    ['whole words typed without spaces before prefixes', 'q2churn', ['x y z Q2 churn', 'Churned Q2']],
    ['one typo before two', 'accessibilty', ['Accessibility', 'Accessability']],
    ['contractions before typos', 'mktg', ['Marketing', 'Mkt']],
  ])('%s', (_, query, inOrder) => {
    expect(searchIn(...inOrder)(query)).toEqual(inOrder)
    expect(searchIn(...inOrder.toReversed())(query)).toEqual(inOrder)
  })

  it('keeps server order among equal hits', () => {
    expect(searchIn('Pro B', 'Pro A', 'Pro C')('pro')).toEqual(['Pro B', 'Pro A', 'Pro C'])
    expect(searchIn('x 東京', 'x の東京', 'x 東京の')('東京')).toEqual(['x 東京', 'x の東京', 'x 東京の'])
    expect(searchIn('x の東京だけ', 'x 東京だけの')('東京')).toEqual(['x の東京だけ', 'x 東京だけの'])
  })

  it('ranks names before ids before descriptions before rules before typos', () => {
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

describe('ids, descriptions and rules', () => {
  const search = createSegmentSearch()
  search.add([
    { id: '3F2B8c1a-9d4e', name: 'Alpha', text: 'Email domain is acme.io or beta.example' },
    { id: '77aa', name: 'One', text: 'alpha beta, last quarter' },
    { id: '78', name: 'Gamma Epsilon', description: 'delta of alpha', text: 'Phone +12025550143' },
  ])
  const found = (query: string) => search.search(query).map(({ id, reason }) => [id, reason])

  it('finds an id by a prefix of at least three characters in any case, or by all of a shorter id', () => {
    expect(found('3f2b8C')).toEqual([['3F2B8c1a-9d4e', 'id']])
    expect(found('77a')).toEqual([['77aa', 'id']])
    expect(found('77')).toEqual([])
    expect(found('78')).toEqual([['78', 'id']])
    expect(found('8c1a')).toEqual([])
    expect(search.search('77a')[0]!.ranges).toEqual({})
  })

  it('finds a piece as typed, with the punctuation inside it but not around it', () => {
    for (const query of ['acme.io', '"acme.io",', '@acme.io']) expect(found(query)).toEqual([['3F2B8c1a-9d4e', 'text']])
    expect(found('acme.example')).toEqual([])
  })

  it('finds a single letter at the start of a word when other words are typed with it', () => {
    const search = createSegmentSearch()
    search.add([{ id: 'a', name: 'Partners', description: 'Wave B of the launch', text: 'email domain acme.io created jan 1, 2026' }])
    for (const query of ['acme.io', 'acme.io c', 'acme.io cr', 'jan 1, 2026', '1 jan', 'wave b', 'partners w']) expect(search.search(query)).toHaveLength(1)
    for (const query of ['c', 'acme.io x', 'jan 6', 'wave v']) expect(search.search(query)).toEqual([])
    expect(search.search('acme.io c')[0]!.ranges).toEqual({ text: [[13, 20], [21, 22]] })
  })

  it('finds a phone number in any notation, complete or partial', () => {
    const ways = ['(202)555', '(202) 555-01', '202 555-0143', '+1 (202) 555-0143', '1-202-555-0143', '202.555.0143', '٢٠٢ ٥٥٥ ٠١٤٣']
    const others = ['(203) 555-0143', '2025-55-01', '202 555-0143 x']
    const all = [...ways, ...others, ...ways.toReversed()]
    expect(all.filter((typed) => found(typed).length > 0)).toEqual([...ways, ...ways.toReversed()])
    expect(ways.map(found)).toEqual(ways.map(() => [['78', 'text']]))
    expect(search.search('(202) 555-0143')[0]!.ranges).toEqual({ text: [[8, 18]] })
  })

  it('finds a phone number as dialled from within the country or from abroad', () => {
    const search = createSegmentSearch()
    search.add([{ id: 'de', name: 'Berlin', text: 'phone number is +493023125017' }])
    for (const query of ['030 23125017', '030/23125017', '03023125017', '030231', '00493023125017', '0049 30 23125017', '+49 (0)30 23125017']) expect(search.search(query)).toHaveLength(1)
    for (const query of ['040 23125017', '04023125017']) expect(search.search(query)).toEqual([])
  })

  it('finds a word typed with a hyphen in rules that write it without, after typing letter by letter', () => {
    const search = createSegmentSearch()
    search.add([{ id: '1', name: 'X', text: 'last contacted with handoff jan 1, 2026 email domain granite-systems.example' }])
    for (const query of ['hand-off', 'e-mail domain', 'e-mail granite-systems']) {
      for (let end = 1; end <= query.length; end++) search.find(query.slice(0, end))
      expect(search.search(query)).toHaveLength(1)
    }
    expect(search.search('hand-off')[0]!.ranges).toEqual({ text: [[20, 27]] })
    for (const query of ['o-ff', '2026-1']) expect(search.search(query)).toEqual([])
  })

  it('combines matches in the name, description and rules, in server order', () => {
    expect(found('alpha beta')).toEqual([
      ['3F2B8c1a-9d4e', 'text'],
      ['77aa', 'text'],
    ])
    expect(found('gamma delta')).toEqual([['78', 'description']])
    expect(found('gamma delta phone')).toEqual([['78', 'text']])
    expect(found('phone delta')).toEqual([['78', 'text']])
    expect(found('gamma epsilon delta')).toEqual([['78', 'description']])
    expect(search.search('gamma delta phone')[0]!.ranges).toEqual({
      name: [[0, 5]],
      description: [[0, 5]],
      text: [[0, 5]],
    })
  })

  it('matches a single letter only at the start of a word of the name', () => {
    expect(found('g delta')).toEqual([['78', 'description']])
    expect(found('m delta')).toEqual([])
  })

  it('matches two letters only at the start of a word, and a lone letter not at all', () => {
    expect(found('qu')).toEqual([['77aa', 'text']])
    expect(found('ua')).toEqual([])
    expect(found('q')).toEqual([])
  })
})

describe('highlighted ranges', () => {
  it.each([
    ['the best match, not the first', 'Contrial Trial', 'trial', ['Trial']],
    ['initials rather than an infix', 'Metrics: Customer success', 'cs', ['C', 's']],
    ['an infix, when another word has a typo', 'Contrial Nordics', 'trial nordcis', ['trial', 'Nordics']],
    ['each word of the query', 'Trial users, Nordics', 'nor tri', ['Tri', 'Nor']],
    ['adjacent matches as one range', 'トライアル利用者', 'トライアル 利用', ['トライアル利用']],
    ['initials', 'The Net Promoter Score', 'nps', ['N', 'P', 'S']],
    ['a number in a word', 'Trial v2.1', 'trial 2.1', ['Trial', '2', '1']],
    ['a number typed without a space after it', 'Days: 7 or 10', '7days', ['Days', '7']],
    ['a hyphenated word that was typed without the hyphen', 'New sign-ups', 'signups', ['sign-ups']],
    ['a contraction letter by letter', 'Marketing', 'mktg', ['M', 'k', 't', 'g']],
    ['the word that was meant by a typo', 'Churned customers', 'chruned', ['Churned']],
    ['only the prefix that was typed with a typo', 'Enterprise', 'enetrp', ['Enterp']],
    ['the parts of words typed without spaces', 'Churned in Q3', 'q3churn', ['Churn', 'Q3']],
    ['an umlaut that was typed spelt out', 'Groß in Köln', 'koeln', ['Köln']],
  ])('%s', (_, name, query, parts) => {
    expect(marked(name, query)).toEqual(parts)
  })
})

describe('overlapping matches', () => {
  it('are highlighted as one range, from the first letter to the last', () => {
    expect(marked('Trials', 'ial trials')).toEqual(['Trials'])
    expect(marked('Trials', 'trials ial')).toEqual(['Trials'])
    expect(marked('Trials', 'tri als')).toEqual(['Trials'])
    expect(marked('My mother-in-law', 'motherinlaw')).toEqual(['mother-in-law'])
  })
})

describe('adding, reading and removing', () => {
  it('calls a lazy text once, and not while names are enough', () => {
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

  it('searches and highlights the text that `textOf` derives from a document', () => {
    const asked: string[] = []
    const textOf = ({ id, rules }: SearchDocument & { rules: string[] }): string => {
      asked.push(id)
      return rules.join(', ')
    }
    const search = createSegmentSearch({ textOf })
    search.add([{ id: '1', name: 'Alpha', rules: ['Name is Beta', 'Plan is pro'] }, { id: '2', name: 'Beta', rules: [] }])
    expect(search.search('alpha')).toHaveLength(1)
    expect(asked).toEqual(['1', '2'])
    expect(search.search('pro').map(({ id, ranges }) => [id, ranges])).toEqual([['1', { text: [[22, 25]] }]])
    expect(asked).toEqual(['1', '2', '1'])
  })

  it('does not call a lazy text again unless its document is added again', () => {
    const asked: string[] = []
    const search = createSegmentSearch()
    const document = (id: string) => ({ id, name: 'Alpha', text: () => (asked.push(id), `beta ${id}`) })
    search.add([document('1'), document('2')])
    search.search('beta')
    search.add([document('3')])
    expect(search.search('beta')).toHaveLength(3)
    search.add([document('1')])
    expect(search.search('beta')).toHaveLength(3)
    expect(asked).toEqual(['1', '2', '3', '1'])
  })

  it('finds initials and words of names added after a search', () => {
    const search = createSegmentSearch()
    search.add([{ id: '1', name: 'Alpha' }])
    search.search('nps')
    search.add([{ id: '2', name: 'Net Promoter Score' }])
    expect(search.search('nps').map(({ id }) => id)).toEqual(['2'])
    expect(search.search('prom').map(({ id }) => id)).toEqual(['2'])
  })

  it('replaces a document with a known id, and keeps its place', () => {
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

  it('no longer finds a removed document', () => {
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

  it('returns hits from what has been read, and continues where the budget ran out', () => {
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

  it('updates a repeated query with documents added since, even if most of them have only one word', () => {
    const search = createSegmentSearch()
    const named = (...names: string[]): SearchDocument[] => names.map((name) => ({ id: name, name }))
    search.add(named('alpha beta', ...Array.from({ length: 9 }, (_, index) => `alpha ${index}`)))
    expect(search.search('alpha beta')).toHaveLength(1)
    search.add(named('beta 1', 'beta 2', 'beta alpha', 'beta 3'))
    expect(search.search('alpha beta').map(({ id }) => id)).toEqual(['alpha beta', 'beta alpha'])
  })

  it('reports no hit by id before its name, which may match better, has been read', () => {
    const search = createSegmentSearch()
    const others = Array.from({ length: 64 }, (_, index) => ({ id: `other ${index}`, name: 'Others' }))
    search.add([...others, { id: 'spring-1', name: 'Spring' }])
    expect(search.find('spring', { budget: 0.000_1 }).complete).toBe(false)
    expect(search.search('spring').map(({ id, reason }) => [id, reason])).toEqual([['spring-1', undefined]])
  })

  it('searches the rules of former name hits when the query grows, in server order', () => {
    const search = createSegmentSearch()
    const others = Array.from({ length: 100 }, (_, index) => ({ id: `${index}`, name: 'Other', text: 'nothing' }))
    search.add([{ id: 'a', name: 'X', text: 'north' }, { id: 'b', name: 'Nordic', text: 'north' }, ...others])
    expect(search.search('nor').map(({ id }) => id)).toEqual(['b', 'a'])
    expect(search.search('north').map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it.each(['', '&', 'x', 'xy'])('finds a match in texts after the query %j, which searched none or found none', (before) => {
    const search = createSegmentSearch()
    search.add([{ id: 'a', name: 'Alpha', text: 'needle xyz' }])
    search.search(before)
    expect(search.search(`${before} needle`.trim())).toHaveLength(1)
  })

  it('does not build on the hits of a search that ran out of budget', () => {
    const search = createSegmentSearch()
    search.add(Array.from({ length: 2_000 }, (_, index) => ({ id: `${index}`, name: 'Other', text: 'needle' })))
    search.read()
    expect(search.find('needl', { budget: 0.001 }).length).toBeLessThan(100)
    expect(search.search('needle')).toHaveLength(2_000)
  })

  it('leaves an earlier result unchanged when the search continues', () => {
    const search = createSegmentSearch()
    const many = Array.from({ length: 1_000 }, (_, index) => ({ id: `${index}`, name: `Name ${index}` }))
    search.add(many.map((document, index) => ({ ...document, [index % 2 ? 'text' : 'description']: 'needle' })))
    search.read()
    // Texts are read one at a time until their first block can be searched.
    let early = search.find('needle', { budget: 0.001 })
    while (early.length === 0) early = search.find('needle', { budget: 0.001 })
    const last = early.at(early.length - 1)
    expect(early).toMatchObject({ complete: false })
    const late = search.find('needle')
    expect(late.length).toBe(1_000)
    expect(early.length).toBeLessThan(1_000)
    expect(early.at(early.length - 1)).toEqual(last)
    expect(() => early.at(early.length)).toThrow(RangeError)
    expect(() => early.place(-1)).toThrow(RangeError)
    expect(Array.from({ length: 1_000 }, (_, rank) => late.place(rank)).toSorted((a, b) => a - b)).toEqual(
      many.map((_, index) => index),
    )
  })
})

it('reads a document again that was changed in place and added again', () => {
  const search = createSegmentSearch()
  const document = { id: '1', name: 'Alpha' }
  search.add([document])
  expect(search.search('alpha')).toHaveLength(1)
  document.name = 'Omega'
  search.add([document])
  expect(search.search('omega')[0]?.ranges).toEqual({ name: [[0, 5]] })
  expect(search.search('alpha')).toEqual([])
})

it('accepts a budget where `performance` does not exist', () => {
  const search = createSegmentSearch()
  search.add([{ id: '1', name: 'Alpha' }])
  vi.stubGlobal('performance', undefined)
  try {
    expect(search.find('alpha', { budget: 1000 })).toMatchObject({ length: 1, complete: true })
  } finally {
    vi.unstubAllGlobals()
  }
})
