/** One sample: a fresh page and a user's walk through the picker by trusted input, with each step timed to its painted frame. */
import type { Browser, CDPSession } from 'playwright'
import type { Cost } from './appending.ts'
import type { Bench, Expected } from './page.js'
import { OURS, type Contender } from './roster.ts'
import type { Site } from './site.ts'

/** Milliseconds, except for counts and megabytes; null if not finished in time, or not applicable. */
export type Sample = {
  mount: number | null
  open: number | null
  /** Until the rules are shown under the names and beside the list. */
  whole: number | null
  /** The first key after opening. */
  firstKey: number | null
  /** Every character and every backspace. */
  keys: number[]
  clear: number | null
  arrows: number[]
  jump: number | null
  end: number | null
  heapMB: number | null
  nodes: number | null
  rows: number | null
  rowNodes: number | null
  /** From opening on. */
  longTasks: number[] | null
  cpuOpen: number | null
  cpuKey: number | null
  /** Ours shows hits while it searches on: from the second letter until every name and rule has been searched. */
  complete: number | null
  /** A page of 100 more that arrives while open: at the end of the list, and with two letters typed. */
  append: Cost | null
  appendTyped: Cost | null
  /** The step that took longer than `PATIENCE`; later steps were not tried. */
  dnf: string | null
}

/** A step that takes longer counts as not finished. */
export const PATIENCE = 30_000
/** How long the page is idle before each event. */
export const GAP = 12
/** No user types sooner after a click, clicks sooner after a page has loaded, or reaches for the scroll bar sooner. */
export const PAUSE = 300
/** How long the pointer rests on an element before it clicks. */
export const HOVER = 100
export const ARROWS = 30
/** The timeout for scrolling: some lists scroll back to their highlight, and so have no such time. */
const SCROLLING = 3_000

class DidNotFinish extends Error {}

export type Profiled = { step: string; onProfile: (profile: object) => void }

export async function session(
  browser: Browser,
  site: Site,
  contender: Contender,
  count: number,
  profiled?: Profiled,
): Promise<Sample> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${contender.key}: ${error.message}`))
  const cdp = await context.newCDPSession(page)
  const sample: Sample = {
    mount: null, open: null, whole: null, firstKey: null, keys: [], clear: null, arrows: [], jump: null, end: null, heapMB: null,
    nodes: null, rows: null, rowNodes: null, longTasks: null, cpuOpen: null, cpuKey: null, complete: null, append: null,
    appendTyped: null, dnf: null,
  }
  const idle = (ms: number): Promise<void> => page.evaluate((wait) => window.bench.idle(wait), ms)
  const all = site.firstRows[0]!

  async function arm(event: 'pointerdown' | 'keydown', expected: Expected): Promise<void> {
    await idle(GAP)
    await page.evaluate(([type, rows, patience]) => window.bench.arm(type, rows, patience), [event, expected, PATIENCE] as const)
  }
  async function finished(step: string): Promise<number> {
    const ms = await within(PATIENCE * 2, page.evaluate(() => window.bench.done))
    if (ms === null || ms > PATIENCE) throw new DidNotFinish(step)
    return ms
  }
  async function pressed(step: string, key: string, expected: Expected): Promise<number> {
    await arm('keydown', expected)
    await press(cdp, key)
    return finished(step)
  }
  async function watched<T>(step: string, action: () => Promise<T>): Promise<T> {
    if (profiled?.step !== step) return action()
    await cdp.send('Profiler.start')
    const result = await action()
    profiled.onProfile((await cdp.send('Profiler.stop')).profile)
    return result
  }
  const busy = (): Promise<number> => busyMs(cdp)

  try {
    if (profiled) {
      await cdp.send('Profiler.enable')
      await cdp.send('Profiler.setSamplingInterval', { interval: 100 })
    }
    await cdp.send('Performance.enable')
    await page.goto(`${site.url}?subject=${contender.key}&count=${count}`)
    await page.evaluate(() => window.bench.prepare())
    const heapBefore = await heap(cdp)
    sample.mount = await within(PATIENCE, page.evaluate(() => window.bench.mount()))
    if (sample.mount === null) throw new DidNotFinish('mount')
    await idle(PAUSE)

    const at = await page.evaluate(() => window.bench.triggerAt())
    const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased'): Promise<unknown> =>
      cdp.send('Input.dispatchMouseEvent', { type, ...at, ...(type !== 'mouseMoved' && { button: 'left', clickCount: 1 }) })
    await mouse('mouseMoved')
    await idle(HOVER)
    await page.evaluate(() => window.bench.longTasks())
    let before = await busy()
    sample.open = await watched('open', async () => {
      await arm('pointerdown', { first: all, seen: true })
      await mouse('mousePressed')
      await mouse('mouseReleased')
      return finished('open')
    })
    sample.whole = await page.evaluate(() => window.bench.whole)
    await idle(PAUSE)
    sample.cpuOpen = (await busy()) - before
    sample.rows = await counted('rows')
    sample.rowNodes = await counted('row nodes')
    sample.nodes = await counted('nodes')

    before = await busy()
    for (const [index, letter] of site.WORD.split('').entries()) {
      const step = index === 0 ? 'first key' : 'keys'
      sample.keys.push(await watched(step, () => pressed('typing', letter, { first: site.firstRows[index + 1]! })))
    }
    for (let left = site.WORD.length - 1; left >= 0; left--) {
      const step = left === 0 ? 'clear' : 'keys'
      sample.keys.push(await watched(step, () => pressed('typing', 'Backspace', { back: site.firstRows[left]! })))
    }
    sample.cpuKey = ((await busy()) - before) / sample.keys.length
    sample.firstKey = sample.keys[0]!
    sample.clear = sample.keys.at(-1)!

    await idle(PAUSE)
    const enough = Date.now() + PATIENCE
    for (let times = 0; times < ARROWS && Date.now() < enough; times++) {
      sample.arrows.push(await watched('arrow', () => pressed('arrow', 'ArrowDown', { next: true })))
    }
    await idle(PAUSE)
    sample.jump = await watched('jump', () => page.evaluate((patience) => window.bench.jump('bottom', patience), SCROLLING))
    await page.evaluate((patience) => window.bench.jump('top', patience), SCROLLING)
    const end = await page.evaluate(() => window.bench.end)
    if (end) sample.end = await watched('end', () => pressed('End', end, { last: true }))

    sample.longTasks = await page.evaluate(() => window.bench.longTasks())
    sample.heapMB = (await heap(cdp)) - heapBefore
    if (contender.key === OURS) {
      await press(cdp, '^Home')
      await idle(PAUSE)
      await pressed('typing', site.WORD[0]!, { settled: true })
      sample.complete = await watched('complete', () => pressed('typing', site.WORD[1]!, { settled: true }))
    }
  } catch (error) {
    if (!(error instanceof DidNotFinish)) throw new Error(`${contender.title}, ${count}: ${(error as Error).message}`, { cause: error })
    sample.dnf = error.message
  } finally {
    await context.close()
  }
  return sample

  function counted(what: Parameters<Bench['count']>[0]): Promise<number> {
    return page.evaluate((kind) => window.bench.count(kind), what)
  }
}

/** The milliseconds that the page has been busy so far. */
export async function busyMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000
}

/** Includes the memory of typed arrays, which `usedSize` leaves out. */
async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize } = await cdp.send('Runtime.getHeapUsage')
  return (usedSize + backingStorageSize) / 2 ** 20
}

const CODES: Record<string, number> = { Backspace: 8, End: 35, Home: 36, ArrowDown: 40 }

async function press(cdp: CDPSession, key: string): Promise<void> {
  const control = key.startsWith('^')
  const name = control ? key.slice(1) : key
  const letter = name.length === 1
  const common = {
    key: name,
    code: letter ? `Key${name.toUpperCase()}` : name,
    windowsVirtualKeyCode: letter ? name.toUpperCase().charCodeAt(0) : CODES[name]!,
    modifiers: control ? 2 : 0,
  }
  await cdp.send('Input.dispatchKeyEvent', { type: letter ? 'keyDown' : 'rawKeyDown', ...common, ...(letter && { text: name }) })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common })
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), ms)))
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
