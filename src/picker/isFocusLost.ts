/** Whether nothing has the focus any more, or only an ancestor of the place that had it. */

/** When the focused element is removed, the body gets the focus, or a dialog around `place` that traps it. Anything else has taken it. */
export function isFocusLost(place: Element | null): boolean {
  if (!place) return false
  const { activeElement, host } = place.getRootNode() as Node & DocumentOrShadowRoot & { host?: Element }
  return activeElement ? activeElement.contains(place) : !host || isFocusLost(host)
}
