/** Whether nobody has the focus any more, or only what is around a place that had it. */

/** When what had the focus is removed, the body gets it, or a dialog around `place` that keeps it. Anything else has taken it. */
export function isFocusLost(place: Element | null): boolean {
  if (!place) return false
  const { activeElement, host } = place.getRootNode() as Node & DocumentOrShadowRoot & { host?: Element }
  return activeElement ? activeElement.contains(place) : !host || isFocusLost(host)
}
