/** Whether a media query matches, now and whenever that changes. */
import { useEffect, useState } from 'react'
import { listen } from './listen.js'

export function useMedia(query: string): boolean {
  // Undefined in jsdom and on a server.
  const [list] = useState(() => globalThis.matchMedia?.(query) as MediaQueryList | undefined)
  const look = (): boolean => list?.matches ?? false
  // Kept in state: to read `matches`, the browser may have to lay out the page around a frame.
  const [matches, setMatches] = useState(look)
  useEffect(() => {
    const follow = (): void => setMatches(look)
    follow()
    return listen(list, ['change'], follow)
  }, [list]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- always the same
  return matches
}
