/** How a popover of a dialog stays whole and on top: one that is centred by a transform would place it and cut it off, and others lie above all of the page. */
import type { ReactElement } from 'react'

/** Instead of what the browser gives to a popover, and to what is around a dialog of antd. Not in picker.css, which a page may do without. */
const PLAIN = { pointerEvents: 'auto', inset: '0 auto auto 0', margin: '0', padding: '0', border: '0', overflow: 'visible', color: 'inherit', background: 'none' }

/**
 * Lifts the box that Radix places, and that this stands in, into the browser's top layer, where only the screen bounds it, and leaves
 * it the dialog's in every other way.
 */
export function TopLayer(): ReactElement {
  return <span hidden ref={lift} />
}

/** A ref is there before Radix looks where the box belongs; an effect would be too early for it or too late. */
function lift(mark: HTMLElement | null): void {
  const box = mark?.closest<HTMLElement>('[data-radix-popper-content-wrapper]')
  // Firefox has it from 125 on.
  if (!box?.showPopover || !box.isConnected) return
  box.popover = 'manual'
  Object.assign(box.style, PLAIN)
  box.showPopover()
}
