/** How pages are read several at a time though an infinite query takes them one by one: started early, handed over in order. */
import type { SegmentsClient } from './client.js'
import { mayPass } from './errors.js'
import type { SegmentsPage } from './readSegmentsPage.js'

export type ReadAhead = {
  /** The page: the one started early, else read now. */
  take(page: number, signal: AbortSignal): Promise<SegmentsPage>
  /** Starts reading these pages, as far as the window and the client's concurrency reach, and goes on by itself. */
  want(from: number, to: number): void
  /**
   * Keeps early pages until the function that it gives is called; without holders they are given up. True when that
   * leaves a page under way that nobody wants.
   */
  hold(): () => boolean
  /** Requests that failed since the last that did not. */
  readonly failures: number
  /** A person asks again, so failures start to count anew. */
  forgive(): void
  /** True once in five minutes: whether a list that shifted while it was read may be read again by itself. */
  mayReread(): boolean
}

/** Pages read and not yet taken, at most: what a reader that stops now has asked for in vain. */
const WINDOW = 12
const FIVE_MINUTES = 300_000

const readers = new WeakMap<SegmentsClient, Map<number, ReadAhead>>()

/** The one reader of a client's pages of this size, whoever asks: two pickers read a page once. */
export function readAhead(client: SegmentsClient, pageSize: number): ReadAhead {
  const bySize = readers.get(client) ?? new Map<number, ReadAhead>()
  readers.set(client, bySize)
  const reader = bySize.get(pageSize) ?? createReadAhead(client, pageSize)
  bySize.set(pageSize, reader)
  return reader
}

type Early = { promise: Promise<SegmentsPage>; controller: AbortController; failed: boolean; since: number }

function createReadAhead(client: SegmentsClient, pageSize: number): ReadAhead {
  const early = new Map<number, Early>()
  const underway = new Set<number>()
  let goal = { from: 1, to: 0 }
  let holders = 0
  /** Set while the query waits for a page that a holder wanted, or for its next attempt at it. */
  let serving = false
  let failures = 0
  let rereadAt = -Infinity

  async function read(page: number, signal: AbortSignal): Promise<SegmentsPage> {
    underway.add(page)
    const before = failures
    try {
      const result = await client.list({ page, limit: pageSize, signal })
      // Unless others failed meanwhile: then the trouble is younger than this success.
      if (failures === before) failures = 0
      return result
    } catch (error) {
      if (!signal.aborted) failures += 1
      throw error
    } finally {
      underway.delete(page)
      startMore()
    }
  }

  /** Never more under way than the client lets through, so that none waits in its queue when a page fails. */
  function startMore(): void {
    // A server that refuses one page is not asked for four.
    if (failures > 0 || holders === 0) return
    for (let page = goal.from; page < goal.from + WINDOW && page <= goal.to; page++) {
      if (underway.size >= client.concurrency) return
      if (early.has(page) || underway.has(page)) continue
      const controller = new AbortController()
      const each: Early = { promise: read(page, controller.signal), controller, failed: false, since: Date.now() }
      each.promise.catch(() => (each.failed = true))
      early.set(page, each)
    }
  }

  function giveUp(which: (each: Early) => boolean): void {
    for (const [page, each] of early) {
      if (!which(each)) continue
      each.controller.abort()
      early.delete(page)
    }
  }

  function takeEarly({ promise, controller }: Early, signal: AbortSignal): Promise<SegmentsPage> {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => {
        controller.abort()
        reject(signal.reason)
      })
      promise.then(resolve, reject)
    })
  }

  return {
    async take(page, signal) {
      if (page === 1 && goal.from > 1) {
        // The list is being read anew, by whoever asked for that: what came ahead of the old reading is old.
        goal = { from: 1, to: 0 }
        giveUp(() => true)
      }
      giveUp(({ since }) => Date.now() - since > FIVE_MINUTES)
      const started = early.get(page)
      early.delete(page)
      serving = holders > 0 && page <= goal.to
      goal.from = Math.max(goal.from, page + 1)
      try {
        const result = await (started ? takeEarly(started, signal) : read(page, signal))
        serving = false
        return result
      } catch (error) {
        // Whether to try again depends on how the pages fare that were asked for together with this one. Those that
        // failed too would be old news when their turn comes.
        if (!signal.aborted && mayPass(error)) await Promise.allSettled([...early.values()].map(({ promise }) => promise))
        giveUp(({ failed }) => failed)
        throw error
      }
    },
    want(from, to) {
      goal = { from, to }
      startMore()
    },
    hold() {
      holders += 1
      return () => {
        holders -= 1
        if (holders === 0) giveUp(() => true)
        return holders === 0 && serving
      }
    },
    get failures() {
      return failures
    },
    forgive() {
      failures = 0
      giveUp(({ failed }) => failed)
    },
    mayReread() {
      const now = Date.now()
      if (now - rereadAt < FIVE_MINUTES) return false
      rereadAt = now
      return true
    },
  }
}
