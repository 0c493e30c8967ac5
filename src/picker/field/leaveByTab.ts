/** How Tab leaves the popover: as if it came right after the trigger, though it is at the end of the document. */
import type { KeyboardEvent } from 'react'
import { layerIn } from '../layerIn.js'

/** Content that the page renders may contain any of these. */
const STOPS = ':is(a[href], button, input, select, textarea, summary, [contenteditable], [tabindex]):not([tabindex="-1"], :disabled)'

/** Parts whose content may overflow. */
const BOXES = ['preview', 'preview-name', 'preview-description', 'notice'].map((name) => `[data-segment-picker="${name}"]`).join()

/** Lets Tab move through the popover, and closes it after the last stop. Call it in the capture phase. */
export function leaveByTab(event: KeyboardEvent<HTMLElement>, trigger: HTMLElement | null, close: () => void): void {
  if (event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return
  const target = event.target as Element
  // React events bubble through portals.
  if (!event.currentTarget.contains(target)) return
  if (layerIn(event.currentTarget, target)) return
  // Parts that overflow must be reachable by keyboard; the others are no tab stops.
  for (const part of event.currentTarget.querySelectorAll<HTMLElement>(BOXES))
    part.tabIndex = part.scrollHeight > part.clientHeight + 1 ? 0 : -1
  const stops = [...event.currentTarget.querySelectorAll(STOPS)]
  // Radix would keep the focus in a loop.
  event.stopPropagation()
  const ahead = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
  // Ancestors of the target also precede it, but are no stops on the way out.
  if (stops.some((stop) => stop.getClientRects().length > 0 && !stop.contains(target) && (target.compareDocumentPosition(stop) & ahead) !== 0)) return
  trigger?.focus()
  if (event.shiftKey) event.preventDefault()
  close()
}
