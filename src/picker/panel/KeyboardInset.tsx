/** How a sheet at the foot of the screen, or the list of a low one, stays above the keyboard of the screen, which iOS lays over fixed elements. */
import { useEffect, type RefObject } from 'react'
import { listen } from '../listen.js'

/**
 * Sets `--segment-picker-keyboard` and `--segment-picker-visible-height`, in pixels, on the box that Radix places. Stands
 * in what it is about: Radix mounts that after everything around it.
 */
export function KeyboardInset({ content }: { content: RefObject<HTMLElement | null> }): null {
  useEffect(() => {
    const viewport = window.visualViewport
    const box = content.current?.parentElement
    if (!viewport || !box) return undefined
    const follow = (): void => {
      // Whoever zooms in sees less, and no keyboard.
      const height = viewport.height * viewport.scale
      const hidden = window.innerHeight - height - viewport.offsetTop
      box.style.setProperty('--segment-picker-keyboard', `${Math.max(0, Math.round(hidden))}px`)
      box.style.setProperty('--segment-picker-visible-height', `${Math.round(height)}px`)
    }
    // It may be there already.
    if (viewport.height < window.innerHeight) follow()
    return listen(viewport, ['resize', 'scroll'], follow)
  }, [content])
  return null
}
