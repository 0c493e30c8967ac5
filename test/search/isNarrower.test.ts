import { describe, expect, it } from 'vitest'
import { isNarrower } from '../../src/search/isNarrower.js'
import { parseQuery } from '../../src/search/parseQuery.js'

const narrows = (before: string, query: string): boolean => isNarrower(parseQuery(query), parseQuery(before))

describe('isNarrower', () => {
  it('is true when letters were added, at the end or before', () => {
    expect(narrows('acme', 'acme.io')).toBe(true)
    expect(narrows('cme', 'acme big')).toBe(true)
    expect(narrows('acme', 'acm')).toBe(false)
    expect(narrows('', 'a')).toBe(false)
  })

  it('is false when a prefix has become an infix', () => {
    expect(narrows('ac', 'xac')).toBe(false)
  })

  it('is false when pieces may now match as a phone number, or as a different one', () => {
    expect(narrows('202-5', '202-555')).toBe(false)
    expect(narrows('202-555', '202-555-0143')).toBe(true)
    expect(narrows('202 555', '5550 2021')).toBe(false)
  })
})
