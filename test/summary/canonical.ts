/** What of a definition the full text promises to tell: everything but copies in a list and fractions of a millisecond. */
import type { ListedDefinition } from 'react-contact-segments/core'
import { dateFormats } from '../../src/summary/dateFormats.js'
import { readBound } from '../../src/summary/readBound.js'

const utc = dateFormats('en', 'UTC')

/** An instant as its milliseconds; what is no instant as it came. */
export function canonicalDate(raw: string): string | number {
  return readBound(raw, '', utc).ms ?? raw
}

export function canonical(definition: ListedDefinition): unknown {
  return {
    or: definition.or.map(({ and }) => ({
      and: and.map((filter) =>
        Object.fromEntries(
          Object.entries(filter).map(([key, value]) => {
            if (key === 'after' || key === 'before') return [key, canonicalDate(value as string)]
            if (Array.isArray(value) && key !== 'attributes') return [key, [...new Set(value)]]
            return [key, value]
          }),
        ),
      ),
    })),
  }
}
