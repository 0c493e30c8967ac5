/** Whether an event was in one of a picker's places. */
import type { RefObject } from 'react'

/** Not `instanceof Node`: a place may be in a frame. */
export function isWithin(places: readonly RefObject<Element | null>[], target: EventTarget | null | undefined): target is Element {
  return target != null && 'nodeType' in target && places.some(({ current }) => current?.contains(target as Node))
}
