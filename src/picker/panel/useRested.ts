/** What takes its time to draw waits until a person pauses. */
import { startTransition, useState } from 'react'
import { useLayoutEffect } from '../useLayoutEffect.js'

/** How long a value has to stay the same: calls back after that, and gives a function that stops it. Always the same one. */
export type Rest = (then: () => void) => () => void

/** The value that has last stayed the same for so long; undefined before the first has. */
export function useRested<Value extends object | number>(value: Value | undefined, rest: Rest): Value | undefined {
  const [rested, setRested] = useState<Value>()
  // No useEffect, for which React would start a task of its own with every key.
  useLayoutEffect(() => rest(() => startTransition(() => setRested(value))), [value, rest])
  return rested
}
