/**
 * `node test/bench/summary.ts [--quick]`: our summaries compared with react-querybuilder's `natural_language`, on the same
 * seeded definitions, rich in edge cases. Prints the numbers that the README claims, and writes summary.json. First: `npm install --prefix test/bench`.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { bundled, weigh } from './bundled.ts'
import { textsElsewhere } from './summary/machines.ts'
import { queryBuilder } from './summary/queryBuilder.ts'

const quick = process.argv.includes('--quick')
const { module, file, code } = await bundled('summary/subject.ts')
const { createSummarizer, distinctDefinitions, hostileValues, canonical, parseLine } =
  module as typeof import('./summary/subject.ts')
const { short, line, parts, tree } = createSummarizer({ maxValues: Infinity })
const brief = createSummarizer()
const rqb = await queryBuilder()

type Definition = Parameters<typeof line>[0] & object
const definitions: Definition[] = distinctDefinitions(quick ? 1_000 : 5_000, 1)
const segmenter = new Intl.Segmenter()
const graphemes = (text: string): number => [...segmenter.segment(text)].length
const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 2 : 1)} %`
const share = (holds: (definition: Definition) => boolean): string =>
  percent(definitions.filter(holds).length / definitions.length)

/** The share of definitions whose text is the same as that of another. */
function sharing(text: (definition: Definition) => string): string {
  const count = new Map<string, number>()
  for (const definition of definitions) count.set(text(definition), (count.get(text(definition)) ?? 0) + 1)
  return share((definition) => count.get(text(definition))! > 1)
}

/** A condition is lost when no part mentions it and none counts it. */
function loses(definition: Definition, variant: 'short' | 'line'): boolean {
  const read = tree(definition)
  if (read.kind !== 'any') return true
  const said = parts(definition, variant)
  const hidden = (level: string) => said.findLast((part) => part.type === 'more' && part.level === level)?.hidden ?? 0
  const conditions = new Set(said.flatMap(({ path }) => /^or\[\d+\]\.and\[\d+\]/.exec(path ?? '')?.[0] ?? []))
  const groups = read.groups.length - hidden('group') || read.groups.length
  const hiddenConditions = said.reduce((sum, part) => sum + (part.level === 'condition' ? (part.hidden ?? 0) : 0), 0)
  const expected = read.groups.slice(0, groups).reduce((sum, group) => sum + group.conditions.length, 0)
  return conditions.size + hiddenConditions !== expected
}

function lengths(text: (definition: Definition) => string): string[] {
  const all = definitions.map((definition) => graphemes(text(definition))).toSorted((a, b) => a - b)
  const within = (max: number) => percent(all.filter((length) => length <= max).length / all.length)
  return [String(all[all.length >> 1]), String(all[Math.floor(all.length * 0.95)]), within(80), within(120)]
}

console.log(`\n${definitions.length.toLocaleString('en')} distinct definitions\n`)
const texts = Object.fromEntries(
  [
    ['ours, line (uncapped)', line, (definition: Definition) => loses(definition, 'line')] as const,
    ['ours, line (10 values)', brief.line, (definition: Definition) => loses(definition, 'line')] as const,
    ['ours, short (80)', short, (definition: Definition) => loses(definition, 'short')] as const,
    ['react-querybuilder', rqb.text, rqb.loses] as const,
  ].map(([name, text, lost]) => {
    const [median, p95, within80, within120] = lengths(text)
    return [
      name,
      {
        'share a text': sharing(text),
        'lose a condition': share(lost),
        median,
        p95,
        '<= 80': within80,
        '<= 120': within120,
      },
    ]
  }),
)
console.table(texts)

const floor = /^\d[\d,]* conditions?( in \d[\d,]* groups?)?( \(\+ .*\))?$/
const parsed = (definition: Definition): boolean => {
  try {
    return JSON.stringify(sorted(parseLine(line(definition)))) === JSON.stringify(sorted(canonical(definition)))
  } catch {
    return false
  }
}
const parsedBack = share(parsed)
console.log('English line parsed back to its definition:', parsedBack)
const withinEighty = share((it) => graphemes(short(it)) <= 80 || floor.test(short(it)))
console.log('Short within 80, or only the counts:', withinEighty)

let thrown = 0
const values = hostileValues(quick ? 10_000 : 100_000, 2) as Definition[]
for (const value of values) {
  try {
    short(value)
    line(value)
  } catch {
    thrown++
  }
}
console.log(`Throws on ${values.length.toLocaleString('en')} values of fuzzed JSON:`, thrown)

const thousand = definitions.slice(0, 1_000)
const time = (text: (definition: Definition) => string): string => {
  const runs = Array.from({ length: 15 }, () => {
    const start = performance.now()
    for (const definition of thousand) text(definition)
    return performance.now() - start
  })
  return `${runs.toSorted((a, b) => a - b)[7]!.toFixed(0)} ms`
}
const times = { short: time(short), line: time(line), 'react-querybuilder': time(rqb.text) }
console.log('1,000 texts, median of 15 runs:', times)

console.log('\nBytes, gzip -9:')
const bytes: Record<string, number> = {
  'engine without a language': await weigh('../../src/summary/createSummarizer.ts', ['locales/en.js', 'locales/en.ts']),
}
for (const language of readdirSync(new URL('../../src/summary/locales', import.meta.url)))
  bytes[language] = await weigh(`../../src/summary/locales/${language}`)
console.table(bytes)

console.log('\nFingerprints of the same 4,500 texts on other machines:')
const elsewhere = await textsElsewhere(file, code)
console.table(elsewhere)

const result = {
  date: new Date().toISOString(),
  machine: `${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}`,
  definitions: definitions.length,
  texts,
  parsedBack,
  withinEighty,
  fuzzed: values.length,
  thrown,
  times,
  bytes,
  elsewhere,
}
writeFileSync(new URL('summary.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`)

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
