/** How a list that was read anew replaces the one on the screen: not under a pointer that is about to press. */
import { useState } from 'react'
import { isGrownFrom } from '../../api/collectSegments.js'
import type { ListedSegment } from '../../contract.js'

export type HeldList = {
  segments: readonly ListedSegment[]
  /** How many segments the newer list has that this one has not, when one is waiting; else undefined. */
  waiting: number | undefined
  /** Shows the newer list. */
  refresh: () => void
}

/** `isPointedAt` is asked when the list changes in any other way than by growing at its end. */
export function useHeldList(newest: readonly ListedSegment[], isPointedAt: () => boolean): HeldList {
  const [shown, setShown] = useState(newest)
  const [seen, setSeen] = useState(newest)
  if (seen !== newest) {
    setSeen(newest)
    if (startsLike(newest, shown) || !isPointedAt()) setShown(newest)
  }
  // What is set while drawing is drawn at once, so of this pass nothing is seen.
  const held = seen === newest ? shown : newest
  if (held === newest) return { segments: newest, waiting: undefined, refresh: () => {} }
  const old = new Set(held.map(({ id }) => id))
  return {
    segments: held,
    waiting: newest.filter(({ id }) => !old.has(id)).length,
    refresh: () => setShown(newest),
  }
}

function startsLike(list: readonly ListedSegment[], start: readonly ListedSegment[]): boolean {
  if (isGrownFrom(list, start)) return true
  if (list.length < start.length) return false
  for (let index = 0; index < start.length; index++)
    if (list[index] !== start[index] && list[index]!.id !== start[index]!.id) return false
  return true
}
