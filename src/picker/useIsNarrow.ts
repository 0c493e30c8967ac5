/** Whether there is no room for the rules beside the list, now and whenever that changes. */
import { useCallback, useState, useSyncExternalStore } from 'react'

export function useIsNarrow(): boolean {
  // Not in jsdom, nor on a server. As in picker.css.
  const [list] = useState(() => globalThis.matchMedia?.('(max-width: 719px)') as MediaQueryList | undefined)
  const subscribe = useCallback(
    (onChange: () => void) => {
      list?.addEventListener('change', onChange)
      return () => list?.removeEventListener('change', onChange)
    },
    [list],
  )
  return useSyncExternalStore(subscribe, () => list?.matches ?? false, () => false)
}
