/** How work that nobody waits for is done while the browser has nothing else to do. */

/** Milliseconds at a stretch, however long the browser would let us. */
const SLICE = 8
/** Milliseconds between two slices where there are no idle callbacks, as in Safari. */
const PAUSE = 80

/** Runs a task in slices until it says that it is done. Gives a function that stops it. */
export function whenIdle(task: (milliseconds: number) => boolean): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    let timer = setTimeout(run, PAUSE)
    function run(): void {
      if (!task(SLICE)) timer = setTimeout(run, PAUSE)
    }
    return () => clearTimeout(timer)
  }
  const step = (deadline: IdleDeadline): void => {
    if (!task(Math.min(SLICE, deadline.timeRemaining()))) handle = requestIdleCallback(step)
  }
  let handle = requestIdleCallback(step)
  return () => cancelIdleCallback(handle)
}
