/** Where the focus goes when a render removes the focused element: back to the rules if it was in them, else to the search box. */
import { useRef, type FocusEvent, type RefObject } from 'react'
import { isFocusLost } from './isFocusLost.js'
import { useLayoutEffect } from './useLayoutEffect.js'

/** The element that has the focus, or had it when it was removed, and the preview around it, if any. */
export type Focused = RefObject<{ target: Element; rules: HTMLElement | null } | null>

/** The handlers go on an element around all that may be removed. React fires no blur when it removes the focused element, so `focused` keeps it. */
export function useFocused(): { focused: Focused; onFocus: (event: FocusEvent) => void; onBlur: () => void } {
  const focused: Focused = useRef(null)
  return {
    focused,
    onFocus({ target }) {
      focused.current = { target, rules: target.closest<HTMLElement>('[data-segment-picker="preview"]') }
    },
    onBlur: () => (focused.current = null),
  }
}

/** Call it in the component that renders what may be removed. `home` returns the element that gets the focus. */
export function useFocusHome(focused: Focused, home: () => HTMLElement | null): void {
  useLayoutEffect(() => {
    if (focused.current?.target.isConnected === false && isFocusLost(home())) (focused.current.rules ?? home())?.focus()
  })
}
