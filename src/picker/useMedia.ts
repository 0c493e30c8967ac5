/** What the screen is like, now and whenever that changes; the questions are those of picker.css. */
import { useState, useSyncExternalStore } from 'react'
import { listen } from './listen.js'
import { useEvent } from './useEvent.js'

/** No room for the rules beside the list. */
export const NARROW = '(max-width: 719px)'
/** A finger, which cannot point without picking. */
export const TOUCHED = '(pointer: coarse)'

export function useMedia(query: typeof NARROW | typeof TOUCHED): boolean {
  // Not in jsdom, nor on a server.
  const [list] = useState(() => globalThis.matchMedia?.(query) as MediaQueryList | undefined)
  const subscribe = useEvent((onChange: () => void) => listen(list, ['change'], onChange))
  return useSyncExternalStore(subscribe, () => list?.matches ?? false, () => false)
}
