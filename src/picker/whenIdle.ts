/** How work is scheduled in slices between a person's actions. */

/** Milliseconds of work in one slice, even if the browser would allow more. */
const SLICE = 5
/** Milliseconds between two slices in browsers without `scheduler`, which cannot tell what is urgent. */
const PAUSE = 40
/** Milliseconds within which a pressed button is released, or what it opens is rendered. */
const PRESS = 100

type Priority = 'background' | 'user-visible'
/** From https://wicg.github.io/scheduling-apis/: Chromium and Firefox have it, Safari does not. */
type Scheduler = { postTask: (task: () => void, options: { priority: Priority; delay: number }) => Promise<void> }

/** Works until the deadline; true when it is done. */
export type Task = (deadline: number) => boolean

/** In terms of `performance.now()`. */
export function deadlineIn(milliseconds: number): number {
  return performance.now() + milliseconds
}

let heldUntil = 0

/** Call it when a button or a key is pressed: between press and release the browser considers itself idle. */
export function holdIdle(): void {
  heldUntil = performance.now() + PRESS
}

/** Runs a task in slices in idle time until it returns true. Returns a function that stops it. */
export function whenIdle(task: Task): () => void {
  return inSlices(task, 'background', afterPaint)
}

/** The same, but starts immediately, and runs before all other idle tasks. */
export function whenIdleFirst(task: Task): () => void {
  return inSlices(task, 'user-visible', atOnce)
}

/** The same for a task that a person is waiting for: only input events go first, and the next frame if `isSeen`, when it has something to show. */
export function whileWaiting(task: Task, isSeen: boolean): () => void {
  return inSlices(task, 'user-visible', isSeen ? afterPaint : atOnce, true)
}

/** A task that is awaited neither pauses between slices nor holds for a press. */
function inSlices(task: Task, priority: Priority, start: typeof afterPaint, isAwaited?: boolean): () => void {
  let isStopped = false
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  function next(delay: number): void {
    if (scheduler) void scheduler.postTask(step, { priority, delay })
    else setTimeout(step, isAwaited ? 0 : Math.max(delay, PAUSE))
  }
  function step(): void {
    if (isStopped) return
    const held = isAwaited ? 0 : heldUntil - performance.now()
    if (held > 0) next(held)
    else if (!task(deadlineIn(SLICE))) next(0)
  }
  const cancel = start(() => next(0))
  return () => {
    cancel()
    isStopped = true
  }
}

/** Calls back when what has just been rendered is on the screen, however long that takes. Returns a function that cancels it. */
export function afterPaint(then: () => void): () => void {
  let cancel = beforePaint(() => {
    cancel = beforePaint(then)
  })
  return () => cancel()
}

/** Calls back before the next frame. A hidden page has no frames, but may render into a window that it has opened. */
export function beforePaint(then: () => void): () => void {
  if (document.hidden) {
    const timer = setTimeout(then)
    return () => clearTimeout(timer)
  }
  const frame = requestAnimationFrame(then)
  return () => cancelAnimationFrame(frame)
}

function atOnce(then: () => void): () => void {
  then()
  return () => {}
}
