/** A stable identity for what a page creates on every render, such as `labels={{ … }}`, as long as it is deeply equal. */
import { useState } from 'react'

/** The first of equal values. By default, functions are equal only to themselves. */
export function useStable<Value>(value: Value, areEqual: (one: Value, other: Value) => boolean = isEqual): Value {
  const [stable, setStable] = useState(() => value)
  if (stable === value || areEqual(stable, value)) return stable
  setStable(() => value)
  return value
}

function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => isEqual(one[key as keyof object], other[key as keyof object]))
}
