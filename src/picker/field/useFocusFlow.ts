/** Where the focus goes when the popover opens, closes or is left, and what counts as leaving the field. */
import type { PopoverContentProps } from '@radix-ui/react-popover'
import { useRef, useState, type DOMAttributes, type FocusEvent, type KeyboardEvent, type RefObject, type SyntheticEvent } from 'react'
import { useFocused, useFocusHome } from '../focusHome.js'
import { isFocusLost } from '../isFocusLost.js'
import { isWithin } from '../isWithin.js'
import { layerIn } from '../layerIn.js'
import { typesText } from '../typesText.js'
import { useEvent } from '../useEvent.js'
import { useLayoutEffect } from '../useLayoutEffect.js'
import { holdIdle } from '../whenIdle.js'
import { leaveByTab } from './leaveByTab.js'

type Places = {
  root: RefObject<HTMLElement | null>
  trigger: RefObject<HTMLButtonElement | null>
  content: RefObject<HTMLElement | null>
}

export type FocusFlow = {
  /** For the popover; always the same object. */
  contentProps: Pick<PopoverContentProps, 'onKeyDownCapture' | 'onFocusCapture' | 'onBlur' | 'onOpenAutoFocus' | 'onCloseAutoFocus' | 'onInteractOutside' | 'onEscapeKeyDown'>
  /** For the element around the trigger. */
  rootProps: Pick<DOMAttributes<HTMLElement>, 'onFocus' | 'onFocusCapture' | 'onBlur' | 'onBlurCapture' | 'onPointerDownCapture' | 'onKeyDownCapture'>
  /** Focuses the search box, or the trigger while there is no search box. */
  focusField: () => void
}

/** The field in which an event happened. Radix reports it late, when its target may be gone, and in a shadow root does not know the target. */
const fieldOf = new WeakMap<Event, HTMLElement | null>()

/** `onLeave` is called when the focus moves to something that is neither in the field nor in its popover. */
export function useFocusFlow(open: boolean, { root, trigger, content }: Places, close: () => void, onLeave: (() => void) | undefined): FocusFlow {
  const byTouch = useRef(false)
  /** The person has gone on to something else: the focus stays there when the popover closes. */
  const wasLeft = useRef(false)
  const isOwn = (target: EventTarget | null): boolean => isWithin([root, content], target)
  const searchBox = (): HTMLInputElement | null | undefined => content.current?.querySelector('[data-segment-picker="search"]')
  const field = (): HTMLElement | null => (open && searchBox()) || trigger.current
  const { focused, onFocus, onBlur: forget } = useFocused()
  useFocusHome(focused, field)

  const note = ({ nativeEvent }: SyntheticEvent): void => void fieldOf.set(nativeEvent, root.current)
  const onBlur = useEvent((event: FocusEvent) => {
    if (!isOwn(event.relatedTarget)) onLeave?.()
  })
  const onKeyDownCapture = useEvent((event: KeyboardEvent<HTMLElement>) => {
    // When opened by touch, the popover itself has the focus; what is typed on a keyboard still goes into the search box.
    if (event.target === content.current && (typesText(event) || event.key.startsWith('Arrow'))) searchBox()?.focus()
    leaveByTab(event, trigger.current, close)
  })
  const onOpenAutoFocus = useEvent((event: Event) => {
    event.preventDefault()
    if (byTouch.current) return content.current?.focus()
    const input = searchBox()
    input?.focus()
    // Radix would select the text that is already typed, and the next letter would replace it.
    input?.setSelectionRange(input.value.length, input.value.length)
  })
  const onInteractOutside = useEvent((event: CustomEvent<{ originalEvent: Event }>) => {
    // Chips can be removed while the list is open, and a label clicks the trigger by itself. The target may be the document.
    const label = (event.target as Partial<Element>).closest?.('label')
    // The control of a label around the field may be the first chip's button.
    const isLabel = label?.control === trigger.current || label?.contains(trigger.current)
    if (fieldOf.get(event.detail.originalEvent) === root.current || isOwn(event.target) || isLabel) event.preventDefault()
    else wasLeft.current = true
  })
  // A page may keep the popover open after the person has left, and they may come back to it.
  const onFocusCapture = useEvent(() => {
    wasLeft.current = false
  })
  function comeBack(): void {
    if (!open && !wasLeft.current && (isFocusLost(trigger.current) || content.current?.matches(':focus-within'))) trigger.current?.focus()
  }
  const onCloseAutoFocus = useEvent((event: Event) => {
    event.preventDefault()
    comeBack()
    wasLeft.current = false
  })
  const focusField = useEvent(() => field()?.focus())
  const wasOpen = useRef(open)
  // Immediately: Radix waits for a task, in which a key press would go to the page, or a dialog would move the focus itself.
  useLayoutEffect(() => {
    if (wasOpen.current) comeBack()
    // Opened again during its exit animation: Radix treats it as still open.
    const isBack = open && content.current?.inert === true
    wasOpen.current = open
    if (!open) byTouch.current = false
    // A page may animate the exit: a closed popover stays mounted until then, but is inert.
    content.current?.toggleAttribute('inert', !open)
    if (isBack && !byTouch.current) focusField()
  }, [open]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- everything else is stable

  const onEscapeKeyDown = useEvent((event: globalThis.KeyboardEvent) => {
    if (content.current && layerIn(content.current, event.target as Element)) event.preventDefault()
  })
  // The object of the first render: none of its handlers ever changes.
  const [contentProps] = useState({ onEscapeKeyDown, onKeyDownCapture, onFocusCapture, onBlur, onOpenAutoFocus, onCloseAutoFocus, onInteractOutside })
  /** Notes how the field was pressed: after a touch, the on-screen keyboard opens only once the search box is tapped. */
  function press(event: SyntheticEvent & { pointerType?: string }): void {
    note(event)
    holdIdle()
    byTouch.current = event.pointerType === 'touch'
  }
  const rootProps: FocusFlow['rootProps'] = {
    onFocus,
    onFocusCapture: note,
    onBlur,
    onBlurCapture: forget,
    onPointerDownCapture: press,
    onKeyDownCapture: press,
  }
  return { contentProps, rootProps, focusField }
}
