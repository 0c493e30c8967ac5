/** How a popover in a dialog stays whole and on top: a dialog centred by a transform would misplace and clip it, and others cover the whole page. */
import type { ReactElement } from 'react'

/** Resets the browser's styles for a popover, and antd's for what is around its dialog. Not in picker.css, which is optional. */
const PLAIN = { pointerEvents: 'auto', inset: '0 auto auto 0', margin: '0', padding: '0', border: '0', overflow: 'visible', color: 'inherit', background: 'none' }

/**
 * Lifts the box that Radix positions, in which this is rendered, into the browser's top layer, where only the screen clips it. In
 * every other way it stays part of the dialog.
 */
export function TopLayer(): ReactElement {
  return <span hidden ref={lift} />
}

/** A ref callback runs before Radix computes the position; an effect would run too early or too late. */
function lift(mark: HTMLElement | null): void {
  const box = mark?.closest<HTMLElement>('[data-radix-popper-content-wrapper]')
  // Firefox supports it from 125 on.
  if (!box?.showPopover || !box.isConnected) return
  box.popover = 'manual'
  Object.assign(box.style, PLAIN)
  box.showPopover()
}
