/** The laws that hold for every possible definition. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSummarizer, type Summarizer } from 'react-contact-segments/core'
import type { Condition, ListedDefinition, SummaryTree } from 'react-contact-segments/core'
import { toDefinition } from 'react-contact-segments/core'
import { anything, definition } from './arbitraries.js'
import { canonical } from './canonical.js'
import { distinctDefinitions } from '../bench/summary/subject.js'
import { parseLine } from './parseLine.js'

const english = createSummarizer({ maxValues: Infinity })
const texts = (summarizer: Summarizer, value: Parameters<Summarizer['line']>[0]) => [
  summarizer.short(value),
  summarizer.line(value),
  ...summarizer.lines(value),
  ...summarizer.searchText(value).split('\n'),
]
const conditionsOf = (tree: SummaryTree): Condition[] =>
  tree.kind === 'any' ? tree.groups.flatMap(({ conditions }) => conditions) : []
const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].length

describe('the tree', () => {
  it('converts back to the definition it was read from, whatever JSON that was', () =>
    fc.assert(
      fc.property(anything, (value) => {
        expect(toDefinition(english.tree(value))).toEqual(value)
        expect(Object.keys(Object(toDefinition(english.tree(value)))).toSorted()).toEqual(
          Object.keys(Object(value)).toSorted(),
        )
      }),
    ))

  it('holds every value of every list', () =>
    fc.assert(
      fc.property(definition, (value) => {
        const filters = value.or.flatMap(({ and }) => and)
        for (const [index, condition] of conditionsOf(english.tree(value)).entries()) {
          if (condition.kind !== 'list') continue
          const [list] = Object.values(filters[index]!).filter(Array.isArray) as [string[]]
          expect(condition.values.flatMap(({ raw, copies }) => Array<string>(copies).fill(raw)).toSorted()).toEqual(
            list.toSorted(),
          )
          expect(condition.total).toBe(list.length)
        }
      }),
    ))

  it('gives each value its path in the definition', () =>
    fc.assert(
      fc.property(definition, (value) => {
        for (const condition of conditionsOf(english.tree(value)))
          if (condition.kind === 'list') for (const { path, raw } of condition.values) expect(at(value, path)).toBe(raw)
      }),
    ))
})

describe('every text', () => {
  it('exists for anything that JSON can hold', () =>
    fc.assert(
      fc.property(anything, (value) => {
        for (const variant of ['short', 'line'] as const)
          expect(
            english
              .parts(value, variant)
              .map(({ text }) => text)
              .join(''),
          ).toBe(english[variant](value))
        expect(english.lines(value).length).toBeGreaterThan(0)
        expect(english.line(value)).not.toMatch(/undefined|\[object|NaN|\{(value|n|label|date)\}/)
      }),
      { numRuns: 150 },
    ))

  it('exists whatever the type is, and accepts only a string as a type', () =>
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 1 }),
        fc.constantFrom('all_contacts', 'contacts_name_in', 'constructor', '__proto__'),
        (junk, name) => {
          for (const type of [junk, [name], [[name]], { [name]: name }]) {
            const [short, ...full] = texts(english, { or: [{ and: [{ type }] }] } as never)
            if (typeof type !== 'string') expect([short, full[0]]).toEqual(Array(2).fill('Unreadable condition'))
          }
        },
      ),
      { numRuns: 50 },
    ))

  it('contains no control, invisible or direction-changing characters', () =>
    fc.assert(
      fc.property(anything, (value) => {
        for (const text of texts(createSummarizer({ isolate: 'never' }), value)) {
          expect(text.replace(/[\u200c\u200d\ufe0f]/g, '')).not.toMatch(/[\p{Cc}\p{Cs}\p{DI}\p{Zl}\p{Zp}]/u)
          expect(text).toBe(text.toWellFormed())
        }
      }),
      { numRuns: 150 },
    ))

  it('closes every isolate it opens', () =>
    fc.assert(
      fc.property(anything, (value) => {
        for (const text of texts(english, value))
          expect(text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(/[\u2068\u2069]/)
      }),
    ))

  it('never claims what the contract does not say', () =>
    fc.assert(
      fc.property(definition, (value) => {
        const words = english.parts(value, 'line').filter(({ type }) => type !== 'value')
        const text = words
          .map(({ text }) => text)
          .join('')
          .toLowerCase()
        expect(text).not.toMatch(/no contacts|nobody|invalid segment|contains|deleted|at any time/)
        if (text.includes('all contacts')) expect(JSON.stringify(value)).toContain('all_contacts')
      }),
    ))
})

describe('the full line', () => {
  it('can be parsed back to its definition', () =>
    fc.assert(
      fc.property(definition, (value) => {
        expect(parseLine(english.line(value))).toEqual(canonical(value))
      }),
      { numRuns: 300 },
    ))

  it('is different for different definitions', () => {
    const seen = new Map<string, string>()
    for (const value of fc.sample(definition, { numRuns: 1200, seed: 7 })) {
      const text = english.line(value)
      const key = JSON.stringify(canonical(value))
      expect(seen.get(text) ?? key).toBe(key)
      seen.set(text, key)
    }
  })
})

it('tells an unknown key of the definition from one of a group or of a filter', () => {
  const holders = (value: ListedDefinition): object[] => [
    value,
    ...value.or,
    ...value.or.flatMap(({ and }) => and.filter((each) => !english.line({ or: [{ and: [each] }] }).startsWith('Unsupported'))),
  ]
  fc.assert(
    fc.property(definition, (value) => {
      const keyed = holders(value).map((_, index) => {
        const copy = JSON.parse(JSON.stringify(value)) as ListedDefinition
        Object.assign(holders(copy)[index]!, { not: true })
        return copy
      })
      for (const tell of [english.line, english.lines]) expect(new Set(keyed.map((each) => tell(each).toString())).size).toBe(keyed.length)
    }),
  )
})

/** The text of `lines`, joined, without indents and bullets. */
const unlined = (lines: string[]): string => lines.map((line) => line.replace(/^ *(• )?/, '')).join(', ')

it('words attribute records the same in lines as in the line', () =>
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.string()), { minLength: 2 }), (attributes) => {
      const value: ListedDefinition = { or: [{ and: [{ type: 'contacts_attributes_in', attributes }] }] }
      expect(unlined(english.lines(value)).replace(', ', ' ')).toBe(english.line(value))
    }),
  ))

describe('the short text', () => {
  const budget = fc.integer({ min: 1, max: 200 })

  it('is unique for at least 95% of 5,000 definitions', () => {
    const count = new Map<string, number>()
    for (const value of distinctDefinitions(5_000, 1)) count.set(english.short(value), (count.get(english.short(value)) ?? 0) + 1)
    const shared = [...count.values()].reduce((sum, each) => sum + (each > 1 ? each : 0), 0)
    expect(shared).toBeLessThanOrEqual(250)
  })

  it('fits its budget, or is only the count of conditions and groups', () =>
    fc.assert(
      fc.property(anything, budget, (value, max) => {
        const text = english.short(value, max)
        if (graphemes(text) > max) {
          const floor =
            /^(\d+ conditions?( in \d+ groups)?( \(unreadable group\))?|No rules defined|Unreadable definition)( \(\+ [\d,]+ unrecognised options?\))?$/
          expect(text).toMatch(floor)
        }
      }),
      { numRuns: 150 },
    ))

  it('shows whole values of the definition, and counts the others', () =>
    fc.assert(
      fc.property(definition, budget, (value, maxGraphemes) => {
        const tree = english.tree(value)
        const conditions = conditionsOf(tree)
        const parts = english.parts(value, 'short', { maxGraphemes })
        const hiddenConditions = sum(
          parts.filter(({ type, level }) => type === 'more' && level === 'condition').map(({ hidden }) => hidden!),
        )
        const hiddenGroups = parts.findLast(({ type, level }) => type === 'more' && level === 'group')?.hidden ?? 0
        const floor = hiddenConditions === conditions.length && hiddenConditions > 0
        const shownGroups = tree.kind === 'any' && !floor ? tree.groups.slice(0, tree.groups.length - hiddenGroups) : []
        if (floor) expect(hiddenGroups || 1).toBe(tree.kind === 'any' && tree.groups.length)

        const shownConditions = new Set(
          parts.map(({ path }) => /^or\[\d+\]\.and\[\d+\]/.exec(path ?? '')?.[0]).filter(Boolean),
        )
        const inShownGroups = shownGroups.flatMap(({ conditions }) => conditions)
        if (!floor) expect(shownConditions.size + hiddenConditions).toBe(inShownGroups.length)

        for (const condition of conditions) {
          if (!shownConditions.has(condition.path)) continue
          const own = parts.filter(({ path }) => path === condition.path || path?.startsWith(`${condition.path}.`))
          const shown = own.filter(({ type }) => type === 'value')
          const hidden = own.find(({ type, level }) => type === 'more' && level === 'value')?.hidden ?? 0
          if (condition.kind === 'list')
            expect(shown.length + hidden).toBe(shown.length ? condition.values.length : condition.unique)
          if (condition.kind === 'list') for (const { value } of shown) expect(condition.values).toContainEqual(value)
        }
      }),
      { numRuns: 150 },
    ))

  it('never shows more detail in less room', () =>
    fc.assert(
      fc.property(definition, budget, budget, (value, one, other) => {
        const rung = (maxGraphemes: number) => {
          const more = english.parts(value, 'short', { maxGraphemes }).filter(({ type }) => type === 'more')
          const counted = (of: string) => more.some(({ level }) => level === of)
          const hidden = counted('group') ? 3 : counted('condition') ? 2 : counted('value') ? 1 : 0
          return english.parts(value, 'short', { maxGraphemes }).some(({ path }) => path) ? hidden : 4
        }
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        expect(rung(less)).toBeGreaterThanOrEqual(rung(more))
      }),
      { numRuns: 150 },
    ))

  it('is complete when there is room', () =>
    fc.assert(
      fc.property(definition, (value) => {
        const parts = english.parts(value, 'short', { maxGraphemes: Infinity })
        const whole = parts.map(({ text }) => text).join('')
        expect(english.short(value, sum(parts.map(({ text }) => graphemes(text))))).toBe(whole)
      }),
    ))
})

describe('the search text', () => {
  it('contains every value, normalised and in its own case', () =>
    fc.assert(
      fc.property(definition, (value) => {
        const text = english.searchText(value)
        for (const condition of conditionsOf(english.tree(value)))
          if (condition.kind === 'list') for (const { raw } of condition.values) expect(text).toContain(normalised(raw))
      }),
    ))
})

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{DI}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

function at(value: unknown, path: string): unknown {
  let found = value
  for (const [, name, index, quoted] of path.matchAll(/(\w+)(?=[.[]|$)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)) {
    const key = quoted ? (JSON.parse(quoted) as string) : (index ?? name!)
    found = (found as Record<string, unknown>)[key]
  }
  return found
}
