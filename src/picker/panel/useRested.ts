/** How what is slow to render waits until a person pauses. */
import { useState } from 'react'
import { useLayoutEffect } from '../useLayoutEffect.js'

/** How long a value has to stay the same: calls back after that, and returns a function that cancels it. Must be stable between renders. */
export type Rest = (then: () => void) => () => void

/** The last value that has stayed the same for that long; undefined before the first. */
export function useRested<Value extends object | number>(value: Value | undefined, rest: Rest): Value | undefined {
  const [rested, setRested] = useState<Value>()
  // Not useEffect, for which React would schedule a task of its own with every key press.
  // And not in a transition: inside a `<ViewTransition>` of the page it would start an animation, which holds up every key press.
  useLayoutEffect(() => rest(() => setRested(value)), [value, rest])
  return rested
}
