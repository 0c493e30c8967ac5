/**
 * `npm run bench:load [-- --reps 5]`: how long a user waits for the picker on a slow network, from the click to the first
 * row and from the first letter to a segment on the last page, over real HTTP; and what 200 closed pickers cost a page,
 * compared with 200 bare Radix triggers. Prints tables and writes load.json beside this file.
 */
import { rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundled } from './bundled.ts'
import type { Load } from './load/page.js'
import { buildPages, launch, newFolder, serve } from './pages.ts'
import { median } from './picker/statistics.ts'
import { figures, markdown } from './picker/table.ts'

const { values } = parseArgs({ options: { reps: { type: 'string', default: '5' } } })
const reps = Number(values.reps)
const LATENCY = 150
const PER_PAGE = 100
/** 10,000 segments are 100 pages; high enough that the request budget does not delay them. */
const REQUESTS_PER_MINUTE = 6_000
/** No other fixture has it. */
const LAST = 'Zanzibar'
const FIELDS = 200
const HOVER = 100

const folder = newFolder()
await buildPages(join(import.meta.dirname, 'load'), join(folder, 'site'))
const { module: server } = await bundled('../server/segmentsHttpServer.ts')
const { startSegmentsServer } = server as typeof import('../server/segmentsHttpServer.js')
const { module: fixtures } = await bundled('../../src/msw/segmentFixtures.ts')
const { segmentFixtures } = fixtures as typeof import('../../src/msw/segmentFixtures.js')
const site = await serve(join(folder, 'site'))
const browser = await launch()
const loadBefore = loadavg()[0]!

type Wait = { firstRow: number; found: number; requests: number }

async function wait(count: number): Promise<Wait> {
  const segments = segmentFixtures(count)
  segments[count - 1]!.name = `${LAST} pilot`
  const api = await startSegmentsServer({ segments, latency: LATENCY, cors: { origin: '*' } })
  const page = await browser.newPage()
  await page.goto(site.url)
  await page.evaluate(([url, budget]) => window.load.mountPicker(url, budget), [api.url, REQUESTS_PER_MINUTE] as const)
  const trigger = page.getByRole('combobox')
  await trigger.waitFor()
  await page.waitForTimeout(300)
  const { x, y, width, height } = (await trigger.boundingBox())!
  await page.evaluate((name) => window.load.arm('pointerdown', name), segments[0]!.name)
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.waitForTimeout(HOVER)
  await page.mouse.down()
  await page.mouse.up()
  const firstRow = (await page.evaluate(() => window.load.done))!
  await page.waitForTimeout(300)
  await page.evaluate((name) => window.load.arm('keydown', name), LAST)
  await page.keyboard.type(LAST.toLowerCase())
  const found = (await page.evaluate(() => window.load.done))!
  const requests = api.requests.length
  await page.close()
  await api.close()
  return { firstRow, found, requests }
}

const waits = []
for (const count of [100, 2_000, 10_000]) {
  const runs: Wait[] = []
  for (let rep = 0; rep < reps; rep++) runs.push(await wait(count))
  const pages = Math.ceil(count / PER_PAGE)
  waits.push({
    segments: count,
    firstRowMs: median(runs.map(({ firstRow }) => firstRow)),
    foundMs: median(runs.map(({ found }) => found)),
    // The first page has arrived when the first letter is typed; the others are read four at a time.
    leastMs: Math.ceil((pages - 1) / 4) * LATENCY,
    requests: median(runs.map(({ requests }) => requests)),
  })
}
console.log(`\n## On a slow network: ${LATENCY} ms per request, ${PER_PAGE} segments per page, requestsPerMinute: ${REQUESTS_PER_MINUTE} (medians of ${reps})\n`)
console.log(`The pointer rests on the trigger for ${HOVER} ms before the click. “At least” is the network’s share alone.\n`)
console.log(
  markdown(
    ['segments', 'click to first row, ms', 'first letter to a row of the last page, ms', 'at least, ms', 'requests'],
    waits.map((row) => [row.segments.toLocaleString('en'), ...[row.firstRowMs, row.foundMs, row.leastMs].map((ms) => ms.toFixed(0)), String(row.requests)]),
  ),
)

type Closed = { wall: number; cpu: number }
async function closed(kind: Parameters<Load['mountClosed']>[0]): Promise<Closed> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  await page.goto(site.url)
  await page.waitForTimeout(200)
  const busy = async (): Promise<number> =>
    (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000
  const before = await busy()
  const wall = await page.evaluate(([fields, count]) => window.load.mountClosed(fields, count), [kind, FIELDS] as const)
  const cpu = (await busy()) - before
  await context.close()
  return { wall, cpu }
}

const kinds = ['Radix triggers', 'pickers'] as const
const runs = Object.fromEntries(kinds.map((kind) => [kind, [] as Closed[]]))
for (let rep = 0; rep < Math.max(15, reps); rep++) {
  for (const kind of rep % 2 === 0 ? kinds : kinds.toReversed()) runs[kind]!.push(await closed(kind))
}
const [bare, ours] = kinds.map((kind) => ({
  wallMs: median(runs[kind]!.map(({ wall }) => wall)),
  cpuMs: median(runs[kind]!.map(({ cpu }) => cpu)),
}))
const ratio = { wall: ours!.wallMs / bare!.wallMs, cpu: ours!.cpuMs / bare!.cpuMs }
console.log(`\n## ${FIELDS} closed fields on a page, mounted and painted (medians of ${runs['pickers']!.length}, each on a fresh page)\n`)
console.log(
  markdown(
    ['', 'wall, ms', 'busy, ms'],
    [
      ['bare Radix triggers', figures(bare!.wallMs, 3), figures(bare!.cpuMs, 3)],
      ['closed pickers', figures(ours!.wallMs, 3), figures(ours!.cpuMs, 3)],
      ['ratio (goal: 2 at most)', `${figures(ratio.wall, 3)}×`, `${figures(ratio.cpu, 3)}×`],
    ],
  ),
)
const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), chromium: browser.version(), node: process.version, loadBefore, loadAfter: loadavg()[0] }
console.log(`\n${machine.cpu}, ${machine.cores} cores, Chromium ${machine.chromium}, load ${loadBefore.toFixed(1)} before and ${machine.loadAfter!.toFixed(1)} after`)
const conditions = { latencyMs: LATENCY, perPage: PER_PAGE, requestsPerMinute: REQUESTS_PER_MINUTE, hoverMs: HOVER, reps }
const result = { date: new Date().toISOString(), machine, conditions, waits, closed: { fields: FIELDS, bare, ours, ratio } }
writeFileSync(new URL('load.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`)
await browser.close()
site.close()
rmSync(folder, { recursive: true })
