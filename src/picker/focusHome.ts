/** Where the focus goes when what has it goes with a drawing: back to the rules if it was in them, else to where one types. */
import { useRef, type FocusEvent, type RefObject } from 'react'
import { isFocusLost } from './isFocusLost.js'
import { useLayoutEffect } from './useLayoutEffect.js'

/** What has the focus, or has taken it along as it went, and the rules that it is in. */
export type Focused = RefObject<{ target: Element; rules: HTMLElement | null } | null>

/** The handlers go on an element around all that may be removed. When React removes what has the focus, it tells of no blur, so `focused` still knows. */
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

/** To be called where whatever may go is drawn. `home` is where one types. */
export function useFocusHome(focused: Focused, home: () => HTMLElement | null): void {
  useLayoutEffect(() => {
    if (focused.current?.target.isConnected === false && isFocusLost(home())) (focused.current.rules ?? home())?.focus()
  })
}
