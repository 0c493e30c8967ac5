/** Queries derived from names by a machine that favours no engine: words cut, shuffled or misspelt, the same every time. */
import { between, pick, seededRandom, type SeededRandom } from '../../../src/msw/seededRandom.ts'
import type { RelevanceQuery } from './queries.ts'

/** `count` queries, each from the words of a single name. */
export function garbledQueries(names: readonly string[], count: number): RelevanceQuery[] {
  const random = seededRandom(2024)
  return Array.from({ length: count }, () => {
    const name = pick(random, names)
    const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '')
    const query = pick(random, garblings)(random, words)
    return { kind: 'typo', query, wants: [name], heldOut: true }
  })
}

const garblings: ((random: SeededRandom, words: string[]) => string)[] = [
  (random, words) => shuffled(random, words).join(' '),
  (_, words) => words.map((word) => word.slice(0, Math.max(2, Math.ceil(word.length * 0.6)))).join(' '),
  (random, words) => misspelt(random, words).join(' '),
  (random, words) => shuffled(random, misspelt(random, words)).join(' '),
]

function shuffled(random: SeededRandom, words: readonly string[]): string[] {
  const left = [...words]
  return words.map(() => left.splice(between(random, 0, left.length - 1), 1)[0]!)
}

/** One typo in the longest word. */
function misspelt(random: SeededRandom, words: readonly string[]): string[] {
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '')
  if (longest.length < 4) return [...words]
  const at = between(random, 1, longest.length - 2)
  const [head, letter, next, tail] = [longest.slice(0, at), longest[at]!, longest[at + 1]!, longest.slice(at + 2)]
  const slips = [head + next + letter + tail, head + next + tail, head + letter + letter + next + tail]
  const slip = pick(random, slips)
  return words.map((word) => (word === longest ? slip : word))
}
