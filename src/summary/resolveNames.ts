/** Which names the ids in a definition have, and whether a segment leads back to itself. */
import { leadsTo } from './leadsTo.js'
import type { Issue, ReferenceCondition, Value } from './SummaryTree.js'
import { visibleText } from './visibleText.js'

/** `ambiguous` shows the id beside the name. */
export type ResolvedName = { name: string; ambiguous?: boolean | undefined }
/** `definition` is for detecting a segment that refers back to the described one. */
export type ResolvedSegment = ResolvedName & { definition?: unknown }

/**
 * Names for ids, returned synchronously: a name, `null` if there is no such thing, `undefined` if that is not known (yet). A
 * resolver that throws leaves its id unresolved.
 */
export type SummaryResolvers = {
  segment?: ((id: string) => ResolvedSegment | null | undefined) | undefined
  sequence?: ((id: string) => ResolvedName | null | undefined) | undefined
  contact?: ((id: string) => ResolvedName | null | undefined) | undefined
}

type Resolve = (kind: keyof SummaryResolvers, value: Value) => ReferenceCondition['state']

/** Resolves names for one reading of one definition. Remembers which name belongs to which id, so that namesakes show their ids. */
export function resolveNames(resolvers: SummaryResolvers, segmentId: string | undefined, issues: Issue[]): Resolve {
  const namesakes: Record<string, Value> = {}

  return (kind, value) => {
    const id = value.raw
    if (kind === 'segment' && id === segmentId) return 'self'
    if (!resolvers[kind]) return 'unresolved'
    let state: ReferenceCondition['state'] = 'unresolved'
    let name, definition, ambiguous
    try {
      const found: Partial<ResolvedSegment> | null | undefined = resolvers[kind](id)
      ;({ name, definition, ambiguous } = found ?? {})
      state = found === null ? 'missing' : 'pending'
    } catch {
      issues.push({ code: 'resolverFailed', path: value.path })
    }
    if (typeof name === 'string') {
      // A blank name counts as empty.
      value.name = name.trim() && visibleText(name)
      if (ambiguous) value.ambiguous = true
      state = 'resolved'
      if (kind === 'segment' && segmentId !== undefined && leadsTo(segmentId, definition, resolvers.segment))
        state = 'cycle'
    }
    // Without a name the id is shown, which may be the name of another.
    const namesake = (namesakes[`${kind} ${value.name ?? value.display}`] ??= value)
    if (namesake.raw !== id) namesake.ambiguous = value.ambiguous = true
    return state
  }
}
