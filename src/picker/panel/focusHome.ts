/** Where the focus goes when what has it in the panel goes with a drawing: back to the rules if it was in them, else to where one types. */
import { useRef, type FocusEvent, type RefObject } from 'react'
import { isFocusLost } from '../isFocusLost.js'
import { useLayoutEffect } from '../useLayoutEffect.js'

/** What has the focus, or has taken it along as it went, and where the focus goes then. */
export type Focused = RefObject<{ target: Element; home: HTMLElement } | null>

/** The rest of it is for the panel. React tells of no blur while it takes something out. */
export function useFocused(): { focused: Focused; onFocus: (event: FocusEvent) => void; onBlur: () => void } {
  const focused: Focused = useRef(null)
  return {
    focused,
    onFocus({ currentTarget, target }) {
      focused.current = { target, home: target.closest<HTMLElement>('[data-segment-picker="preview"]') ?? currentTarget.querySelector('input')! }
    },
    onBlur: () => (focused.current = null),
  }
}

/** To be called where whatever may go is drawn. */
export function useFocusHome(focused: Focused, input: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (focused.current?.target.isConnected === false && isFocusLost(input.current)) focused.current.home.focus()
  })
}
