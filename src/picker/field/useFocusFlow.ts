/** Where the focus goes when the popover opens, closes or is left, and what counts as leaving the field. */
import type { PopoverContentProps } from '@radix-ui/react-popover'
import { useMemo, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { useEvent } from '../useEvent.js'
import { leaveByTab } from './leaveByTab.js'

type Places = {
  root: RefObject<HTMLElement | null>
  trigger: RefObject<HTMLElement | null>
  content: RefObject<HTMLElement | null>
}

export type FocusFlow = {
  /** For the popover; always the same object. */
  contentProps: Pick<PopoverContentProps, 'onKeyDownCapture' | 'onBlur' | 'onOpenAutoFocus' | 'onCloseAutoFocus' | 'onInteractOutside'>
  /** For what is around the trigger. */
  onBlur: (event: FocusEvent) => void
  /** How the trigger was pressed: a finger has the keyboard of its screen only when it asks for it. */
  onPress: (byTouch: boolean) => void
}

/** `onLeave` is told when the focus goes to something that is neither in the field nor in its popover. */
export function useFocusFlow({ root, trigger, content }: Places, close: () => void, onLeave: (() => void) | undefined): FocusFlow {
  const byTouch = useRef(false)
  /** The focus has been moved already, and stays where it is. */
  const wasLeft = useRef(false)
  const isOwn = (target: EventTarget | null): boolean =>
    target instanceof Node && (root.current?.contains(target) === true || content.current?.contains(target) === true)

  const onBlur = useEvent((event: FocusEvent) => {
    if (!isOwn(event.relatedTarget)) onLeave?.()
  })
  const onKeyDownCapture = useEvent((event: KeyboardEvent<HTMLElement>) => leaveByTab(event, trigger.current, close))
  const onOpenAutoFocus = useEvent((event: Event) => {
    event.preventDefault()
    if (byTouch.current) return content.current?.focus()
    const input = content.current?.querySelector<HTMLInputElement>('[data-segment-picker="search"]')
    input?.focus()
    // Radix would select what has been typed already, and the next letter would replace it.
    input?.setSelectionRange(input.value.length, input.value.length)
  })
  const onInteractOutside = useEvent((event: Event) => {
    // Chips are taken back beside an open list.
    if (isOwn(event.target)) event.preventDefault()
    if (!isOwn(event.target) || event.target === trigger.current) wasLeft.current = true
  })
  const onCloseAutoFocus = useEvent((event: Event) => {
    event.preventDefault()
    if (!wasLeft.current) trigger.current?.focus()
    wasLeft.current = false
  })

  const contentProps = useMemo(
    () => ({ onKeyDownCapture, onBlur, onOpenAutoFocus, onCloseAutoFocus, onInteractOutside }),
    [onKeyDownCapture, onBlur, onOpenAutoFocus, onCloseAutoFocus, onInteractOutside],
  )
  const onPress = useEvent((touched: boolean) => {
    byTouch.current = touched
  })
  return { contentProps, onBlur, onPress }
}
