/** What is put into a popover once Radix has placed it, which styles all that is in it three times. */
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useLayoutEffect } from '../useLayoutEffect.js'
import { beforePaint } from '../whenIdle.js'

/** True from the first frame on: nothing is painted before. */
export function useNextFrame(): boolean {
  const [isReached, reach] = useState(false)
  useLayoutEffect(() => beforePaint(() => flushSync(() => reach(true))), [])
  return isReached
}
