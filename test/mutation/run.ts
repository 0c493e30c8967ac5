/**
 * `npm run test:mutation [-- rooms]`: would a test notice a bug? Stryker changes the source of contract, api, search and summary
 * in one place at a time, and runs the room's own tests, without a browser, on a random sample of these mutants.
 *
 *   --sample 250   how many mutants of each room; the share killed is printed with its 95% confidence interval
 *   --all          every mutant, which takes an hour or more
 *   --seed 1       another seed draws another sample
 *   --in text      only mutants in files whose path contains this text
 *
 * CONCURRENCY=2 sets how many run at once. Which mutants may survive, and why, is in survivors.md.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  options: {
    sample: { type: 'string', default: '250' },
    all: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    in: { type: 'string', default: '' },
  },
  allowPositionals: true,
})
const root = join(import.meta.dirname, '../..')
process.chdir(root)

/** The share of mutants that must be killed in each room. */
const GOAL = 0.85
const rooms = positionals.length > 0 ? positionals : ['contract', 'api', 'search', 'summary']

// Installed separately from the library, so their types are not available here: each is described as far as it is used.
type Mutant = {
  fileName: string
  mutatorName: string
  replacement: string
  location: { start: { line: number; column: number }; end: { line: number; column: number } }
  status?: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored'
  statusReason?: string
}
type Instrument = (files: unknown, options: unknown) => Promise<{ mutants: Mutant[] }>
type Collected = { toApiMutant: () => Mutant; ignoreReason: string | undefined }
const modules = join(import.meta.dirname, 'node_modules/@stryker-mutator')
const load = async <Exports>(path: string): Promise<Exports> => (await import(join(modules, path))) as Exports
const { Stryker } = await load<{ Stryker: new (options: object) => { runMutationTest: () => Promise<Mutant[]> } }>('core/dist/src/index.js')
const { Instrumenter } = await load<{ Instrumenter: { prototype: { instrument: Instrument } } }>('instrumenter/dist/src/instrumenter.js')
const { MutantCollector } = await load<{ MutantCollector: { prototype: { collect: (...input: unknown[]) => Collected } } }>(
  'instrumenter/dist/src/transformers/mutant-collector.js',
)

/** Stryker has no sampling: mutants that are not drawn are ignored, and not even inserted, since each slows the tests down. */
let drawn: Set<string> | undefined
const { collect } = MutantCollector.prototype
MutantCollector.prototype.collect = function collectDrawn(...input) {
  const mutant = collect.apply(this, input)
  if (drawn && !drawn.has(lot(mutant.toApiMutant()))) mutant.ignoreReason ??= 'not drawn'
  return mutant
}
const { instrument } = Instrumenter.prototype
Instrumenter.prototype.instrument = async function instrumentDrawn(...input) {
  drawn = undefined
  const { mutants } = await instrument.apply(this, input)
  const lots = mutants.filter(({ fileName }) => fileName.includes(values.in)).map(lot).toSorted()
  drawn = new Set(lots.slice(0, values.all ? Infinity : Number(values.sample)))
  return instrument.apply(this, input)
}

function lot({ fileName, mutatorName, replacement, location }: Mutant): string {
  const { start, end } = location
  return createHash('sha256').update([values.seed, relative(root, fileName), mutatorName, replacement, start.line, start.column, end.line, end.column].join('\n')).digest('hex')
}

/** `slow` mutants timed out without an endless loop: whether a test would notice is unknown, so they do not count as killed. */
type Result = { room: string; mutants: number; drawn: number; killed: number; slow: string[]; survivors: string[] }

async function mutate(room: string): Promise<Result> {
  process.env['ROOM'] = room
  const results = await new Stryker({
    mutate: room === 'contract' ? ['src/contract.ts', 'src/exact.ts'] : [`src/${room}/**/*.{ts,tsx}`, '!src/summary/locales/**'],
    testRunner: 'vitest',
    plugins: [join(modules, 'vitest-runner/dist/src/index.js')],
    vitest: { configFile: 'test/mutation/vitest.config.ts' },
    // Stryker would read it with TypeScript's API, which TypeScript 7 does not have.
    tsconfigFile: 'none',
    ignorePatterns: ['test-results', 'stories', 'registry', 'test/consumers', '**/node_modules'],
    tempDirName: `test-results/mutants-of-${room}`,
    concurrency: Number(process.env['CONCURRENCY'] ?? 2),
    // Endless loops are detected by their number of iterations; the timeout is for the rest, and generous for slow machines.
    timeoutMS: 15_000,
    timeoutFactor: 4,
    reporters: ['progress-append-only'],
    warnings: false,
    allowConsoleColors: false,
  }).runMutationTest()
  const of = (...states: Mutant['status'][]): Mutant[] => results.filter(({ status }) => states.includes(status))
  const isEndless = ({ statusReason }: Mutant): boolean => statusReason?.startsWith('Hit limit') ?? false
  const killed = [...of('Killed'), ...of('Timeout').filter(isEndless)]
  const slow = of('Timeout').filter((mutant) => !isEndless(mutant))
  const survived = of('Survived', 'NoCoverage')
  const drawnHere = killed.length + slow.length + survived.length
  return { room, mutants: results.length, drawn: drawnHere, killed: killed.length, slow: slow.map(described), survivors: survived.map(described) }
}

/** Identifies a mutant by its source text, since line numbers change. */
function described({ fileName, mutatorName, replacement, location: { start, end }, status }: Mutant): string {
  const lines = readFileSync(fileName, 'utf8').split('\n').slice(start.line - 1, end.line)
  lines[lines.length - 1] = lines.at(-1)!.slice(0, end.column - 1)
  lines[0] = lines[0]!.slice(start.column - 1)
  const short = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 100)
  return `${relative(root, fileName)}:${start.line} ${mutatorName}${status === 'NoCoverage' ? ', not run' : ''}: ${short(lines.join('\n'))} → ${short(replacement)}`
}

/** The Wilson 95% confidence interval of a share. */
function interval(some: number, all: number): [number, number] {
  const z = 1.96
  const share = some / all
  const middle = (share + (z * z) / (2 * all)) / (1 + (z * z) / all)
  const half = (z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all)
  return [middle - half, middle + half]
}

const results: Result[] = []
for (const room of rooms) {
  const result = await mutate(room)
  results.push(result)
  const list = (lines: string[]): string => lines.map((each) => `  ${each}\n`).join('')
  console.log(`\n${room}: ${result.survivors.length} of ${result.drawn} survived\n${list(result.survivors)}too slow to tell\n${list(result.slow)}`)
}
mkdirSync('test-results', { recursive: true })
writeFileSync('test-results/mutation.json', JSON.stringify(results, null, 2))

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
console.table(
  Object.fromEntries(
    results.map(({ room, mutants, drawn, killed, slow }) => {
      const [from, to] = interval(killed, drawn)
      return [room, { mutants, drawn, killed, 'too slow': slow.length, share: percent(killed / drawn), 'of all, 95%': values.all ? '' : `${percent(from)} to ${percent(to)}` }]
    }),
  ),
)
process.exitCode = results.every(({ killed, drawn }) => killed / drawn >= GOAL) ? 0 : 1
