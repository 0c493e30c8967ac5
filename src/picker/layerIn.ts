/** Which layers stand above the rest of a page. One that the page has put into the popover keeps its keys to itself. */

export const LAYER = 'dialog, [role="dialog"], [role="alertdialog"], [popover]'

/** The one around the target, if there is one. */
export function layerIn(place: Element, target: Element): Element | undefined {
  const layer = target.closest(LAYER)
  return layer && layer !== place && place.contains(layer) ? layer : undefined
}
