/** How a refetched list replaces the one on the screen: not under a pointer that may be about to press. */
import { useMemo, useState } from 'react'
import { isGrownFrom, startsLike } from '../../api/collectSegments.js'
import type { ListedSegment } from '../../contract.js'

export type HeldList = {
  segments: readonly ListedSegment[]
  /** These are all segments there are, or were when this list was read. */
  isWhole: boolean
  /** How many segments the newer list has that this one does not, when one is waiting; else undefined. */
  waiting: number | undefined
  /** Shows the newer list. */
  refresh: () => void
}

/**
 * `isPointedAt` is called when the list changes in any other way than by growing at its end. The list is replaced in any
 * case for another query, which has other rows anyway; when it has none of the segments shown, and so is another
 * organisation's; and while it is still being read.
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

/** How many segments of a list another does not have. */
function countNew(list: readonly ListedSegment[], other: readonly ListedSegment[]): number {
  const old = new Set(other.map(({ id }) => id))
  return list.filter(({ id }) => !old.has(id)).length
}
