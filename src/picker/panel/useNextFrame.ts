/** What is rendered into a popover only once Radix has positioned it, which recalculates the styles of its content three times. */
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useLayoutEffect } from '../useLayoutEffect.js'
import { beforePaint } from '../whenIdle.js'

/** True from the first frame on, before which nothing is painted. */
export function useNextFrame(): boolean {
  const [isReached, reach] = useState(false)
  useLayoutEffect(() => beforePaint(() => flushSync(() => reach(true))), [])
  return isReached
}
