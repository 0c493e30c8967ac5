/** When what is on the page has been painted. */

/** Milliseconds from `start` to the frame after the first for which `isShown`; null after `patience`. */
export function painted(start: number, isShown: () => boolean, patience: number): Promise<number | null> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (isShown()) requestAnimationFrame(() => resolve(performance.now() - start))
      else if (performance.now() - start > patience) resolve(null)
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}
