/**
 * `npm run bench:picker`: our picker compared with the alternatives, in a real Chromium, from the event to the
 * painted frame. Prints tables and writes picker.json beside this file.
 *
 *   --sizes 1000,10000      how many segments (1000,10000,100000)
 *   --reps 3                sessions for each (7); pickers that mount every row get at most 5, and fewer from 10,000 segments on
 *   --only ours,cmdk        only these of picker/roster.ts; the floor is always measured
 *   --profile open          instead: where our picker (or the first of --only) spends the time of a step. Steps: open,
 *                           "first key", keys, clear, arrow, jump, end, complete, append, "append typed"
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { launch } from './pages.ts'
import { appending } from './picker/appending.ts'
import { goalsOf, lostTo } from './picker/goals.ts'
import { describeProfile } from './picker/profile.ts'
import { FLOOR, OURS, roster, type Contender } from './picker/roster.ts'
import { ARROWS, GAP, HOVER, PATIENCE, PAUSE, session, type Sample } from './picker/session.ts'
import { openSite } from './picker/site.ts'
import { shuffled } from './picker/statistics.ts'
import { cell, markdown, otherColumns, rowOf, timeColumns, type Column, type Row } from './picker/table.ts'

const SEED = 1
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    reps: { type: 'string', default: '7' },
    only: { type: 'string' },
    profile: { type: 'string' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const reps = Number(values.reps)
const only = values.only?.split(',')
for (const key of only ?? []) if (!roster.some((each) => each.key === key)) throw new Error(`The roster has no ${key}.`)
const contenders = roster.filter(({ key }) => !only || key === FLOOR || only.includes(key))

const site = await openSite(SEED, { readable: values.profile !== undefined })
const browser = await launch()

if (values.profile === undefined) await compare()
else await profile(values.profile)
await browser.close()
site.close()

async function compare(): Promise<void> {
  console.log(`Trusted input in Chromium without a frame rate limit. Times run from the event's timestamp to the frame after the first with the right rows;
each session has a fresh page, in shuffled order (seed ${SEED}). ${PAUSE} ms after the page has loaded the pointer moves to the trigger, ${HOVER} ms
later it clicks; ${PAUSE} ms later "${site.WORD}" is typed and deleted, then ArrowDown ${ARROWS} times, the scroll bar, End; ${GAP} ms idle before each.
Only the first row has to be right: our picker shows what it has found while it searches on. Ours has everything enabled: ranking, highlights, summaries, preview, stylesheet. Its query cache holds all pages, so there is no network.
Peers use their documented defaults. jump and End: "–" if the list scrolls back or the key moves the caret.`)
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    chromium: browser.version(),
    node: process.version,
    loadBefore: loadavg()[0]!,
  }
  const rows: Row[] = []
  for (const count of sizes) {
    const samples = new Map(contenders.map((contender) => [contender, [] as Sample[]]))
    for (let rep = 0; rep < reps; rep++) {
      for (const contender of shuffled(contenders, SEED + rep)) {
        const known = samples.get(contender)!
        if (rep >= repsOf(contender, count) || known.some(({ dnf }) => dnf !== null)) continue
        process.stderr.write(`\r${count} segments, ${rep + 1} of ${reps}: ${contender.title.padEnd(40)}`)
        const sample = await session(browser, site, contender, count)
        known.push(contender.key === OURS ? { ...sample, ...(await appending(browser, site, count)) } : sample)
      }
    }
    process.stderr.write(`\r${' '.repeat(80)}\r`)
    rows.push(...contenders.map((contender) => rowOf(contender, count, samples.get(contender)!)))
    print(count, rows)
  }
  const goals = goalsOf(rows)
  const lost = lostTo(rows)
  console.log(`\n## Goals\n\n${markdown(['goal', 'measured', 'met'], goals.map(({ goal, measured, met }) => [goal, measured, met ? 'yes' : 'NO']))}`)
  if (contenders.some(({ kind }) => kind === 'peer')) console.log(`\nFaster than every peer in every column: ${lost.length === 0 ? 'yes' : 'NO'}\n${lost.map((line) => `- ${line}`).join('\n')}`)
  const loadAfter = loadavg()[0]!
  console.log(`\n${machine.cpu}, ${machine.cores} cores, Chromium ${machine.chromium}, load ${machine.loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after`)
  const conditions = { seed: SEED, word: site.WORD, reps, arrows: ARROWS, gapMs: GAP, pauseMs: PAUSE, hoverMs: HOVER, patienceMs: PATIENCE }
  const result = { date: new Date().toISOString(), machine: { ...machine, loadAfter }, conditions, rows, goals, lost }
  writeFileSync(new URL('picker.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`)
}

function repsOf({ virtual }: Contender, count: number): number {
  if (virtual) return reps
  if (count <= 1_000) return Math.min(reps, 5)
  return Math.min(reps, count <= 10_000 ? 3 : 1)
}

function print(count: number, rows: Row[]): void {
  const here = rows.filter((row) => row.count === count)
  const floor = here.find(({ contender }) => contender.key === FLOOR)
  const times = timeColumns.filter((column) => !column.startsWith('CPU'))
  const others = [...timeColumns.filter((column) => column.startsWith('CPU')), ...otherColumns]
  const line = (row: Row, columns: readonly (typeof times | typeof others)[number][]): string[] => [
    row.contender.title,
    ...columns.map((column) => cell(row, column, floor)),
  ]
  console.log(`\n## ${count.toLocaleString('en')} segments: milliseconds from the event to the painted frame (× the floor)\n`)
  console.log(markdown(['picker', 'sessions', ...times], here.map((row) => line(row, times).toSpliced(1, 0, String(row.sessions)))))
  console.log(`\n## ${count.toLocaleString('en')} segments: other costs\n`)
  console.log(markdown(['picker', ...others], here.map((row) => line(row, others))))
  const own = here.find(({ contender }) => contender.key === OURS)
  if (own) {
    const ms = (column: Column): string => cell(own, column, undefined)
    console.log(`\nOurs only. From opening until the rules are shown under the names and beside the list: ${ms('whole')} ms; names are shown earlier. Until every name and rule has been searched for two letters: ${ms('complete')} ms; hits are shown earlier.`)
    console.log(`When a page of 100 more arrives while open: the longest frame is ${ms('append frame')} ms longer at the end of the list, ${ms('append typed frame')} with two letters typed; busy for ${ms('append')} and ${ms('append typed')} ms in total, most of it in idle time.`)
  }
}

async function profile(step: string): Promise<void> {
  const contender = roster.find(({ key }) => key === (only?.[0] ?? OURS))!
  for (const count of sizes) {
    const profiles: object[] = []
    for (let rep = 0; rep < reps; rep++) {
      const profiled = { step, onProfile: (each: object) => void profiles.push(each) }
      await (step.startsWith('append') ? appending(browser, site, count, profiled) : session(browser, site, contender, count, profiled))
    }
    console.log(`\n## ${contender.title}, ${count.toLocaleString('en')} segments: ${step}\n\n${describeProfile(profiles, site.assets)}`)
  }
}
