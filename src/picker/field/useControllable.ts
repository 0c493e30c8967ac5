/** A prop that the parent may control, or leave to us. */
import { useState } from 'react'
import { notify } from '../reported.js'

/**
 * The value in force, and a setter that stores it (unless the parent controls it) and tells `onChange`. A parent that no longer
 * controls it leaves it as it was at first.
 */
export function useControllable<T>(
  controlled: T | undefined,
  initial: T,
  onChange?: (value: T) => void,
): [value: T, set: (value: T) => void] {
  const [first] = useState(initial)
  const [own, setOwn] = useState(first)
  const isControlled = controlled !== undefined
  if (isControlled && own !== first) setOwn(first)
  return [
    isControlled ? controlled : own,
    (value) => {
      if (!isControlled) setOwn(value)
      notify(() => onChange?.(value))
    },
  ]
}
