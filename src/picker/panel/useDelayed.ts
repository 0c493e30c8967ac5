/** What can follow later than the frame that shows the rest. */
import { startTransition, useLayoutEffect, useState } from 'react'

/** The value as it was so many milliseconds ago; undefined before that. */
export function useDelayed(value: number, milliseconds: number): number | undefined {
  const [delayed, setDelayed] = useState<number>()
  useLayoutEffect(() => {
    // Never put off by the next value: what changes all the time is followed all the time.
    setTimeout(() => startTransition(() => setDelayed(value)), milliseconds)
  }, [value, milliseconds])
  return delayed
}
