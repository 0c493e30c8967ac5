/** When a request may start, so that one client stays within the API's rate limit, whatever is mounted. */

const MINUTE = 60_000
/** Pauses longer than this are not waited out: the request fails at once and says when to retry. */
export const LONGEST_WAIT_MS = 60_000

export type RequestBudget = {
  /**
   * Resolves when a request may start, with a function to call once it has ended. Rejects when `signal` aborts or, if the pause
   * left is too long to wait out, with the error that `refused` makes of its milliseconds.
   */
  acquire(options: { signal: AbortSignal | undefined; urgent: boolean; refused: (ms: number) => Error }): Promise<() => void>
  /** Lets no request start for this many milliseconds. */
  pause(ms: number): void
}

type Waiting = { start: () => void; refuse: (ms: number) => void; urgent: boolean }

/**
 * At most `requestsPerMinute` starts in any 60 seconds (a sliding window: unlike with a token bucket, no burst can exceed it)
 * and `concurrency` requests at a time. Urgent requests overtake the others.
 */
export function createRequestBudget(requestsPerMinute: number, concurrency: number): RequestBudget {
  const queue: Waiting[] = []
  let starts: number[] = []
  let running = 0
  let pauses = { from: 0, until: 0 }
  let timer: ReturnType<typeof setTimeout> | undefined

  /** 0 or less when there is no pause. A clock set back to before the pause began ends it, or it would last longer by as much. */
  function pauseLeft(): number {
    const now = Date.now()
    return now < pauses.from ? 0 : pauses.until - now
  }

  function startWaiting(): void {
    clearTimeout(timer)
    const left = pauseLeft()
    if (left > LONGEST_WAIT_MS) for (const { refuse } of queue.splice(0)) refuse(left)
    while (queue.length > 0 && running < concurrency) {
      const now = Date.now()
      // If the clock was set back, starts in the future are dropped: they would hold up every request for as long.
      starts = starts.filter((start) => start <= now && now - start < MINUTE)
      const oldest = starts.at(-requestsPerMinute) ?? -Infinity
      const wait = Math.max(pauseLeft(), oldest + MINUTE - now)
      if (wait > 0) {
        timer = setTimeout(startWaiting, wait)
        return
      }
      const urgent = queue.findIndex((each) => each.urgent)
      const [next] = queue.splice(Math.max(urgent, 0), 1)
      starts.push(now)
      running += 1
      next!.start()
    }
  }

  function end(): void {
    running -= 1
    startWaiting()
  }

  return {
    acquire({ signal, urgent, refused }) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const waiting: Waiting = {
          urgent,
          start() {
            signal?.removeEventListener('abort', abandon)
            resolve(end)
          },
          refuse(ms) {
            signal?.removeEventListener('abort', abandon)
            reject(refused(ms))
          },
        }
        function abandon(): void {
          queue.splice(queue.indexOf(waiting), 1)
          // The queue may be empty now, and a pending timer would keep Node alive.
          startWaiting()
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', abandon, { once: true })
        queue.push(waiting)
        startWaiting()
      })
    },
    pause(ms) {
      const now = Date.now()
      pauses = { from: now, until: now + Math.max(ms, pauseLeft()) }
      // Queued requests see the pause when the timer fires or a request ends. Only one too long to wait out must refuse them now.
      if (ms > LONGEST_WAIT_MS) startWaiting()
    },
  }
}
