/** What a page that arrives while the list is open costs, in a separate session: in all others, every page is cached. */
import type { Browser } from 'playwright'
import { busyMs, PAUSE, type Profiled } from './session.ts'
import type { Site } from './site.ts'

/** Pages that the server has yet to send: two are requested at the end of the list, the rest by typing. */
const PAGES = 5
/** Milliseconds in which all work for a page is done, including that in idle time. */
const ENOUGH = 400
/** Busy milliseconds of a page that does nothing but answer this measurement. */
const AT_REST = 10

/**
 * Milliseconds beyond those of a page at rest: how long it is busy in total, idle time included; and, for another page of segments, by how much
 * the longest frame is longer, which is what a user can notice.
 */
export type Cost = { busy: number; frame: number }

export async function appending(browser: Browser, site: Site, count: number, profiled?: Profiled): Promise<{ append: Cost; appendTyped: Cost }> {
  // Without a frame rate limit, animations would be painted as often as this machine can.
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`appending: ${error.message}`))
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')

  async function busyIn(action: () => Promise<void>): Promise<number> {
    const before = await busyMs(cdp)
    await action()
    await new Promise((resolve) => setTimeout(resolve, ENOUGH))
    return (await busyMs(cdp)) - before
  }
  async function rested(): Promise<number> {
    let rest: number
    // Names and rules are still read after the list has opened, and after typing.
    do rest = await busyIn(() => page.evaluate(() => {}))
    while (rest > AT_REST)
    return rest
  }
  async function appended(step: string): Promise<number> {
    const rest = await rested()
    const isWatched = profiled?.step === step
    if (isWatched) await cdp.send('Profiler.start')
    const ms = await busyIn(() => page.evaluate(() => window.bench.append()))
    if (isWatched) profiled.onProfile((await cdp.send('Profiler.stop')).profile)
    return ms - rest
  }

  async function frameLonger(): Promise<number> {
    await rested()
    const longest = (): Promise<number> => page.evaluate((ms) => window.bench.longestFrame(ms), ENOUGH)
    const rest = await longest()
    const now = longest()
    await page.evaluate(() => window.bench.append())
    return Math.max(0, (await now) - rest)
  }

  try {
    if (profiled) {
      await cdp.send('Profiler.enable')
      await cdp.send('Profiler.setSamplingInterval', { interval: 100 })
    }
    await page.goto(`${site.url}?subject=ours&count=${count}&more=${PAGES * 100}`)
    await page.evaluate(() => window.bench.prepare())
    await page.evaluate(() => window.bench.mount())
    await page.waitForTimeout(PAUSE)
    const { x, y } = await page.evaluate(() => window.bench.triggerAt())
    await page.mouse.click(x, y)
    await page.waitForTimeout(PAUSE)
    const toTheEnd = (): Promise<unknown> => page.evaluate(() => window.bench.jump('bottom', 1000))
    await toTheEnd()
    const busy = await appended('append')
    await toTheEnd()
    const append = { busy, frame: await frameLonger() }
    await page.keyboard.type(site.WORD.slice(0, 2))
    return { append, appendTyped: { busy: await appended('append typed'), frame: await frameLonger() } }
  } finally {
    await context.close()
  }
}
