/** Whether nobody has the focus any more, or only what is around a place that had it. */

/** With what had it gone, it is with the page, or with a dialog around that keeps it. Whoever else has it took it. */
export function isFocusLost(place: Element | null): boolean {
  if (!place) return false
  const { activeElement, host } = place.getRootNode() as Node & DocumentOrShadowRoot & { host?: Element }
  return activeElement ? activeElement.contains(place) : !host || isFocusLost(host)
}
