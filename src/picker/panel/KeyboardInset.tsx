/** How a bottom sheet, or the list on a low screen, stays above the on-screen keyboard, which iOS lays over fixed elements. */
import { useEffect, type RefObject } from 'react'
import { listen } from '../listen.js'

/**
 * Sets `--segment-picker-keyboard` and `--segment-picker-visible-height`, in pixels, on the box that Radix positions. Rendered
 * inside the content, which Radix mounts after everything around it.
 */
export function KeyboardInset({ content }: { content: RefObject<HTMLElement | null> }): null {
  useEffect(() => {
    const viewport = window.visualViewport
    const box = content.current?.parentElement
    if (!viewport || !box) return undefined
    const follow = (): void => {
      // Pinch zoom shrinks the visual viewport, too, without a keyboard.
      const height = viewport.height * viewport.scale
      const hidden = window.innerHeight - height - viewport.offsetTop
      box.style.setProperty('--segment-picker-keyboard', `${Math.max(0, Math.round(hidden))}px`)
      box.style.setProperty('--segment-picker-visible-height', `${Math.round(height)}px`)
    }
    // The keyboard may be open already.
    if (viewport.height < window.innerHeight) follow()
    return listen(viewport, ['resize', 'scroll'], follow)
  }, [content])
  return null
}
