/** How pages are read several at a time though an infinite query takes them one by one: started early, handed over in order. */
import type { SegmentsClient } from './client.js'
import { mayPass, type SegmentsApiError } from './errors.js'
import type { SegmentsPage } from './readSegmentsPage.js'
import { remembered } from './remembered.js'

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
  /** Until `reading` has ended, somebody who holds nothing wants the page under way, so `hold` does not report it. Gives back `reading`. */
  join<Result>(reading: Promise<Result>): Promise<Result>
  /**
   * How many requests in a row had failed, with those ahead, when `take` threw this error. A rate limit and being offline are waits
   * rather than failures, and are counted by themselves. Undefined for an error from elsewhere.
   */
  inVain(error: Error): number | undefined
  /** A person asks again, so pages may be asked for ahead again. */
  forgive(): void
  /** True once in five minutes: whether a list that shifted while it was read may be read again by itself. */
  mayReread(): boolean
}

/** Pages read and not yet taken, at most: what a reader that stops now has asked for in vain. */
const WINDOW = 12
const FIVE_MINUTES = 300_000
const SOON = 1000

const readers = new WeakMap<object, Record<number, ReadAhead>>()

/** The one reader of a client's pages of this size, whoever asks: two pickers read a page once. */
export function readAhead(client: SegmentsClient, pageSize: number): ReadAhead {
  const bySize = remembered(readers, client, () => ({}))
  return (bySize[pageSize] ??= createReadAhead(client, pageSize))
}

type Early = { promise: Promise<SegmentsPage>; controller: AbortController; failure?: Error }
/** One fetch of TanStack Query, which has one signal for all its pages and attempts. `since` counts as `failures` does. */
type Load = { since: number; waits: number }

function createReadAhead(client: SegmentsClient, pageSize: number): ReadAhead {
  const early = new Map<number, Early>()
  const underway = new Set<number>()
  let goal = { from: 1, to: 0 }
  let holders = 0
  let joined = 0
  /** The page that the query waits for, or for its next attempt at it, and whether a holder wanted it. */
  let taken: number | undefined
  let serving = false
  /** Requests that failed. */
  let failures = 0
  /** How many of them before the last success, or before a person last asked again. */
  let healed = 0
  /** Failures and waits since then. While there are any, no page is asked for ahead. */
  let refusals = 0
  const loads = new WeakMap<object, Load>()
  const inVain = new WeakMap<Error, number>()
  const waits = new WeakSet<Error>()
  let rereadAt = -Infinity

  async function read(page: number, signal: AbortSignal): Promise<SegmentsPage> {
    underway.add(page)
    const before = refusals
    const known = failures
    try {
      const result = await client.list({ page, limit: pageSize, signal })
      // Unless others failed meanwhile: then the trouble is younger than this success.
      if (refusals === before) heal()
      return result
    } catch (error) {
      if (!signal.aborted) {
        refusals += 1
        if (isWait(error)) waits.add(error)
        // A connection that breaks takes all with it that is under way: that is one failure.
        else failures = Math.max(failures + Number((error as SegmentsApiError).kind !== 'network'), known + 1)
      }
      throw error
    } finally {
      underway.delete(page)
      startMore()
    }
  }

  function heal(): void {
    refusals = 0
    healed = failures
  }

  /** Never more under way than the client lets through, so that none waits in its queue when a page fails. */
  function startMore(): void {
    // A server that refuses one page is not asked for four.
    if (refusals > 0 || holders === 0) return
    for (let page = goal.from; page < goal.from + WINDOW && page <= goal.to; page++) {
      if (underway.size >= client.concurrency) return
      if (early.has(page) || underway.has(page)) continue
      const controller = new AbortController()
      const each: Early = { promise: read(page, controller.signal), controller }
      each.promise.catch((failure: Error) => (each.failure = failure))
      early.set(page, each)
    }
  }

  function giveUp(onlyFailed?: boolean): void {
    for (const [page, { controller, failure }] of early) {
      if (onlyFailed && !failure) continue
      controller.abort()
      early.delete(page)
    }
  }

  return {
    async take(page, signal) {
      if (page === 1 && goal.from > 1) {
        // The list is being read anew, by whoever asked for that: what came ahead of the old reading is old.
        goal = { from: 1, to: 0 }
        giveUp()
      }
      const load = remembered(loads, signal, () => {
        // What failed ahead was in vain for this one, too.
        const ahead = [...early.values()].filter(({ failure }) => failure && !waits.has(failure))
        return { since: failures - ahead.length, waits: 0 }
      })
      const started = early.get(page)
      early.delete(page)
      if (started) signal.addEventListener('abort', () => started.controller.abort(signal.reason))
      taken = page
      serving = holders > 0 && page <= goal.to
      goal.from = Math.max(goal.from, page + 1)
      try {
        const result = await (started?.promise ?? read(page, signal))
        taken = undefined
        serving = false
        load.waits = 0
        return result
      } catch (error) {
        if (signal.aborted) taken = undefined
        // Pages asked for together mostly fail together, so the others have a second to end before all failures are counted.
        // Those that failed are dropped, and asked for anew when their turn comes.
        else if (mayPass(error)) {
          await Promise.race([
            Promise.allSettled([...early.values()].map(({ promise }) => promise)),
            new Promise((resolve) => setTimeout(resolve, SOON)),
          ])
          inVain.set(error, waits.has(error) ? (load.waits += 1) : failures - Math.max(healed, load.since))
        }
        giveUp(true)
        throw error
      }
    },
    want(from, to) {
      // The page that the query waits for is being read already.
      goal = { from: from === taken ? from + 1 : from, to }
      startMore()
    },
    hold() {
      holders += 1
      return () => {
        holders -= 1
        if (holders === 0) giveUp()
        return holders + joined === 0 && serving
      }
    },
    join(reading) {
      joined += 1
      return reading.finally(() => (joined -= 1))
    },
    inVain: (error) => inVain.get(error),
    forgive() {
      heal()
      giveUp(true)
    },
    mayReread() {
      const now = Date.now()
      if (now - rereadAt < FIVE_MINUTES) return false
      rereadAt = now
      return true
    },
  }
}

/** Whether this is a wait and no failure. Only asked at once can it tell: offline, all fails, and TanStack Query waits for the network. */
function isWait(error: unknown): error is SegmentsApiError {
  const { kind } = Object(error) as Partial<SegmentsApiError>
  return kind === 'rate-limited' || (kind === 'network' && (globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false)
}
