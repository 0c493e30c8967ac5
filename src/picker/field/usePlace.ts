/** What a field can learn only from the document it stands in: who labels it, and where its popover belongs. */
import { useState, type RefObject } from 'react'
import { LAYER } from '../layerIn.js'
import { listen } from '../listen.js'
import { useEvent } from '../useEvent.js'
import { useLayoutEffect } from '../useLayoutEffect.js'

export type Place = {
  /** The text of the page's `<label>`, which an `aria-label` of ours would silence. */
  label: string | undefined
  /** That label is around the field, and takes the first button in it for its own: a chip's, when there is one. */
  isAround: boolean
  /** The popover's container, and the direction it must be told because it would not inherit it there. */
  container: Container | null
  direction: 'ltr' | 'rtl' | undefined
  /** The field stands in a layer above the page, and a popover of the page would be below it. */
  isLayered: boolean
}

type Container = HTMLElement | DocumentFragment
type Field = { root: RefObject<HTMLElement | null>; trigger: RefObject<HTMLButtonElement | null> }

/** Looked up at first, and again with another `id` and by `look` when somebody comes near: a label may come or change later. */
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
    // Asked late: it costs a page of many fields their styles.
    const direction = isUsed ? directionBeside(button, container) : undefined
    const isLayered = isUsed && standsInLayer(button)
    const next: Place = { label: textOf(button.labels[0] ?? around), isAround: around !== null, container, direction, isLayered }
    setPlace((place) => (KEYS.every((key) => place[key] === next[key]) ? place : next))
  })
  useLayoutEffect(look, [look, given, id, isUsed]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- an id may be what a label asks for
  useLayoutEffect(() => {
    const around = root.current!.closest('label')
    const pressed = around ?? root.current
    /** The press began on something else, and has slid off it. */
    let isOthers = false
    const isForOthers = (event: Event): boolean => (event.target as Element).closest('button, a, input, select, textarea') !== null
    function onClick(event: Event): void {
      if (around?.control === trigger.current || isForOthers(event)) return
      // Or the first chip would be taken back by who clicks on the label.
      event.preventDefault()
      // A double click is one wish.
      if (isOthers || (event as MouseEvent).detail > 1) return
      trigger.current?.focus()
      trigger.current?.click()
    }
    const stops = [
      listen(pressed, ['click'], onClick),
      listen(pressed, ['mousedown'], (event) => {
        isOthers = isForOthers(event)
        // Chips and what is between them look like the field, and are no place for the focus.
        if (!isOthers) event.preventDefault()
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }, [root, trigger])
  return { place, look }
}

const NOWHERE: Place = { label: undefined, isAround: false, container: null, direction: undefined, isLayered: false }
const KEYS = Object.keys(NOWHERE) as (keyof Place)[]

/** Without what the field itself shows. */
function textOf(label: HTMLElement | null): string | undefined {
  const copy = label?.cloneNode(true) as HTMLElement | undefined
  for (const field of copy?.querySelectorAll('[data-segment-picker="root"]') ?? []) field.remove()
  return copy?.textContent.trim() || undefined
}

/** What takes all clicks beside it for a wish to leave: Headless UI's dialog is the panel in the element with the role, and not that. */
const PANEL = '[id^="headlessui-dialog-panel"]'

/**
 * Outside of a dialog everything may be inert, or under it: a native one, a `popover` or an element in fullscreen makes it so, and an older Radix dialog on the
 * page takes its wheel, clicks and focus (https://github.com/radix-ui/primitives/issues/1159). A shadow root has styles of its own.
 */
function nearestContainer(element: Element): Container | null {
  const dialog = element.closest<HTMLElement>(`${PANEL}, ${LAYER}, :fullscreen`)
  if (dialog) return dialog
  // Not `instanceof`: a page may draw into a frame, or into a window that it has opened.
  const root = element.getRootNode() as Document | ShadowRoot
  if ('host' in root) return root
  return root === document ? null : root.body
}

/** The z-index of the popover; as in picker.css. */
const OURS = 50

/** As the modals do that have no role: https://mui.com/material-ui/react-modal/ */
function standsInLayer(element: Element): boolean {
  for (let around: Element | null = element; around; around = around.parentElement) {
    const { position, zIndex } = getComputedStyle(around)
    if (position === 'fixed' || Number(zIndex) >= OURS) return true
  }
  return false
}

/** That of the element, where the container has another. */
function directionBeside(element: Element, container: Container | null): Place['direction'] {
  const around = container?.nodeType === Node.ELEMENT_NODE ? (container as Element) : ((container as Partial<ShadowRoot> | null)?.host ?? document.body)
  const { direction } = getComputedStyle(element)
  return direction === getComputedStyle(around).direction ? undefined : (direction as Place['direction'])
}
