/** What is rendered into a popover only once Radix has positioned it, which recalculates the styles of its content three times. */
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useLayoutEffect } from '../useLayoutEffect.js'
import { beforePaint } from '../whenIdle.js'

/** 0 until the first frame, before which nothing is painted; 1 in that frame; 2 once it is painted. */
export function useFrames(): 0 | 1 | 2 {
  const [frames, setFrames] = useState<0 | 1 | 2>(0)
  useLayoutEffect(
    () =>
      beforePaint(() => {
        flushSync(() => setFrames(1))
        setFrames(2)
      }),
    [],
  )
  return frames
}
