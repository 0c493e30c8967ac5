/** A callback that stays the same object, so that what it is handed to need not be drawn again. */
import { useCallback, useRef } from 'react'
import { useLayoutEffect } from './useLayoutEffect.js'

/** Does what it was given in the last commit. For events only, never while rendering. */
export function useEvent<Arguments extends unknown[], Result>(callback: (...given: Arguments) => Result): (...given: Arguments) => Result {
  const latest = useRef(callback)
  useLayoutEffect(() => {
    latest.current = callback
  })
  return useCallback((...given) => latest.current(...given), [])
}
