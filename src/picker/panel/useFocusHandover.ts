/** Where the focus goes with a button that what it does takes away: to the search box, so that the keyboard keeps its place. */
import { useRef, type RefObject } from 'react'
import { useLayoutEffect } from '../useLayoutEffect.js'

/** For a button in the panel. */
export function useFocusHandover(): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const own = button.current!
    // It is still there: what goes is told so before it is taken out.
    return () => {
      if (own.matches(':focus')) own.closest('[data-segment-picker="panel"]')?.querySelector<HTMLElement>('[data-segment-picker="search"]')?.focus()
    }
  }, [])
  return button
}
