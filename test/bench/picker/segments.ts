/** The segments that every subject is given, and the word that is typed. */
import type { ContactSegment } from '../../../src/contract.js'
import { segmentFixtures } from '../../../src/msw/segmentFixtures.js'

/**
 * Typed key by key and taken back. The first row of the full list and of each prefix's result is another one, for
 * those who filter in order and for those who rank, so that a list that is late can be told from one that is right.
 */
export const WORD = 'renew'
/** None has the letters of a longer prefix, not even with others between, which is all that cmdk asks. */
export const firstRows: string[] = [
  'All contacts',
  'Roadshow crowd',
  'Repeat buyers',
  'Rental group',
  'Renegotiated contracts',
  'Renewal group',
]

/** Our fixtures; no name twice, since cmdk and others take the name for the identity. */
export function benchSegments(count: number, seed: number): ContactSegment[] {
  const seen = new Map<string, number>()
  return segmentFixtures(count, { seed }).map((segment, index) => {
    const name = firstRows[index] ?? segment.name
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return { ...segment, name: times > 1 ? `${name} (${times})` : name }
  })
}
