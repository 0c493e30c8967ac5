/** A dialog that the page has put into the popover: its keys are its own. */

/** The one around the target, if there is one. */
export function layerIn(place: Element, target: Element): Element | undefined {
  const layer = target.closest('dialog, [role="dialog"], [role="alertdialog"]')
  return layer && layer !== place && place.contains(layer) ? layer : undefined
}
