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

/**
 * `isPointedAt` is asked when the list changes in any other way than by growing at its end. Another question has other
 * rows anyway, and so has a list with none of the segments shown, which is another organisation's.
 */
export function useHeldList(newest: readonly ListedSegment[], question: string, isPointedAt: () => boolean): HeldList {
  const [shown, setShown] = useState({ list: newest, seen: newest, question })
  let held = shown.list
  const show = (list: readonly ListedSegment[]): void => setShown({ list, seen: newest, question })
  if (shown.seen !== newest || shown.question !== question) {
    const mayStay = shown.question === question && !startsLike(newest, held) && sharesSome(newest, held)
    if (!mayStay || !isPointedAt()) held = newest
    show(held)
  }
  if (held === newest) return { segments: newest, waiting: undefined, refresh: () => {} }
  const old = new Set(held.map(({ id }) => id))
  return {
    segments: held,
    waiting: newest.filter(({ id }) => !old.has(id)).length,
    refresh: () => show(newest),
  }
}

function startsLike(list: readonly ListedSegment[], start: readonly ListedSegment[]): boolean {
  if (isGrownFrom(list, start)) return true
  if (list.length < start.length) return false
  for (let index = 0; index < start.length; index++)
    if (list[index] !== start[index] && list[index]!.id !== start[index]!.id) return false
  return true
}

function sharesSome(list: readonly ListedSegment[], other: readonly ListedSegment[]): boolean {
  const ids = new Set(other.map(({ id }) => id))
  return list.some(({ id }) => ids.has(id))
}
