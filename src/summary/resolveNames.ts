/** What the ids inside a definition are called, and whether a segment leads back to itself. */
import type { Issue, ReferenceCondition, Value } from './SummaryTree.js'
import { visibleText } from './visibleText.js'

/** `ambiguous` asks for the id beside the name. */
export type ResolvedName = { name: string; ambiguous?: boolean }
/** `definition` lets a segment that refers back to the described one be found out. */
export type ResolvedSegment = ResolvedName & { definition?: unknown }

/**
 * Names for ids, answered at once: a name, `null` if there is no such thing, `undefined` if that is not known (yet). A
 * resolver that throws leaves its id unresolved.
 */
export type SummaryResolvers = {
  segment?: (id: string) => ResolvedSegment | null | undefined
  sequence?: (id: string) => ResolvedName | null | undefined
  contact?: (id: string) => ResolvedName | null | undefined
}

/** Names for one reading of one definition: it remembers who is called what, so that namesakes show their ids. */
export function resolveNames(resolvers: SummaryResolvers, segmentId: string | undefined, issues: Issue[]) {
  const namesakes = new Map<string, Value>()

  function name(kind: keyof SummaryResolvers, value: Value): ReferenceCondition['state'] {
    const found = ask(kind, value.raw, () => issues.push({ code: 'resolverFailed', path: value.path }))
    if (found === failed) return 'unresolved'
    if (!found) return found === null ? 'missing' : 'pending'
    value.name = visibleText(found.name)
    const namesake = namesakes.get(kind + value.name)
    const shared = namesake && namesake.raw !== value.raw
    if (shared) namesake.ambiguous = true
    if (shared || found.ambiguous) value.ambiguous = true
    if (!namesake) namesakes.set(kind + value.name, value)
    return 'resolved'
  }

  function ask(kind: keyof SummaryResolvers, id: string, onFailure?: () => void) {
    try {
      const found: ResolvedSegment | null | undefined | typeof failed = resolvers[kind] ? resolvers[kind](id) : failed
      return found && found !== failed && typeof found.name !== 'string' ? undefined : found
    } catch {
      onFailure?.()
      return failed
    }
  }

  /** Follows the definitions that the resolver knows. Ends, since no segment is entered twice. */
  function leadsBack(id: string): boolean {
    const entered = new Set<string>()
    for (const open = [id]; open.length; ) {
      const next = open.pop()!
      if (entered.has(next)) continue
      entered.add(next)
      const found = ask('segment', next)
      if (!found || found === failed) continue
      for (const inner of segmentIds(found.definition)) {
        if (inner === segmentId) return true
        open.push(inner)
      }
    }
    return false
  }

  return {
    name,
    segment(value: Value): ReferenceCondition['state'] {
      if (value.raw === segmentId) return 'self'
      const state = name('segment', value)
      return segmentId !== undefined && state === 'resolved' && leadsBack(value.raw) ? 'cycle' : state
    },
  }
}

const failed = Symbol('failed')

function segmentIds(definition: unknown): string[] {
  return list(definition, 'or').flatMap((group) =>
    list(group, 'and').flatMap((filter) => {
      const { type, segment_id: id } = (filter ?? {}) as Record<string, unknown>
      return type === 'contact_belongs_to_segment' && typeof id === 'string' ? [id] : []
    }),
  )
}

function list(holder: unknown, key: string): unknown[] {
  const found = (holder as Record<string, unknown> | null | undefined)?.[key]
  return Array.isArray(found) ? found : []
}
