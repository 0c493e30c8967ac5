/** When a request may start, so that one client stays inside the API's rate whatever is mounted. */

const MINUTE = 60_000
/** `setTimeout` fires at once beyond this. */
export const LONGEST_TIMER: number = 2 ** 31 - 1

export type RequestBudget = {
  /** Resolves when a request may start; call what it gives once the request has ended. Rejects when `signal` aborts. */
  acquire(options: { signal?: AbortSignal | undefined; urgent?: boolean }): Promise<() => void>
  /** Lets nothing start before `time`, in epoch milliseconds. */
  pauseUntil(time: number): void
  /** Epoch milliseconds; in the past when nothing is paused. */
  readonly pausedUntil: number
}

type Waiting = { start: () => void; urgent: boolean }

/**
 * At most `requestsPerMinute` starts in any 60 seconds (a sliding window: unlike a bucket, no burst can cross it) and
 * `concurrency` requests at a time. Urgent requests overtake the others.
 */
export function createRequestBudget(requestsPerMinute: number, concurrency: number): RequestBudget {
  const queue: Waiting[] = []
  let starts: number[] = []
  let running = 0
  let pausedUntil = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function startWaiting(): void {
    clearTimeout(timer)
    while (queue.length > 0 && running < concurrency) {
      const now = Date.now()
      // A clock set back would otherwise hold starts of the future, and with them every request, for as long.
      starts = starts.filter((start) => start <= now && now - start < MINUTE)
      const oldest = starts.length >= requestsPerMinute ? starts[starts.length - requestsPerMinute] : undefined
      const wait = Math.max(pausedUntil - now, oldest === undefined ? 0 : oldest + MINUTE - now)
      if (wait > 0) {
        timer = setTimeout(startWaiting, Math.min(wait, LONGEST_TIMER))
        return
      }
      const urgent = queue.findIndex((each) => each.urgent)
      const [next] = queue.splice(Math.max(urgent, 0), 1)
      starts.push(now)
      running += 1
      next?.start()
    }
  }

  function end(): void {
    running -= 1
    startWaiting()
  }

  return {
    acquire({ signal, urgent = false }) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const waiting: Waiting = {
          urgent,
          start() {
            signal?.removeEventListener('abort', abandon)
            resolve(end)
          },
        }
        function abandon(): void {
          queue.splice(queue.indexOf(waiting), 1)
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', abandon, { once: true })
        queue.push(waiting)
        startWaiting()
      })
    },
    pauseUntil(time) {
      // Whoever waits looks again when its own time has come.
      pausedUntil = Math.max(pausedUntil, time)
    },
    get pausedUntil() {
      return pausedUntil
    },
  }
}
