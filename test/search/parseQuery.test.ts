import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../src/search/parseQuery.js'
import { waysToPart } from '../../src/search/waysToPart.js'
import { codePoints } from '../codePoints.js'

describe('parseQuery', () => {
  it('returns words and pieces once each, folded', () => {
    expect(parseQuery('  Acme.io, “Q3” acme.io q3 ')).toEqual({
      typed: 'Acme.io, “Q3” acme.io q3',
      tokens: ['acme', 'io', 'q3'],
      pieces: [
        { text: 'acme.io', tokens: ['acme', 'io'], spellings: ['acme.io'] },
        { text: 'q3', tokens: ['q3'], spellings: ['q3'] },
      ],
    })
  })

  it('limits its result, whatever is pasted', () => {
    fc.assert(
      fc.property(codePoints(2_000), fc.nat(400), (text, times) => {
        const { typed, tokens, pieces } = parseQuery(text.repeat(times))
        expect(typed.length).toBeLessThanOrEqual(256)
        expect(tokens.length).toBeLessThanOrEqual(16)
        expect(pieces.length).toBeLessThanOrEqual(16)
      }),
    )
    expect(parseQuery('a-'.repeat(1_000)).tokens).toEqual(['a'])
    expect(parseQuery(Array.from({ length: 90 }, (_, index) => `w${index}`).join('-')).tokens).toHaveLength(16)
  })

  it('parses no more than sixteen words of a query', () => {
    const words = Array.from({ length: 40 }, (_, index) => `w${index}`)
    expect(parseQuery(words.join(' ')).tokens).toEqual(words.slice(0, 16))
    expect(parseQuery(words.join('-')).tokens).toEqual(words.slice(0, 16))
  })
})

describe('waysToPart', () => {
  const parts = fc.constantFrom('ab', 'aba', 'bab', 'abab', 'q3', 'churn')

  it('returns at most 33 ways to split a token into two to four parts that occur', () => {
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 16 }), fc.array(parts), (whole, vocabulary) => {
        const token = whole.join('')
        let asked = 0
        const occurs = (part: string) => {
          asked += 1
          return vocabulary.some((word) => word.startsWith(part))
        }
        const ways = waysToPart(token, occurs)
        for (const way of ways) {
          expect(way.join('')).toBe(token)
          expect(way.length).toBeGreaterThan(1)
          expect(way.length).toBeLessThanOrEqual(4)
          expect(way.filter((part) => part.length < 2 || !occurs(part))).toEqual([])
        }
        expect(ways.length).toBeLessThanOrEqual(33)
        expect(asked).toBeLessThan(400)
      }),
    )
  })

  it('finds the only way, and splits no token of more than 32 characters', () => {
    expect(
      waysToPart('newsignups', (part) => ['new', 'news', 'sign', 'ups'].some((word) => word.startsWith(part))),
    ).toEqual([['new', 'sign', 'ups']])
    expect(waysToPart('x'.repeat(33), () => true)).toEqual([])
    expect(waysToPart('x'.repeat(32), () => true).length).toBeLessThanOrEqual(33)
  })
})
