/** How results that are still coming in stay in place while a person is about to press one. */
import { useEffect, useState, type PointerEvent } from 'react'
import { isGrownFrom } from '../../api/collectSegments.js'
import type { ListedSegment } from '../../contract.js'
import { listen } from '../listen.js'
import type { SegmentRows } from './createSegmentIndex.js'

/** Milliseconds after a move during which the pointer is taken to be on its way to a row. */
const MOVED = 300
/** Milliseconds within which a pressed pointer is released, if at all. */
const PRESSED = 5_000
/** Milliseconds between two checks. */
const GLANCE = 100

type Aim = {
  isTaken: () => boolean
  /** For the list. */
  handlers: { onPointerMove: (event: PointerEvent) => void; onPointerDown: (event: PointerEvent) => void }
}

/**
 * `newest` answers the `question` from `segments`. Rows for another question are shown immediately, as are those from a list that has
 * not just grown, unless fewer have been found in it so far than are shown, which would scroll the list.
 */
export function useHeldRows(newest: SegmentRows, question: string, segments: readonly ListedSegment[]): { rows: SegmentRows } & Aim['handlers'] {
  const [aim] = useState(createAim)
  const [shown, setShown] = useState({ rows: newest, question, segments })
  // Without a query, the list only grows at its end.
  const mayWait = question !== '' && shown.question === question && shown.rows.length > 0 && newest !== shown.rows
  const isLess = !newest.isComplete && newest.length < shown.rows.length
  // Another organisation's list has none of the rows.
  const isSame = (): boolean => [0, shown.rows.length - 1].map(shown.rows.idAt).some((end) => segments.some(({ id }) => id === end))
  const isHeld = mayWait && (isLess ? isSame() : aim.isTaken() && isGrownFrom(segments, shown.segments))
  if (newest !== shown.rows && !isHeld) setShown({ rows: newest, question, segments })

  useEffect(() => {
    if (!isHeld || isLess) return undefined
    const timer = setInterval(() => {
      if (!aim.isTaken()) setShown({ rows: newest, question, segments })
    }, GLANCE)
    return () => clearInterval(timer)
  }, [isHeld, isLess, aim, newest, question, segments])

  return { rows: isHeld ? shown.rows : newest, ...aim.handlers }
}

function createAim(): Aim {
  let until = 0
  return {
    isTaken: () => performance.now() < until,
    handlers: {
      onPointerMove({ movementX, movementY }) {
        if (movementX !== 0 || movementY !== 0) until = Math.max(until, performance.now() + MOVED)
      },
      onPointerDown({ button, target, currentTarget }) {
        // Not on the scroll bar, which may fire no pointerup.
        if (button !== 0 || target === currentTarget) return
        until = performance.now() + PRESSED
        function release(): void {
          stop()
          // The click comes after the pointerup.
          setTimeout(() => (until = 0))
        }
        const stop = listen(currentTarget.ownerDocument, ['pointerup', 'pointercancel'], release, true)
      },
    },
  }
}
