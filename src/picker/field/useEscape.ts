/** How Escape closes the popover and nothing else. */
import { useEffect, type RefObject } from 'react'
import { isWithin } from '../isWithin.js'
import { layerIn } from '../layerIn.js'
import { listen } from '../listen.js'
import { useEvent } from '../useEvent.js'

/**
 * Heard at the window, before anybody else: a dialog behind, native or of another copy of Radix, would close as well.
 * Only what is pressed inside of `places` is meant for us.
 */
export function useEscape(open: boolean, places: RefObject<HTMLElement | null>[], close: () => void): void {
  const onKeyDown = useEvent((event: KeyboardEvent) => {
    const target = event.composedPath()[0]
    if (event.key !== 'Escape' || !isWithin(places, target)) return
    const layer = places.map(({ current }) => current && layerIn(current, target)).find(Boolean)
    // Some the browser closes; any other has to hear of it. Firefox 121 knows no popovers, and forgives that here.
    if (layer && !layer.matches(':is(:modal, :popover-open:not([popover="manual"]))')) return
    event.stopPropagation()
    // In the middle of a composition Escape ends that.
    if (layer || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    close()
  })
  useEffect(() => {
    if (!open) return undefined
    const page = places.find(({ current }) => current)?.current?.ownerDocument.defaultView ?? window
    return listen(page, ['keydown'], onKeyDown, true)
  }, [open, onKeyDown]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- always the same refs
}
