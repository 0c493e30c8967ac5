/** What the summary benchmark measures, and the definitions it measures with. */
import fc from 'fast-check'
import { anything, definition } from '../../summary/arbitraries.ts'
import { canonical } from '../../summary/canonical.ts'
import type { ListedDefinition } from '../../../src/contract.ts'

export { createSummarizer } from '../../../src/summary/createSummarizer.ts'
export { canonical } from '../../summary/canonical.ts'
export { parseLine } from '../../summary/parseLine.ts'

/** Definitions that differ in more than what the full text may leave out. */
export function distinctDefinitions(count: number, seed: number): ListedDefinition[] {
  const distinct = new Map<string, ListedDefinition>()
  for (const value of fc.sample(definition, { numRuns: count * 2, seed })) {
    distinct.set(JSON.stringify(canonical(value)), value)
    if (distinct.size === count) break
  }
  return [...distinct.values()]
}

/** Anything that JSON can hold, most of it close to a definition. */
export function hostileValues(count: number, seed: number): unknown[] {
  return fc.sample(anything, { numRuns: count, seed })
}
