/** How work that nobody waits for, or not yet, is done between what people do. */

/** Milliseconds at a stretch, however long the browser would let us. */
const SLICE = 5
/** What has just been drawn is painted first. */
const FRAME = 17
/** Milliseconds between two slices where the browser cannot tell what is urgent. */
const PAUSE = 40

/** Of https://wicg.github.io/scheduling-apis/: Chromium and Firefox have it, Safari does not. */
type Scheduler = { postTask: (task: () => void, options: { priority: 'background' | 'user-visible'; delay: number; signal: AbortSignal }) => Promise<void> }

/** Runs a task in slices while there is nothing else to do, until it says that it is done. Gives a function that stops it. */
export function whenIdle(task: (milliseconds: number) => boolean): () => void {
  return inSlices(() => task(SLICE), 'background', PAUSE)
}

/** The same for what somebody waits for: only the next frame, key presses and the like go first. */
export function inSlices(task: () => boolean, priority: 'background' | 'user-visible' = 'user-visible', pause = 0): () => void {
  const stopped = new AbortController()
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  function next(delay: number): void {
    // Rejects when it is stopped.
    if (scheduler) scheduler.postTask(step, { priority, delay, signal: stopped.signal }).catch(() => {})
    else setTimeout(step, Math.max(delay, pause))
  }
  function step(): void {
    if (!stopped.signal.aborted && !task()) next(0)
  }
  next(FRAME)
  return () => stopped.abort()
}
