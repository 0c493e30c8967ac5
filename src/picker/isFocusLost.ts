/** Whether nobody has the focus any more, or only what is around a place that had it. */

/** With what had it gone, it is with the page, or with a dialog around that keeps it. Whoever else has it took it. */
export function isFocusLost(place: HTMLElement | null): boolean {
  const focused = (place?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement ?? document.activeElement
  for (let around: Node | null | undefined = place; around; around = around.parentNode ?? (around as Partial<ShadowRoot>).host) if (around === focused) return true
  return !focused
}
