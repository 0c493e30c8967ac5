/** Whether a media query holds, now and whenever that changes. */
import { useCallback, useMemo, useSyncExternalStore } from 'react'

/** As in picker.css: there is no room for the rules beside the list. */
export const NARROW = '(max-width: 719px)'

export function useMediaQuery(query: string): boolean {
  // Not in jsdom, nor on a server.
  const list = useMemo(() => globalThis.matchMedia?.(query) as MediaQueryList | undefined, [query])
  const subscribe = useCallback(
    (onChange: () => void) => {
      list?.addEventListener('change', onChange)
      return () => list?.removeEventListener('change', onChange)
    },
    [list],
  )
  return useSyncExternalStore(subscribe, () => list?.matches ?? false, () => false)
}
