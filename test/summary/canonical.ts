/** The part of a definition that the full text promises to convey: everything except duplicates in a list. */
import type { ListedDefinition } from 'react-contact-segments/core'
import { dateFormats } from '../../src/summary/dateFormats.js'
import { belowMillisecond, readBound } from '../../src/summary/readBound.js'

const utc = dateFormats('en', 'UTC')

/** An instant in milliseconds, followed by any digits below them; anything else unchanged. */
export function canonicalDate(raw: string): string | number {
  const { ms, at } = readBound(raw, '', utc)
  const below = at === 'dayEnd' ? '' : belowMillisecond(raw)
  return ms === undefined ? raw : below ? `${ms}.${below}` : ms
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
