/** How Escape closes the popover and nothing else. */
import { useEffect, type RefObject } from 'react'
import { isWithin } from '../isWithin.js'
import { layerIn } from '../layerIn.js'
import { listen } from '../listen.js'
import { useEvent } from '../useEvent.js'

/**
 * Listens on the window, in the capture phase: otherwise a dialog behind, native or of another copy of Radix, would close as well.
 * Only a key pressed inside one of `places` counts.
 */
export function useEscape(open: boolean, places: RefObject<HTMLElement | null>[], close: () => void): void {
  const onKeyDown = useEvent((event: KeyboardEvent) => {
    const target = event.composedPath()[0]
    if (event.key !== 'Escape' || !isWithin(places, target)) return
    const layer = places.map(({ current }) => current && layerIn(current, target)).find(Boolean)
    // The browser closes some layers itself; others must receive the event. `:is()` forgives Firefox 121, which does not know `:popover-open`.
    if (layer && !layer.matches(':is(:modal, :popover-open:not([popover="manual"]))')) return
    event.stopPropagation()
    // During IME composition, Escape cancels the composition.
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
