/**
 * `node test/bench/search.ts [--quick]`: our search compared with alternative libraries, on the same names and the
 * same queries: what they find, and how long it takes. Prints tables and writes search.json beside this file.
 * First: `npm install --prefix test/bench`.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { bundled } from './bundled.ts'
import { loadPeers, type Engine } from './search/peers.ts'
import { kinds, type RelevanceQuery } from './search/queries.ts'
import { measureRelevance } from './search/relevance.ts'
import { measureTimes, timeColumns } from './search/times.ts'

const quick = process.argv.includes('--quick')
const { module } = await bundled('search/subject.ts')
const { createSegmentSearch, segmentFixtures, names, queries, garbledQueries } = module as typeof import('./search/subject.ts')
const ours: Engine = {
  name: 'react-contact-segments',
  build(names) {
    const search = createSegmentSearch()
    search.add(names.map((name, index) => ({ id: String(index), name })))
    search.read()
    return (query) =>
      search.search(query, { limit: LIMIT }).map((match, rank) => {
        if (rank < SHOWN) void match.ranges
        return Number(match.id)
      })
  },
}
/** The number of hits that a list keeps ready. */
const LIMIT = 50
/** The number of hits in view: for these, our search also computes the ranges to highlight. */
const SHOWN = 12
const engines = [ours, ...(await loadPeers(LIMIT))]

const relevance = engines.map((engine) => {
  const find = engine.build(names)
  const measured = (part: RelevanceQuery[]) =>
    measureRelevance((query) => find(query).map((index) => names[index]!), part)
  return {
    engine: engine.name,
    tuned: measured(queries.filter((query) => !query.heldOut)),
    heldOut: measured(queries.filter((query) => query.heldOut)),
    all: measured(queries),
    garbled: measured(garbledQueries(names, 300)),
  }
})
const percent = (share: number) => (share * 100).toFixed(0)
console.log(`\nRelevance: ${queries.length} queries over ${names.length} names; share of queries whose first hit is right, in %\n`)
table(
  ['engine', 'MRR tuned', 'MRR held out', ...kinds, 'MRR garbled'],
  relevance.map(({ engine, tuned, heldOut, all, garbled }) => [
    engine,
    tuned.mrr.toFixed(3),
    heldOut.mrr.toFixed(3),
    ...kinds.map((kind) => percent(all.top1[kind])),
    garbled.mrr.toFixed(3),
  ]),
)

const times: Record<number, ReturnType<typeof measureTimes>> = {}
for (const count of quick ? [1_000, 10_000] : [1_000, 10_000, 100_000]) {
  const many = segmentFixtures(count, { seed: 3 }).map(({ name }) => name)
  times[count] = measureTimes(engines, many, queries, Math.max(5, 40_000 / count))
  console.log(`\nMilliseconds per query, ${count.toLocaleString('en')} names (median; build: once)\n`)
  table(
    ['engine', ...timeColumns],
    times[count].map(({ engine, ...row }) => [engine, ...timeColumns.map((column) => row[column].toFixed(2))]),
  )
}

const machine = `${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}`
const file = new URL('search.json', import.meta.url)
writeFileSync(file, JSON.stringify({ date: new Date().toISOString(), machine, relevance, times }, null, 2) + '\n')
console.log(`\n${machine}`)

function table(head: string[], rows: string[][]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)))
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => (at ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join(' | ')} |`
  console.log(line(head))
  console.log(
    `|${widths.map((width, at) => (at ? `${'-'.repeat(width + 1)}:` : `:${'-'.repeat(width + 1)}`)).join('|')}|`,
  )
  for (const row of rows) console.log(line(row))
}
