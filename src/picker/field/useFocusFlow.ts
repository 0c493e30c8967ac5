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
  /** For what is around the trigger. */
  rootProps: Pick<DOMAttributes<HTMLElement>, 'onFocus' | 'onFocusCapture' | 'onBlur' | 'onBlurCapture' | 'onPointerDownCapture' | 'onKeyDownCapture'>
  /** Where one types: the search box, or the trigger while that is not there. */
  focusField: () => void
}

/** In whose field an event was: Radix asks late, when what was pressed may be gone, and in a shadow root does not know what it was. */
const fieldOf = new WeakMap<Event, HTMLElement | null>()

/** `onLeave` is told when the focus goes to something that is neither in the field nor in its popover. */
export function useFocusFlow(open: boolean, { root, trigger, content }: Places, close: () => void, onLeave: (() => void) | undefined): FocusFlow {
  const byTouch = useRef(false)
  /** A person has left for something else: the focus is to stay with that when the popover closes. */
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
    // Opened by a finger it has the focus itself; who has a keyboard all the same types into the search box.
    if (event.target === content.current && (typesText(event) || event.key.startsWith('Arrow'))) searchBox()?.focus()
    leaveByTab(event, trigger.current, close)
  })
  const onOpenAutoFocus = useEvent((event: Event) => {
    event.preventDefault()
    if (byTouch.current) return content.current?.focus()
    const input = searchBox()
    input?.focus()
    // Radix would select what has been typed already, and the next letter would replace it.
    input?.setSelectionRange(input.value.length, input.value.length)
  })
  const onInteractOutside = useEvent((event: CustomEvent<{ originalEvent: Event }>) => {
    // Chips are taken back beside an open list, and a label clicks the trigger itself. What is pressed may be the document.
    const label = (event.target as Partial<Element>).closest?.('label')
    // One around the field may be the first chip's.
    const isLabel = label?.control === trigger.current || label?.contains(trigger.current)
    if (fieldOf.get(event.detail.originalEvent) === root.current || isOwn(event.target) || isLabel) event.preventDefault()
    else wasLeft.current = true
  })
  // A page may keep the popover open though it was left, and a person may come back to it.
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
  // At once: Radix waits for a task, and a key pressed meanwhile would be the page's, or a dialog would look after the focus itself.
  useLayoutEffect(() => {
    if (wasOpen.current) comeBack()
    // Opened again while it fades away: Radix takes it for open still.
    const isBack = open && content.current?.inert === true
    wasOpen.current = open
    if (!open) byTouch.current = false
    // A page may let what is closed fade away: until then it is there, and does nothing any more.
    content.current?.toggleAttribute('inert', !open)
    if (isBack && !byTouch.current) focusField()
  }, [open]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- all else is always the same

  const onEscapeKeyDown = useEvent((event: globalThis.KeyboardEvent) => {
    if (content.current && layerIn(content.current, event.target as Element)) event.preventDefault()
  })
  // The first, since none of them ever changes.
  const [contentProps] = useState({ onEscapeKeyDown, onKeyDownCapture, onFocusCapture, onBlur, onOpenAutoFocus, onCloseAutoFocus, onInteractOutside })
  /** How the field was pressed: a finger has the keyboard of its screen only when it asks for it. */
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
