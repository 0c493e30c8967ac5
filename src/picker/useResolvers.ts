/** The names that a page gives to ids, by functions that it may write anew with every drawing: the same ones for as long as they answer the same. */
import { useState } from 'react'
import type { SummaryResolvers } from '../summary/resolveNames.js'
import { isEqual } from './useStable.js'

type Kind = keyof SummaryResolvers
const KINDS: Kind[] = ['segment', 'sequence', 'contact']

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

/** One that is not there, or throws, knows no name yet. */
function answerOf(resolvers: SummaryResolvers, kind: Kind, id: string): unknown {
  try {
    return resolvers[kind]?.(id)
  } catch {
    return undefined
  }
}

function hold(given: SummaryResolvers): Held {
  let asked = given
  const answers = new Map<string, [kind: Kind, id: string, answer: unknown]>()
  const remembering = KINDS.map((kind) => [
    kind,
    (id: string) => {
      const answer = answerOf(asked, kind, id)
      answers.set(kind + id, [kind, id, answer])
      return answer
    },
  ])
  return {
    resolvers: Object.fromEntries(remembering),
    goesOnWith(newest) {
      const isSame = KINDS.every((kind) => newest[kind] === asked[kind]) || [...answers.values()].every(([kind, id, answer]) => isEqual(answerOf(newest, kind, id), answer))
      if (isSame) asked = newest
      return isSame
    },
  }
}
