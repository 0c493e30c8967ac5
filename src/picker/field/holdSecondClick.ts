/** How a double click stays one wish when its first click takes away what was clicked: the second would meet what lies beneath. */
import { listen } from '../listen.js'

/** Milliseconds in which the second comes, as most systems have it. */
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
