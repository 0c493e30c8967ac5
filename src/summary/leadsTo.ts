/** Whether one segment's rules depend on another's, directly or through segments between them. */

type Defined = { definition?: unknown }

/** Follows the definitions that `find` knows. Terminates, since no segment is visited twice. */
export function leadsTo(id: string, definition: unknown, find: ((id: string) => Defined | null | undefined) | undefined): boolean {
  const met = new Set<unknown>()
  const meet = (each: unknown): void => {
    for (const group of items(each, 'or')) for (const filter of items(group, 'and')) met.add((filter as { segment_id?: unknown } | null)?.segment_id)
  }
  meet(definition)
  // A Set also iterates over what is added meanwhile.
  for (const next of met)
    try {
      if (met.has(id)) return true
      if (typeof next === 'string') meet(find?.(next)?.definition)
    } catch {
      // What cannot be looked up cannot be followed.
    }
  return false
}

function items(holder: unknown, key: string): unknown[] {
  const found = (holder as Record<string, unknown> | null | undefined)?.[key]
  return Array.isArray(found) ? found : []
}
