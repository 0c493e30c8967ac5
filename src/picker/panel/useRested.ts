/** What takes its time to draw waits until a person pauses. */
import { startTransition, useLayoutEffect, useState } from 'react'

/** The value that has last stayed the same for so many milliseconds; undefined before the first has. */
export function useRested<Value extends object | number>(value: Value | undefined, milliseconds: number): Value | undefined {
  const [rested, setRested] = useState<Value>()
  // No useEffect, for which React would start a task of its own with every key.
  useLayoutEffect(() => {
    const timer = setTimeout(() => startTransition(() => setRested(value)), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}
