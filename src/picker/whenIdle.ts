/** How work that nobody waits for, or not yet, is done between what people do. */

/** Milliseconds at a stretch, however long the browser would let us. */
const SLICE = 5
/** Milliseconds between two of them where it cannot tell what is urgent. */
const PAUSE = 40
/** Milliseconds in which a button that goes down comes up again, or what it opens is drawn. */
const PRESS = 100

type Priority = 'background' | 'user-visible'
/** Of https://wicg.github.io/scheduling-apis/: Chromium and Firefox have it, Safari does not. */
type Scheduler = { postTask: (task: () => void, options: { priority: Priority; delay: number }) => Promise<void> }

/** Works until the deadline; true when it is done. */
export type Task = (deadline: number) => boolean

/** By `performance.now()`. */
export function deadlineIn(milliseconds: number): number {
  return performance.now() + milliseconds
}

let heldUntil = 0

/** Somebody presses a button or a key, and between its going down and its coming up the browser takes itself for idle. */
export function holdIdle(): void {
  heldUntil = performance.now() + PRESS
}

/** Runs a task in slices while there is nothing else to do, until it says that it is done. Gives a function that stops it. */
export function whenIdle(task: Task): () => void {
  return inSlices(task, 'background', afterPaint)
}

/** The same at once, and before all else that is done when idle. */
export function whenIdleFirst(task: Task): () => void {
  return inSlices(task, 'user-visible', atOnce)
}

/** The same for what somebody waits for: only key presses and the like go first, and the next frame if there is something to see in it. */
export function whileWaiting(task: Task, isSeen: boolean): () => void {
  return inSlices(task, 'user-visible', isSeen ? afterPaint : atOnce, true)
}

/** What is awaited neither pauses nor holds for a press. */
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

/** Calls back when what has just been drawn is on the screen, however long that takes. Gives a function that stops it. */
export function afterPaint(then: () => void): () => void {
  let cancel = beforePaint(() => {
    cancel = beforePaint(then)
  })
  return () => cancel()
}

/** Calls back before the next frame. A page that is hidden has none, and yet may be drawn in a window that it has opened. */
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
