/** How a list that was read anew replaces the one on the screen: not under a pointer that is about to press. */
import { useMemo, useState } from 'react'
import { isGrownFrom, startsLike } from '../../api/collectSegments.js'
import type { ListedSegment } from '../../contract.js'

export type HeldList = {
  segments: readonly ListedSegment[]
  /** They are all there are, or were when this list was read. */
  isWhole: boolean
  /** How many segments the newer list has that this one has not, when one is waiting; else undefined. */
  waiting: number | undefined
  /** Shows the newer list. */
  refresh: () => void
}

/**
 * `isPointedAt` is asked when the list changes in any other way than by growing at its end. Another question has other
 * rows anyway, and so has a list with none of the segments shown, which is another organisation's; and what is still
 * being read goes on moving.
 */
export function useHeldList(newest: readonly ListedSegment[], isComplete: boolean, question: string, isPointedAt: () => boolean): HeldList {
  const fresh = { list: newest, isWhole: isComplete, seen: newest, question }
  const [shown, setShown] = useState(fresh)
  let held = shown
  if (shown.seen !== newest || shown.question !== question) {
    const readsOn = shown.list !== shown.seen && !shown.isWhole && isGrownFrom(newest, shown.seen)
    const mayStay = shown.question === question && !readsOn && !startsLike(newest, shown.list) && countNew(newest, shown.list) < newest.length
    held = mayStay && isPointedAt() ? { ...shown, seen: newest } : fresh
  } else if (shown.list === newest && shown.isWhole !== isComplete) held = fresh
  if (held !== shown) setShown(held)
  const { list, isWhole } = held
  const waiting = useMemo(() => (list === newest ? undefined : countNew(newest, list)), [list, newest])
  return { segments: list, isWhole, waiting, refresh: () => setShown(fresh) }
}

/** Segments of a list that another has not. */
function countNew(list: readonly ListedSegment[], other: readonly ListedSegment[]): number {
  const old = new Set(other.map(({ id }) => id))
  return list.filter(({ id }) => !old.has(id)).length
}
