import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSegmentSearch } from '../../src/search/createSegmentSearch.js'
import type { SearchDocument } from '../../src/search/SegmentSearch.js'
import { fold } from '../../src/search/fold.js'
import { splitWords } from '../../src/search/splitWords.js'
import { codePoints } from '../codePoints.js'

const words =
  "trial trials Trail Kündigung São Q3 2025 NPS sign-ups l'essai Straße İstanbul 東京 解約した顧客 トライアル العُملاء ליקוט клиенты " +
  'Ещё नवीनीकरण 한국 ลูกค้า 🎂 e\u0301te +12025550143 (202) 555-0143 faq-trial-x subtrial'
const word = fc.constantFrom(...words.split(' '))
const anyString = fc.oneof(
  codePoints(20),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.array(fc.integer({ min: 0xd800, max: 0xdfff }), { maxLength: 4 }).map((codes) => String.fromCharCode(...codes)),
)
const name = fc.oneof(
  { weight: 5, arbitrary: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')) },
  anyString,
)
const documents = fc.uniqueArray(
  fc.record({
    id: fc.string({ unit: fc.constantFrom('a', 'b', '1', '-'), minLength: 1, maxLength: 6 }),
    name,
    description: fc.option(name),
    text: fc.oneof(
      name,
      name.map((text) => () => text),
    ),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
)
const query = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  fc.tuple(word, fc.nat(5)).map(([word, length]) => word.slice(0, length + 1)),
  fc.tuple(word, fc.nat(5), fc.nat(5)).map(([word, from, length]) => word.slice(from, from + length + 1)),
  anyString,
)

const searchIn = (list: readonly SearchDocument[]) => {
  const search = createSegmentSearch()
  search.add(list)
  return search
}
/** The matches with all their lazy properties evaluated. */
const answers = (search: ReturnType<typeof createSegmentSearch>, query: string) =>
  search.search(query).map((match) => ({ ...match, ranges: match.ranges }))
const fields = (document: SearchDocument) => ({
  name: document.name,
  description: document.description ?? '',
  text: typeof document.text === 'function' ? document.text() : (document.text ?? ''),
})

describe('any search', () => {
  it('finds each document at most once, with ranges that exist, are sorted and do not overlap', () => {
    fc.assert(
      fc.property(documents, query, (list, query) => {
        const matches = answers(searchIn(list), query)
        expect(new Set(matches.map(({ id }) => id)).size).toBe(matches.length)
        for (const { id, ranges } of matches) {
          const texts = fields(list.find((document) => document.id === id)!)
          for (const [field, marked] of Object.entries(ranges)) {
            const flat = marked.flat()
            expect(flat).toEqual([...new Set(flat)].toSorted((a, b) => a - b))
            expect(flat[0] ?? 0).toBeGreaterThanOrEqual(0)
            expect(flat.at(-1) ?? 0).toBeLessThanOrEqual(texts[field as keyof typeof texts].length)
          }
        }
      }),
      { numRuns: 120 },
    )
  })

  it('sorts by score, and gives the reason for a hit that the name does not show', () => {
    fc.assert(
      fc.property(documents, query, (list, query) => {
        const matches = answers(searchIn(list), query)
        const scores = matches.map(({ score }) => score)
        expect(scores).toEqual(scores.toSorted((a, b) => b - a))
        for (const { reason, ranges } of matches) {
          const shown = reason === undefined ? ranges.name : reason === 'id' ? [[0, 0]] : ranges[reason]
          expect(shown?.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 120 },
    )
  })

  it('does not depend on how documents were added, nor on earlier queries', () => {
    fc.assert(
      fc.property(documents, query, fc.integer({ min: 1, max: 4 }), (list, query, pageSize) => {
        const paged = createSegmentSearch()
        for (let at = 0; at < list.length; at += pageSize) {
          paged.add(list.slice(at, at + pageSize))
          paged.search(query)
        }
        expect(answers(paged, query)).toEqual(answers(searchIn(list), query))
      }),
      { numRuns: 120 },
    )
  })

  it('gives the same result when documents are added and read in slices during the query', () => {
    const others: SearchDocument[] = Array.from({ length: 90 }, (_, index) => ({ id: `other ${index}`, name: 'Zz', text: 'zz' }))
    fc.assert(
      fc.property(documents, query, fc.array(fc.nat(90), { maxLength: 12 }), fc.array(fc.constantFrom(0, 0.001, Infinity), { minLength: 1, maxLength: 8 }), (list, query, places, budgets) => {
        const all = [...others]
        for (const [index, document] of list.entries()) all.splice(places[index % (places.length || 1)] ?? 0, 0, document)
        const search = createSegmentSearch()
        const place = (turn: number): number => Math.floor((turn * all.length) / budgets.length)
        for (const [turn, budget] of budgets.entries()) {
          search.add(all.slice(place(turn), place(turn + 1)))
          search.find(query, { budget })
        }
        expect(answers(search, query)).toEqual(answers(searchIn(all), query))
      }),
      { numRuns: 120 },
    )
  })

  it('gives the result for its current documents after any adds, changes, removals, reads and queries in slices', () => {
    const short = fc.constantFrom('ab', 'ab1', 'b-1', 'b')
    const some = fc.array(short, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
    const id = fc.tuple(short, fc.nat(2)).map((parts) => parts.join(''))
    const document = fc.record({ id, name: fc.oneof(some, name), text: fc.oneof(name, some) })
    const asked = fc.oneof(some, query)
    const budget = fc.constantFrom(0, 0.001, Infinity)
    const step = fc.oneof(
      fc.array(document, { maxLength: 6 }).map((added) => ({ added })),
      fc.record({ removed: id }),
      fc.record({ asked: fc.constantFrom('before', 'last'), budget }),
      fc.record({ read: budget }),
    )
    const others = Array.from({ length: 70 }, (_, index) => ({ id: `other ${index}`, name: 'Zz', text: 'zz' }))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.nat(12), asked, asked, (steps, early, before, last) => {
        const search = createSegmentSearch()
        const held = new Map<string, SearchDocument>()
        const add = (documents: SearchDocument[]): void => {
          search.add(documents)
          for (const document of documents) held.set(document.id, document)
        }
        for (const [turn, step] of steps.entries()) {
          if (turn === early) add(others)
          if ('added' in step) add(step.added)
          else if ('removed' in step) {
            search.remove(step.removed)
            held.delete(step.removed)
          } else if ('asked' in step) search.find(step.asked === 'last' ? last : before, step)
          else search.read(step.read)
        }
        expect(answers(search, last)).toEqual(answers(searchIn([...held.values()]), last))
      }),
      { numRuns: 180 },
    )
  })

  it('gives the same result for a query typed letter by letter, or deleted letter by letter, as for one search', () => {
    // Narrowing pays off when few of many documents are left.
    const others: SearchDocument[] = Array.from({ length: 200 }, (_, index) => ({
      id: `other ${index}`,
      name: 'Zz',
      text: 'zz',
    }))
    fc.assert(
      fc.property(documents, query, fc.nat(), (list, query, at) => {
        const all = others.toSpliced(at % others.length, 0, ...list)
        const typed = searchIn(all)
        const fresh = Array.from({ length: query.length }, (_, index) =>
          answers(searchIn(all), query.slice(0, index + 1)),
        )
        for (let length = 1; length <= query.length; length++) {
          expect(answers(typed, query.slice(0, length))).toEqual(fresh[length - 1])
        }
        for (let length = query.length; length > 0; length--) {
          expect(answers(typed, query.slice(0, length))).toEqual(fresh[length - 1])
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['an infix, once it has three letters', 'xtrialx', 'trial'],
    ['a letter and a word after a hyphen', 'faq-trial', 'q-trial'],
    ['a phone number in another notation', 'phone number is +12025550143', '202-555-0143'],
    ['Japanese', '解約した顧客', '約した'],
  ])('finds the same when a query is typed letter by letter: %s', (_, text, query) => {
    const others = Array.from({ length: 400 }, (_, index) => ({ id: `other ${index}`, name: 'Zz', text: 'zz' }))
    const all: SearchDocument[] = [...others, { id: 'it', name: 'Yy', text }]
    const typed = searchIn(all)
    for (let length = 1; length <= query.length; length++) {
      const now = query.slice(0, length)
      expect([now, answers(typed, now)]).toEqual([now, answers(searchIn(all), now)])
    }
    expect(typed.search(query).map(({ id }) => id)).toEqual(['it'])
  })

  it('finds every name among a thousand different words', () => {
    // Three of each, so that there are enough hits not to look for typos.
    const all = Array.from({ length: 3000 }, (_, index) => ({ id: String(index), name: `w${10_000 + (index % 1000)}` }))
    const search = searchIn(all)
    const lost = all.filter(({ id, name }) => !search.search(name).some((match) => match.id === id))
    expect(lost).toEqual([])
  })

  it('finds parts of words among thousands of words', () => {
    const search = searchIn(Array.from({ length: 9000 }, (_, index) => ({ id: String(index), name: `w${10_000 + index}x` })))
    for (const id of [0, 4095, 4096, 8191, 8192, 8999]) expect(search.search(`${10_000 + id}x`).map((match) => match.id)).toEqual([String(id)])
  })

  it('gives the same result in slices', () => {
    fc.assert(
      fc.property(documents, query, (list, query) => {
        const search = searchIn(list)
        while (!search.find(query, { budget: 0.001 }).complete);
        expect(answers(search, query)).toEqual(answers(searchIn(list), query))
      }),
      { numRuns: 100 },
    )
  })

  it('searches only the latest version of a document', () => {
    fc.assert(
      fc.property(documents, documents, query, (before, after, query) => {
        const search = searchIn(before)
        search.search(query)
        search.add(after)
        const last = new Map([...before, ...after].map((document) => [document.id, document]))
        expect(search.size).toBe(last.size)
        expect(answers(search, query)).toEqual(answers(searchIn([...last.values()]), query))
      }),
      { numRuns: 120 },
    )
  })

  it('searches the latest version of a document that changed while texts were being read', () => {
    const all: SearchDocument[] = Array.from({ length: 40 }, (_, index) => ({ id: String(index), name: 'Zz', text: 'needle' }))
    for (let slices = 1; slices <= 40; slices++) {
      const search = searchIn(all)
      for (let slice = 0; slice < slices; slice++) search.find('needle', { budget: 0.001 })
      search.add([{ id: '0', name: 'Zz', text: 'nothing' }])
      expect(search.search('needle').map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id))
    }
  })

  it('finds nothing of a removed document', () => {
    fc.assert(
      fc.property(documents, query, fc.nat(), (list, query, pick) => {
        const search = searchIn(list)
        search.search(query)
        const gone = list[pick % Math.max(1, list.length)]?.id ?? 'nobody'
        search.remove(gone)
        expect(answers(search, query)).toEqual(answers(searchIn(list.filter(({ id }) => id !== gone)), query))
      }),
      { numRuns: 120 },
    )
  })
})

describe('literal hits', () => {
  const wordsOf = (name: string) => splitWords(fold(name)).map(({ text }) => text)
  const parts = fc
    .tuple(documents, fc.infiniteStream(fc.nat()))
    .map(([list, numbers]) => {
      const next = (below: number) => (numbers.next().value as number) % below
      const document = list[next(Math.max(1, list.length))]
      const words = document ? wordsOf(document.name) : []
      const chosen = Array.from({ length: Math.min(words.length, 1 + next(3)) }, () => words[next(words.length)]!)
      // Nobody can type half of a surrogate pair.
      const cut = chosen.map((word) => {
        const letters = Array.from(word)
        const from = next(letters.length)
        const part = letters.slice(from, from + 2 + next(letters.length)).join('')
        return part.length > 1 ? part : word
      })
      return { list, document, tokens: cut }
    })
    .filter(({ tokens }) => tokens.length > 0)

  it('are found for any parts of any words of a name, in any order', () => {
    fc.assert(
      fc.property(parts, ({ list, document, tokens }) => {
        const found = searchIn(list).search(tokens.join(' '))
        expect(found.map(({ id }) => id)).toContain(document!.id)
      }),
      { numRuns: 150 },
    )
  })

  it('highlight the letters that were typed', () => {
    fc.assert(
      fc.property(parts, ({ list, document, tokens: [token] }) => {
        const match = searchIn(list)
          .search(token!)
          .find(({ id }) => id === document!.id)!
        const marked = match.ranges.name!.map(([start, end]) => fold(document!.name.slice(start, end)))
        // Either the letters as typed, perhaps with the rest of a character that folds to several letters, or initials.
        const initials = marked.every((letters) => letters !== '' && token!.includes(letters[0]!))
        expect(marked.some((letters) => letters.replaceAll(/[-']/g, '').includes(token!)) || initials).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('in rules are found anywhere in a word, or at its start for two letters', () => {
    const rule = fc.constantFrom(...'is email domain (domain acme.io or contact contacts plan-pro 한국 각 가게 東京 клиент 🎂 x'.split(' '))
    const rules = fc.array(rule, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))
    const piece = fc.tuple(rule, fc.nat(5), fc.nat(5)).map(([word, from, length]) => Array.from(word).slice(from, from + length + 2).join(''))
    const has = (text: string, piece: string): boolean =>
      fold(text)
        .split(piece)
        .some((before, at, parts) => at < parts.length - 1 && (piece.length > 2 || /[東京🎂]/u.test(piece) || /(^|[ (.:])$/.test(before)))
    let found = 0
    fc.assert(
      fc.property(fc.array(fc.tuple(rules, rules), { maxLength: 12 }), piece.map(fold), (list, piece) => {
        fc.pre(piece.length > 1 && /^[^(.:].*[^(.:]$/.test(piece))
        const reasons = searchIn(list.map(([description, text], at) => ({ id: `#${at}`, name: '', description, text })))
          .search(piece)
          .map(({ id, reason }) => [Number(id.slice(1)), reason])
        const expected = list.flatMap(([description, text], at) =>
          has(description, piece) ? [[at, 'description']] : has(text, piece) ? [[at, 'text']] : [],
        )
        found += expected.length
        expect(new Map(reasons as [number, string][])).toEqual(new Map(expected as [number, string][]))
      }),
      { numRuns: 300 },
    )
    expect(found).toBeGreaterThan(100)
  })

  it('are never outranked by a typo', () => {
    const hasAll = (text: string, tokens: string[]) => {
      const words = [...wordsOf(text), ...wordsOf(text.replaceAll(/[-']/g, ''))]
      return tokens.every((token) => words.some((word) => word.includes(token)))
    }
    const initialsOf = (text: string) =>
      wordsOf(text)
        .map((word) => word[0])
        .join('')
    let slips = 0
    fc.assert(
      fc.property(parts, fc.nat(), ({ list, tokens }, at) => {
        // Swap two letters of one token, so that some names match only with a typo.
        const [first = '', ...rest] = tokens
        const place = first.length > 1 ? at % (first.length - 1) : 0
        const swapped = first.slice(0, place) + (first[place + 1] ?? '') + (first[place] ?? '') + first.slice(place + 2)
        for (const typed of [tokens, [swapped, ...rest]]) {
          const asked = wordsOf(typed.join(' '))
          const kinds = searchIn(list)
            .search(typed.join(' '))
            .map(({ id, reason }) => {
              const { name } = fields(list.find((document) => document.id === id)!)
              if (reason !== undefined || hasAll(name, asked)) return 'literal'
              return asked.some((token) => initialsOf(name).includes(token)) ? 'initials' : 'slip'
            })
          const firstSlip = kinds.indexOf('slip')
          if (firstSlip >= 0) slips += 1
          expect(kinds.slice(firstSlip < 0 ? kinds.length : firstSlip)).not.toContain('literal')
        }
      }),
      { numRuns: 120 },
    )
    expect(slips).toBeGreaterThan(10)
  })
})

describe('size', () => {
  it('of a query or of texts does not freeze the search', () => {
    const long = 'trial '.repeat(20_000)
    const run = 'ab'.repeat(50_000)
    const search = searchIn([
      { id: '1', name: `${long}needle`, description: run, text: `${long}haystack` },
      { id: '2', name: run, text: run },
    ])
    expect(search.search('needle').map(({ id }) => id)).toEqual(['1'])
    expect(search.search('haystack')[0]).toMatchObject({ id: '1', reason: 'text' })
    for (const query of [long, run, 'x'.repeat(10_000), 'ba '.repeat(10_000), `${'ab'.repeat(100)}c`]) {
      for (const { ranges } of search.search(query)) expect(ranges).toBeDefined()
    }
  })
})
