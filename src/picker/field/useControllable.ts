/** A prop that the parent may control, or leave to us. */
import { useState } from 'react'

/** The value in force, and a setter that stores it (unless the parent controls it) and tells `onChange`. */
export function useControllable<T>(
  controlled: T | undefined,
  initial: T,
  onChange: ((value: T) => void) | undefined,
): [value: T, set: (value: T) => void] {
  const [own, setOwn] = useState(initial)
  return [
    controlled === undefined ? own : controlled,
    (value) => {
      setOwn(value)
      onChange?.(value)
    },
  ]
}
