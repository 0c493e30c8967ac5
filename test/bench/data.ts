/**
 * `npm run bench:data`: how long the hook takes to read every page, compared with reading them one after another, and what a
 * page costs as the list grows to 100,000 segments. Prints tables and writes data.json beside this file.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
// @ts-expect-error It has no types, and only two names are needed.
import { JSDOM } from 'jsdom'
import { bundled } from './bundled.ts'

const { window } = new JSDOM() as { window: Window & typeof globalThis }
Object.assign(globalThis, { window, document: window.document })

const { module } = await bundled('data/subject.ts')
const { readAll, segmentFixtures } = module as typeof import('./data/subject.ts')

const some = segmentFixtures(2_000, { seed: 1 })

/** The pages of this many segments, as JSON texts that a network would deliver. */
function pagesOf(count: number): string[] {
  const totalPages = Math.ceil(count / 100)
  return Array.from({ length: totalPages }, (_, index) =>
    JSON.stringify({
      total: count,
      page: index + 1,
      limit: 100,
      totalPages,
      hasNextPage: index + 1 < totalPages,
      hasPrevPage: index > 0,
      data: Array.from({ length: Math.min(100, count - index * 100) }, (_, row) => ({
        ...some[(index * 100 + row) % some.length],
        id: `segment-${index * 100 + row}`,
      })),
    }),
  )
}

function fetchOf(pages: string[], latency: number): typeof fetch {
  return async (url) => {
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency))
    return new Response(pages[Number(new URL(url as string).searchParams.get('page')) - 1], {
      headers: { 'content-type': 'application/json' },
    })
  }
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n`)

const LATENCY = 100
const pages = pagesOf(2_000)
async function timed(concurrency: number): Promise<number> {
  const start = performance.now()
  const { unmount } = await readAll({ fetch: fetchOf(pages, LATENCY), concurrency })
  unmount()
  return performance.now() - start
}
const [ahead, oneByOne] = [[], []] as [number[], number[]]
for (let round = 0; round < 5; round++) {
  ahead.push(await timed(4))
  oneByOne.push(await timed(1))
}
const readAhead = { segments: 2_000, latencyMs: LATENCY, aheadMs: median(ahead), oneByOneMs: median(oneByOne), ratio: median(ahead) / median(oneByOne) }
console.log(`Reading 2,000 segments with ${LATENCY} ms of latency (medians of 5)`)
console.table([{ 'four at a time (ms)': Math.round(readAhead.aheadMs), 'one by one (ms)': Math.round(readAhead.oneByOneMs), ratio: readAhead.ratio.toFixed(3) }])

const scale = []
for (const count of [1_000, 1_000, 10_000, 100_000]) {
  const texts = pagesOf(count)
  globalThis.gc?.()
  const heap = process.memoryUsage().heapUsed
  const before = process.cpuUsage()
  const start = performance.now()
  const { count: read, renders, unmount } = await readAll({ fetch: fetchOf(texts, 0) })
  const cpu = process.cpuUsage(before)
  const ms = performance.now() - start
  globalThis.gc?.()
  const mebibytes = (process.memoryUsage().heapUsed - heap) / 2 ** 20
  unmount()
  if (read !== count) throw new Error(`${read} of ${count} segments were read`)
  scale.push({ pages: texts.length, segments: read, renders, totalMs: Math.round(ms), cpuMsPerPage: (cpu.user + cpu.system) / 1000 / texts.length, heapMiB: mebibytes })
}
// The first run warms up.
scale.shift()
console.log('Reading everything through the hook, without latency')
console.table(scale.map((row) => ({ ...row, cpuMsPerPage: row.cpuMsPerPage.toFixed(2), heapMiB: row.heapMiB.toFixed(1) })))

writeFileSync(join(import.meta.dirname, 'data.json'), `${JSON.stringify({ date: new Date().toISOString(), readAhead, scale }, undefined, 2)}\n`)
process.exit(0)
