/** The page's resolvers, which may be new functions on every render: the same objects as long as they give the same answers. */
import { useState } from 'react'
import type { ResolvedSegment, SummaryResolvers } from '../summary/resolveNames.js'

type Answer = ResolvedSegment | null | undefined
type Resolve = (id: string) => Answer

const KINDS = ['segment', 'sequence', 'contact'] as const

export function useResolvers(given: SummaryResolvers = {}): SummaryResolvers {
  const [held, setHeld] = useState(() => hold(given))
  if (!held.goesOnWith(given)) setHeld(hold(given))
  return held.resolvers
}

type Held = {
  resolvers: SummaryResolvers
  /** Whether these give the same answers as the ones before. If so, they are used from now on: the next render may be the first to need a name. */
  goesOnWith: (newest: SummaryResolvers) => boolean
}

/** A resolver that throws has no name yet. */
function answerOf(resolve: Resolve, id: string): Answer {
  try {
    return resolve(id)
  } catch {
    return undefined
  }
}

function isSame(one: Answer, other: Answer): boolean {
  return Object.is(one, other) || Boolean(one && other && one.name === other.name && one.ambiguous === other.ambiguous && one.definition === other.definition)
}

function hold(given: SummaryResolvers): Held {
  let asked = given
  const answers = { segment: new Map<string, Answer>(), sequence: new Map<string, Answer>(), contact: new Map<string, Answer>() }
  const remembering = KINDS.map((kind) => [
    kind,
    given[kind] && ((id: string) => {
      const answer = answerOf(asked[kind]!, id)
      answers[kind].set(id, answer)
      return answer
    }),
  ])
  return {
    resolvers: Object.fromEntries(remembering),
    goesOnWith(newest) {
      const goesOn = KINDS.every((kind) => {
        const resolve = newest[kind]
        if (resolve === asked[kind]) return true
        return resolve && asked[kind] && [...answers[kind]].every(([id, answer]) => isSame(answerOf(resolve, id), answer))
      })
      if (goesOn) asked = newest
      return goesOn
    },
  }
}
