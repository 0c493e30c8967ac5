/** How pages are read several at a time although an infinite query takes them one by one: requested early, handed over in order. */
import type { SegmentsClient } from './client.js'
import { mayPass, type SegmentsApiError } from './errors.js'
import type { SegmentsPage } from './readSegmentsPage.js'
import { remembered } from './remembered.js'

export type ReadAhead = {
  /** The page, from the request started early if there is one, else from a new one. */
  take(page: number, signal: AbortSignal): Promise<SegmentsPage>
  /** Starts reading these pages, as far as the window and the client's concurrency allow, and continues by itself. */
  want(from: number, to: number): void
  /**
   * Keeps early pages until the returned function is called; without holders they are aborted. That function returns true if it
   * leaves a page under way that nobody wants.
   */
  hold(): () => boolean
  /** Until `reading` settles, a caller without a hold wants the page under way, so `hold` does not report it. Settles as `reading` does. */
  join<Result>(reading: Promise<Result>): Promise<Result>
  /**
   * How many consecutive requests had failed, including those ahead, when `take` threw this error. Rate limits and being
   * offline are waits rather than failures, and are counted separately. Undefined for an error from elsewhere.
   */
  inVain(error: Error): number | undefined
  /** Called when the user retries, so that pages may be requested ahead again. */
  forgive(): void
  /** Whether a list that shifted while it was read may be read again automatically: true at most once in five minutes. */
  mayReread(): boolean
}

/** The most pages read and not yet taken, and so the most requests wasted when reading stops. */
const WINDOW = 12
const FIVE_MINUTES = 300_000
const SOON = 1000

const readers = new WeakMap<object, Record<number, ReadAhead>>()

/** The one reader of a client's pages of this size, shared by all callers: two pickers read a page once. */
export function readAhead(client: SegmentsClient, pageSize: number): ReadAhead {
  const bySize = remembered(readers, client, () => ({}))
  return (bySize[pageSize] ??= createReadAhead(client, pageSize))
}

type Early = { promise: Promise<SegmentsPage>; controller: AbortController; failure?: Error }
/** One fetch of TanStack Query, which has one signal for all its pages and attempts. `since` is a value of `failures`. */
type Load = { since: number; waits: number }

function createReadAhead(client: SegmentsClient, pageSize: number): ReadAhead {
  const early = new Map<number, Early>()
  const underway = new Set<number>()
  let goal = { from: 1, to: 0 }
  let holders = 0
  let joined = 0
  /** The page that the query waits for or is about to retry, and whether a holder wanted it. */
  let taken: number | undefined
  let serving = false
  /** How many failures there have been. */
  let failures = 0
  /** How many of them came before the last success, or before the user's last retry. */
  let healed = 0
  /** Failures and waits since then. While there are any, no page is requested ahead. */
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
      // Unless others failed meanwhile: those failures are more recent than this success.
      if (refusals === before) heal()
      return result
    } catch (error) {
      if (!signal.aborted) {
        refusals += 1
        if (isWait(error)) waits.add(error)
        // A broken connection fails all requests under way, but counts as one failure.
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

  /** Never exceeds the client's concurrency, so that no page is queued there when another fails. */
  function startMore(): void {
    // A server that refuses one page is not asked for more.
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
        // The list is being read from the start again, so the pages ahead of the previous read are outdated.
        goal = { from: 1, to: 0 }
        giveUp()
      }
      const load = remembered(loads, signal, () => {
        // Requests ahead that have failed count for this fetch, too.
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
        // Pages requested together mostly fail together, so the others have a second to settle before all failures are counted.
        // Those that failed are dropped, and requested again when their turn comes.
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

/**
 * Whether this is a wait rather than a failure. Must be called as soon as the error occurs: offline, every request fails, and
 * TanStack Query waits for the network.
 */
function isWait(error: unknown): error is SegmentsApiError {
  const { kind } = Object(error) as Partial<SegmentsApiError>
  return kind === 'rate-limited' || (kind === 'network' && (globalThis.navigator as Partial<Navigator> | undefined)?.onLine === false)
}
