/** What the ids inside a definition are called, and whether a segment leads back to itself. */
import { leadsTo } from './leadsTo.js'
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
  segment?: ((id: string) => ResolvedSegment | null | undefined) | undefined
  sequence?: ((id: string) => ResolvedName | null | undefined) | undefined
  contact?: ((id: string) => ResolvedName | null | undefined) | undefined
}

type Resolve = (kind: keyof SummaryResolvers, value: Value) => ReferenceCondition['state']

/** Names for one reading of one definition: it remembers who is called what, so that namesakes show their ids. */
export function resolveNames(resolvers: SummaryResolvers, segmentId: string | undefined, issues: Issue[]): Resolve {
  const namesakes: Record<string, Value> = {}

  return (kind, value) => {
    const id = value.raw
    if (kind === 'segment' && id === segmentId) return 'self'
    let found: ResolvedSegment | null | undefined
    try {
      if (!resolvers[kind]) return 'unresolved'
      found = resolvers[kind](id)
      if (!found) return found === null ? 'missing' : 'pending'
      value.name = visibleText(found.name)
    } catch {
      issues.push({ code: 'resolverFailed', path: value.path })
      return 'unresolved'
    }
    const namesake = (namesakes[`${kind} ${value.name}`] ??= value)
    if (namesake.raw !== id) namesake.ambiguous = value.ambiguous = true
    if (found.ambiguous) value.ambiguous = true
    return kind === 'segment' && segmentId !== undefined && leadsTo(segmentId, found.definition, resolvers.segment) ? 'cycle' : 'resolved'
  }
}
