import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typoDistance } from '../../src/search/typoDistance.js'

/** The textbook algorithm for the optimal string alignment distance. */
function slipsBetween(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  )
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const costs = [
        table[row - 1]![column]! + 1,
        table[row]![column - 1]! + 1,
        table[row - 1]![column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1),
      ]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) costs.push(table[row - 2]![column - 2]! + 1)
      table[row]![column] = Math.min(...costs)
    }
  }
  return table[a.length]![b.length]!
}

const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 9 })

describe('typoDistance', () => {
  it('returns the fewest typos to any prefix of the word, and the end of the longest such prefix', () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.integer({ min: 0, max: 3 }), (typed, word, most) => {
        const lengths = Array.from({ length: word.length + 1 }, (_, length) => length)
        const slips = lengths.map((length) => slipsBetween(typed, word.slice(0, length)))
        const fewest = Math.min(...slips)
        expect(typoDistance(typed, word, most)).toEqual(
          fewest <= most ? { slips: fewest, end: slips.lastIndexOf(fewest) } : undefined,
        )
      }),
      { numRuns: 1_000 },
    )
  })

  it('finds the distance to a word of a million letters', () => {
    expect(typoDistance('trail', 'trial'.padEnd(1_000_000, 'x'), 1)).toEqual({ slips: 1, end: 5 })
  })
})
