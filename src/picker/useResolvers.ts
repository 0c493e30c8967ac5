/** The names that a page gives to ids, by functions that it may write anew with every drawing: the same ones for as long as they answer the same. */
import { useState } from 'react'
import type { SummaryResolvers } from '../summary/resolveNames.js'
import { useLayoutEffect } from './useLayoutEffect.js'
import { isEqual } from './useStable.js'

const KINDS = ['segment', 'sequence', 'contact'] as const
/** Answers. Functions that were asked for more are not compared: new ones are others. */
const COMPARED = 1_000

export function useResolvers(given: SummaryResolvers = {}): SummaryResolvers {
  const [held, setHeld] = useState(() => hold(given))
  if (!held.answersAs(given)) setHeld(hold(given))
  useLayoutEffect(() => held.ask(given))
  return held.resolvers
}

type Held = { resolvers: SummaryResolvers; ask: (newest: SummaryResolvers) => void; answersAs: (other: SummaryResolvers) => boolean }

function hold(given: SummaryResolvers): Held {
  let asked = given
  const answers = new Map<string, [kind: (typeof KINDS)[number], id: string, answer: unknown]>()
  const remembering = KINDS.map((kind) => [
    kind,
    given[kind] && ((id: string) => {
      const answer = asked[kind]!(id)
      if (answers.size <= COMPARED) answers.set(kind + id, [kind, id, answer])
      return answer
    }),
  ])
  return {
    resolvers: Object.fromEntries(remembering),
    ask: (newest) => void (asked = newest),
    answersAs(other) {
      if (KINDS.every((kind) => other[kind] === asked[kind])) return true
      if (answers.size > COMPARED || !KINDS.every((kind) => !other[kind] === !asked[kind])) return false
      try {
        return [...answers.values()].every(([kind, id, answer]) => isEqual(other[kind]!(id), answer))
      } catch {
        return false
      }
    },
  }
}
