/** How the second click of a double click is swallowed when the first has removed what was clicked: it would hit what lies beneath. */
import { listen } from '../listen.js'

/** Milliseconds within which the second click comes, by the default of most systems. */
const DOUBLE_CLICK = 500

export function holdSecondClick(document: Document): void {
  const end = listen(document, ['mousedown', 'mouseup', 'click', 'dblclick'], hold, true)
  function hold(event: Event): void {
    if ((event as MouseEvent).detail < 2) return end()
    event.preventDefault()
    event.stopPropagation()
  }
  setTimeout(end, DOUBLE_CLICK)
}
