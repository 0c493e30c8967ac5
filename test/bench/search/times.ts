/** How long engines take: the same queries in the same order, none directly repeated, so that no cache answers for them. */
import type { Engine } from './peers.ts'
import type { RelevanceQuery } from './queries.ts'

const typed = {
  'first letter': ['e', 't', 'c'],
  'three letters': ['ent', 'tri', 'chu'],
  word: ['enterprise', 'renewal', 'churned'],
  'out of order': ['nordics churned', 'q3 2024 trial', 'emea webinar'],
  typo: ['enterprsie', 'chruned', 'newslettr readers'],
  accent: ['ile-de-france', 'sao paulo', 'osterreich'],
  abbreviation: ['ent emea', 'q3 churn', 'mktg leads'],
  'no match': ['qzxwvk', 'xylophone', 'wwwwww'],
} as const satisfies Record<string, readonly string[]>

export const timeColumns = [
  'build',
  ...(Object.keys(typed) as (keyof typeof typed)[]),
  'all queries',
  'typing',
] as const
export type TimeColumn = (typeof timeColumns)[number]

/** Engines that took longer than this many milliseconds get no further round. */
const PATIENCE = 30_000

/** Medians in milliseconds by column; `all queries` is the mean of the relevance set, `typing` a word letter by letter. */
export function measureTimes(
  engines: readonly Engine[],
  names: readonly string[],
  queries: readonly RelevanceQuery[],
  rounds: number,
): ({ engine: string } & Record<TimeColumn, number>)[] {
  const built = engines.map((engine) => {
    const start = performance.now()
    const find = engine.build(names)
    find('warm')
    return {
      engine: engine.name,
      find,
      build: performance.now() - start,
      samples: new Map<TimeColumn, number[]>(),
      spent: { ms: 0 },
    }
  })
  const note = (samples: Map<TimeColumn, number[]>, column: TimeColumn, work: () => void) => {
    const start = performance.now()
    work()
    const list = samples.get(column)
    if (list) list.push(performance.now() - start)
    else samples.set(column, [performance.now() - start])
  }
  // The slowest take half a second per query at the largest size.
  const sample = names.length > 20_000 ? queries.filter((_, index) => index % 9 === 0) : queries
  for (let round = -Math.ceil(rounds / 5); round < rounds; round++) {
    for (const { find, samples, spent } of built) {
      if (spent.ms > PATIENCE && round > 0) continue
      const start = performance.now()
      // The rounds with negative numbers are for warming up.
      if (round === 0) samples.clear()
      for (let turn = 0; turn < 3; turn++) {
        for (const [column, list] of Object.entries(typed)) note(samples, column as TimeColumn, () => find(list[turn]!))
      }
      for (const word of ['upsell', 'enterprise emea']) {
        for (let end = 1; end <= word.length; end++) note(samples, 'typing', () => find(word.slice(0, end)))
      }
      if (round < 1) for (const { query } of sample) note(samples, 'all queries', () => find(query))
      spent.ms += performance.now() - start
    }
  }
  return built.map(({ engine, build, samples }) => {
    const row = timeColumns.map((column) => [
      column,
      column === 'build' ? build : column === 'all queries' ? mean(samples.get(column)!) : median(samples.get(column)!),
    ])
    return { engine, ...(Object.fromEntries(row) as Record<TimeColumn, number>) }
  })
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
