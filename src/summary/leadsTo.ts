/** Whether one segment's rules depend on another's, directly or through segments between them. */

type Defined = { definition?: unknown }

/** Follows the definitions that `find` knows. Ends, since no segment is entered twice. */
export function leadsTo(id: string, definition: unknown, find: ((id: string) => Defined | null | undefined) | undefined): boolean {
  const open = [definition]
  const entered = new Set<string>()
  for (const each of open)
    for (const group of items(each, 'or'))
      for (const filter of items(group, 'and')) {
        const next = (filter as { segment_id?: unknown } | null)?.segment_id
        if (next === id) return true
        if (typeof next !== 'string' || entered.has(next)) continue
        entered.add(next)
        try {
          open.push(find?.(next)?.definition)
        } catch {
          // What cannot be looked up cannot be followed.
        }
      }
  return false
}

function items(holder: unknown, key: string): unknown[] {
  const found = (holder as Record<string, unknown> | null | undefined)?.[key]
  return Array.isArray(found) ? found : []
}
