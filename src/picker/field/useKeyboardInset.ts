/** How a sheet at the foot of the screen stays above the keyboard of the screen, which iOS lays over fixed elements. */
import { useEffect, type RefObject } from 'react'

/** Sets `--segment-picker-keyboard` and `--segment-picker-visible-height`, in pixels, on the box that Radix places. */
export function useKeyboardInset(open: boolean, content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const viewport = window.visualViewport
    const box = content.current?.parentElement
    if (!open || !viewport || !box) return undefined
    const follow = (): void => {
      const hidden = window.innerHeight - viewport.height - viewport.offsetTop
      box.style.setProperty('--segment-picker-keyboard', `${Math.max(0, Math.round(hidden))}px`)
      box.style.setProperty('--segment-picker-visible-height', `${Math.round(viewport.height)}px`)
    }
    viewport.addEventListener('resize', follow)
    viewport.addEventListener('scroll', follow)
    return () => {
      viewport.removeEventListener('resize', follow)
      viewport.removeEventListener('scroll', follow)
    }
  }, [open, content])
}
