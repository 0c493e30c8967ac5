/** The names that a page gives to ids, by functions that it may write anew with every drawing: the same ones for as long as they answer the same. */
import { useState } from 'react'
import type { SummaryResolvers } from '../summary/resolveNames.js'
import { isEqual } from './useStable.js'

const KINDS = ['segment', 'sequence', 'contact'] as const

export function useResolvers(given: SummaryResolvers = {}): SummaryResolvers {
  const [held, setHeld] = useState(() => hold(given))
  if (!held.goesOnWith(given)) setHeld(hold(given))
  return held.resolvers
}

type Held = {
  resolvers: SummaryResolvers
  /** Whether these answer as the ones before did. If so they are asked from now on: what is drawn next may be the first to need a name. */
  goesOnWith: (newest: SummaryResolvers) => boolean
}

function hold(given: SummaryResolvers): Held {
  let asked = given
  const answers = new Map<string, [kind: (typeof KINDS)[number], id: string, answer: unknown]>()
  const remembering = KINDS.map((kind) => [
    kind,
    given[kind] && ((id: string) => {
      const answer = asked[kind]!(id)
      answers.set(kind + id, [kind, id, answer])
      return answer
    }),
  ])
  return {
    resolvers: Object.fromEntries(remembering),
    goesOnWith(newest) {
      if (KINDS.every((kind) => newest[kind] === asked[kind])) return true
      if (!KINDS.every((kind) => !newest[kind] === !asked[kind])) return false
      try {
        if (![...answers.values()].every(([kind, id, answer]) => isEqual(newest[kind]!(id), answer))) return false
      } catch {
        return false
      }
      asked = newest
      return true
    },
  }
}
