/** What a field can learn only from the document it is in: what labels it, and where its popover belongs. */
import { useState, type RefObject } from 'react'
import { LAYER } from '../layerIn.js'
import { listen } from '../listen.js'
import { useEvent } from '../useEvent.js'
import { useLayoutEffect } from '../useLayoutEffect.js'

export type Place = {
  /** The text of the page's `<label>`, which an `aria-label` of ours would override. */
  label: string | undefined
  /** That label wraps the field, so the browser associates it with the first button in it: a chip's, when there is one. */
  isAround: boolean
  /** The popover's container, and the direction to set because it would not inherit it there. */
  container: Container | null
  direction: 'ltr' | 'rtl' | undefined
  /** The field is in a layer above the page, which would cover a popover in the page. */
  isLayered: boolean
}

type Container = HTMLElement | DocumentFragment
type Field = { root: RefObject<HTMLElement | null>; trigger: RefObject<HTMLButtonElement | null> }

/** Looked up on mount, when an argument changes, and by `look`: a label may be added or change later. */
export function usePlace(
  { root, trigger }: Field,
  given: Container | null | undefined,
  id: string | undefined,
  isUsed: boolean,
): { place: Place; look: () => void } {
  const [place, setPlace] = useState<Place>(NOWHERE)
  const look = useEvent(() => {
    const button = trigger.current!
    const around = button.closest('label')
    const container = given ?? nearestContainer(button)
    // Only once the field is used: on a page of many fields this would force a style recalculation for each.
    const direction = isUsed ? directionBeside(button, container) : undefined
    const isLayered = isUsed && standsInLayer(button)
    const next: Place = { label: textOf(button.labels[0] ?? around), isAround: around !== null, container, direction, isLayered }
    setPlace((place) => (KEYS.every((key) => place[key] === next[key]) ? place : next))
  })
  useLayoutEffect(look, [look, given, id, isUsed]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- a label may refer to the id
  useLayoutEffect(() => {
    const around = root.current!.closest('label')
    const pressed = around ?? root.current
    /** The press began on another control, and has slid off it. */
    let isOthers = false
    const isForOthers = (event: Event): boolean => (event.target as Element).closest('button, a, input, select, textarea') !== null
    function onClick(event: Event): void {
      if (around?.control === trigger.current || isForOthers(event)) return
      // Otherwise a click on the label would remove the first chip.
      event.preventDefault()
      // A double click counts as one click.
      if (isOthers || (event as MouseEvent).detail > 1) return
      trigger.current?.focus()
      trigger.current?.click()
    }
    const stops = [
      listen(pressed, ['click'], onClick),
      listen(pressed, ['mousedown'], (event) => {
        isOthers = isForOthers(event)
        // Chips and the gaps between them look like part of the field, but must not take the focus.
        if (!isOthers) event.preventDefault()
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [root, trigger])
  return { place, look }
}

const NOWHERE: Place = { label: undefined, isAround: false, container: null, direction: undefined, isLayered: false }
const KEYS = Object.keys(NOWHERE) as (keyof Place)[]

/** The label's text without that of the field itself. */
function textOf(label: HTMLElement | null): string | undefined {
  const copy = label?.cloneNode(true) as HTMLElement | undefined
  for (const field of copy?.querySelectorAll('[data-segment-picker="root"]') ?? []) field.remove()
  return copy?.textContent.trim() || undefined
}

/** Headless UI's dialog closes on every click outside this panel, which is inside the element that has the role. */
const PANEL = '[id^="headlessui-dialog-panel"]'

/**
 * Everything outside a dialog may be inert, or below it. That is so for a native one, a `popover` and a fullscreen element; an older Radix dialog takes
 * the wheel, clicks and focus from the rest of the page (https://github.com/radix-ui/primitives/issues/1159). A shadow root has its own styles.
 */
function nearestContainer(element: Element): Container | null {
  const dialog = element.closest<HTMLElement>(`${PANEL}, ${LAYER}, :fullscreen`)
  if (dialog) return dialog
  // Not `instanceof`: a page may render into a frame, or into a window that it has opened.
  const root = element.getRootNode() as Document | ShadowRoot
  if ('host' in root) return root
  return root === document ? null : root.body
}

/** The z-index of the popover, as in picker.css. */
const OURS = 50

/** Detects modals without a role: https://mui.com/material-ui/react-modal/ */
function standsInLayer(element: Element): boolean {
  for (let around: Element | null = element; around; around = around.parentElement) {
    const { position, zIndex } = getComputedStyle(around)
    if (position === 'fixed' || Number(zIndex) >= OURS) return true
  }
  return false
}

/** The direction of the element, if that of the container differs. */
function directionBeside(element: Element, container: Container | null): Place['direction'] {
  const around = container?.nodeType === Node.ELEMENT_NODE ? (container as Element) : ((container as Partial<ShadowRoot> | null)?.host ?? document.body)
  const { direction } = getComputedStyle(element)
  return direction === getComputedStyle(around).direction ? undefined : (direction as Place['direction'])
}
