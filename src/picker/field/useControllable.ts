/** State that the parent may control through a prop, or leave to the component. */
import { useState } from 'react'
import { notify } from '../reported.js'

/**
 * The current value, and a setter that stores it (unless the parent controls it) and calls `onChange`. When the parent stops
 * controlling it, it returns to its initial value.
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
