/** A callback with a stable identity, so that what it is passed to need not render again. */
import { useCallback, useRef } from 'react'
import { useLayoutEffect } from './useLayoutEffect.js'

/** Calls the callback of the last commit. For events only, never while rendering. */
export function useEvent<Arguments extends unknown[], Result>(callback: (...given: Arguments) => Result): (...given: Arguments) => Result {
  const latest = useRef(callback)
  useLayoutEffect(() => {
    latest.current = callback
  })
  return useCallback((...given) => latest.current(...given), [])
}
