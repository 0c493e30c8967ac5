/** What a press inside the panel must not do: take the focus from the search box, or reach cmdk from outside the search box. */
import type { KeyboardEvent, MouseEvent } from 'react'
import { layerIn } from '../layerIn.js'

/** Elements that take typed text. */
export const FIELDS = 'input, textarea, select, [contenteditable]'

/** Keeps the focus where it is when a part of the panel is pressed: otherwise cmdk's root would take it from the search box. */
export function keepFocus(event: MouseEvent): void {
  // React events bubble through portals.
  if (event.currentTarget.contains(event.target as Element) && !(event.target as Element).closest(`${FIELDS}, a, button:not([data-segment-picker]), [data-segment-picker="preview"]`)) event.preventDefault()
}

/** cmdk intercepts Enter on every button inside its root: https://github.com/dip/cmdk/issues/353 */
export function keepFromCmdk(event: KeyboardEvent): void {
  // Tab inside a layer is kept from Radix, which would loop the focus; the layer itself has received it by now.
  if (event.key !== 'Tab' || layerIn(event.currentTarget, event.target as Element)) event.stopPropagation()
}
