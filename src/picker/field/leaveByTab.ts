/** How Tab leaves the popover: as if it stood where the trigger is, though it stands at the end of the page. */
import type { KeyboardEvent } from 'react'
import { layerIn } from '../layerIn.js'

/** What the page draws may have any of them. */
const STOPS = ':is(a[href], button, input, select, textarea, summary, [contenteditable], [tabindex]):not([tabindex="-1"], :disabled)'

/** What may hold more than it shows. */
const BOXES = ['preview', 'preview-name', 'preview-description', 'notice'].map((name) => `[data-segment-picker="${name}"]`).join()

/** Walks through what the popover holds and then closes it. To be called while the event is captured. */
export function leaveByTab(event: KeyboardEvent<HTMLElement>, trigger: HTMLElement | null, close: () => void): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return
  const target = event.target as Element
  // React's events climb out of a portal.
  if (!event.currentTarget.contains(target)) return
  if (layerIn(event.currentTarget, target)) return
  // What overflows must be within the keyboard's reach; what does not is no stop on its way.
  for (const part of event.currentTarget.querySelectorAll<HTMLElement>(BOXES))
    part.tabIndex = part.scrollHeight > part.clientHeight + 1 ? 0 : -1
  const stops = [...event.currentTarget.querySelectorAll(STOPS)]
  // Radix would loop.
  event.stopPropagation()
  const ahead = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
  // Parents of the target come before it, too, and are no way out.
  if (stops.some((stop) => stop.getClientRects().length > 0 && !stop.contains(target) && (target.compareDocumentPosition(stop) & ahead) !== 0)) return
  trigger?.focus()
  if (event.shiftKey) event.preventDefault()
  close()
}
