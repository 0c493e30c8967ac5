/** The segments that every subject gets, and the word that is typed. */
import type { ContactSegment } from '../../../src/contract.js'
import { segmentFixtures } from '../../../src/msw/segmentFixtures.js'

/**
 * Typed key by key, then deleted. The full list and the result of each prefix have different first rows, for
 * subjects that filter in order and for those that rank, so that an outdated list can be told from the right one.
 */
export const WORD = 'renew'
/** No name contains the letters of a longer prefix, not even with others between them, which is all that cmdk requires. */
export const firstRows: string[] = [
  'All contacts',
  'Roadshow crowd',
  'Repeat buyers',
  'Rental group',
  'Renegotiated contracts',
  'Renewal group',
]

/** Our fixtures with unique names, since cmdk and others use the name as the identity. */
export function benchSegments(count: number, seed: number): ContactSegment[] {
  const seen = new Map<string, number>()
  return segmentFixtures(count, { seed }).map((segment, index) => {
    const name = firstRows[index] ?? segment.name
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return { ...segment, name: times > 1 ? `${name} (${times})` : name }
  })
}
