/** How a double click stays one wish when its first click takes away what was clicked: the second would meet what lies beneath. */

/** Milliseconds in which the second comes, as most systems have it. */
const DOUBLE_CLICK = 500

export function holdSecondClick(document: Document): void {
  const ended = new AbortController()
  function hold(event: Event): void {
    if ((event as MouseEvent).detail < 2) return ended.abort()
    event.preventDefault()
    event.stopPropagation()
  }
  for (const type of ['mousedown', 'mouseup', 'click', 'dblclick']) document.addEventListener(type, hold, { capture: true, signal: ended.signal })
  setTimeout(() => ended.abort(), DOUBLE_CLICK)
}
