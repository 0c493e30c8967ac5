/** What the screen is like, now and whenever that changes; the questions are those of picker.css. */
import { useState, useSyncExternalStore } from 'react'

/** No room for the rules beside the list. */
export const NARROW = '(max-width: 719px)'
/** A finger, which cannot point without picking. */
export const TOUCHED = '(pointer: coarse)'

export function useMedia(query: typeof NARROW | typeof TOUCHED): boolean {
  // Not in jsdom, nor on a server.
  const [list] = useState(() => globalThis.matchMedia?.(query) as MediaQueryList | undefined)
  const [subscribe] = useState(() => (onChange: () => void) => {
    list?.addEventListener('change', onChange)
    return () => list?.removeEventListener('change', onChange)
  })
  return useSyncExternalStore(subscribe, () => list?.matches ?? false, () => false)
}
