/** What a press inside the panel may not do: take the focus from the search box, or reach cmdk from elsewhere. */
import type { KeyboardEvent, MouseEvent } from 'react'
import { layerIn } from '../layerIn.js'

/** What one types into. */
export const FIELDS = 'input, textarea, select, [contenteditable]'

/** What one types goes on, whatever of ours is pressed: cmdk's root would take the focus from the search box. */
export function keepFocus(event: MouseEvent): void {
  // React's events climb out of a portal.
  if (event.currentTarget.contains(event.target as Element) && !(event.target as Element).closest(`${FIELDS}, a, button:not([data-segment-picker]), [data-segment-picker="preview"]`)) event.preventDefault()
}

/** cmdk takes Enter from every button inside its root: https://github.com/dip/cmdk/issues/353 */
export function keepFromCmdk(event: KeyboardEvent): void {
  // Radix would loop; a dialog inside has heard of it by now.
  if (event.key !== 'Tab' || layerIn(event.currentTarget, event.target as Element)) event.stopPropagation()
}
