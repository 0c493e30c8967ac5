/** How to tell when something on the page has been painted. */

/** Milliseconds from `start` to the frame after the first that showed what `isShown`; null after `patience`. */
export function painted(start: number, isShown: () => boolean, patience: number): Promise<number | null> {
  return new Promise((resolve) => {
    // Other code may change the page in an animation frame, too. A ResizeObserver runs after all of these, and before the paint.
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.cssText = 'position: fixed; contain: strict; visibility: hidden'
    const observer = new ResizeObserver(() => {
      if (!isShown() && performance.now() - start <= patience) return
      observer.disconnect()
      probe.remove()
      requestAnimationFrame(() => resolve(performance.now() - start <= patience ? performance.now() - start : null))
    })
    observer.observe(probe)
    let width = 0
    requestAnimationFrame(function ask() {
      width = 1 - width
      probe.style.width = `${width}px`
      if (probe.isConnected) requestAnimationFrame(ask)
    })
  })
}
