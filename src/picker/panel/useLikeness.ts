/** Which segments are alike, computed in idle time. */
import { useEffect, useState } from 'react'
import type { ListedSegment } from '../../contract.js'
import { whenIdle } from '../whenIdle.js'
import { createLikeness, type Likeness } from './createLikeness.js'

/** Returns a new object once more is known. */
export function useLikeness(segments: readonly ListedSegment[]): Likeness {
  const [likeness] = useState(createLikeness)
  const [known, setKnown] = useState(likeness.known)
  useEffect(() => {
    likeness.follow(segments)
    return whenIdle((deadline) => {
      const isDone = likeness.read(deadline)
      if (isDone) setKnown(likeness.known())
      return isDone
    })
  }, [likeness, segments])
  return known
}
