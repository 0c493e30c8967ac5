/** Which elements are layers above the rest of a page; one that the page renders into the popover keeps its key events. */

export const LAYER = 'dialog, [role="dialog"], [role="alertdialog"], [popover]'

/** The layer inside `place` and around `target`, if there is one. */
export function layerIn(place: Element, target: Element): Element | undefined {
  const layer = target.closest(LAYER)
  return layer && layer !== place && place.contains(layer) ? layer : undefined
}
