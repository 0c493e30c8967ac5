/** How words typed without spaces are split again: "q3churn", "newsignups", "東京解約". */
import { isContinuous } from './splitWords.js'

const MOST_PARTS = 4
/** Fewer for scripts without spaces: their parts are looked for in all words, other parts only in words that begin with them. */
const MOST_WAYS = 32
const MOST_CONTINUOUS_WAYS = 8
/** Shorter parts must be whole words: two letters begin something in every name. */
const LEAST_BEGINNING = 3
/** Longer tokens are pasted, not typed. */
const MOST_LETTERS = 32

/**
 * Ways to split a token into two to four parts that each occur, longest first part first. Where `occurs` holds for a part, it
 * must hold for every beginning of it. Parts have at least two letters, or one in scripts without spaces; the first digit that
 * stands alone may also be one: "tier1", "7days".
 */
export function waysToPart(token: string, occurs: (part: string) => boolean): string[][] {
  if (token.length > MOST_LETTERS) return []
  const ways: string[][] = []
  const [least, most] = isContinuous(token) ? [1, MOST_CONTINUOUS_WAYS] : [2, MOST_WAYS]
  const figure = token.search(/(?<!\d)\d(?!\d)/)
  const leastAt = (at: number): number => (at === figure ? 1 : least)
  const reaches = new Map<number, number>()

  function reach(from: number): number {
    let end = reaches.get(from)
    if (end !== undefined) return end
    end = from + least
    while (end <= token.length && occurs(token.slice(from, end))) end++
    reaches.set(from, end - 1)
    return end - 1
  }

  function part(from: number, parts: string[]): void {
    const furthest = reach(from)
    if (furthest === token.length && parts.length > 0) ways.push([...parts, token.slice(from)])
    if (parts.length + 2 > MOST_PARTS) return
    for (let end = Math.min(furthest, token.length - 1); end >= from + leastAt(from) && ways.length < most; end--) {
      if (end + leastAt(end) <= token.length) part(end, [...parts, token.slice(from, end)])
    }
  }

  part(0, [])
  return ways
}

/**
 * Whether a part may match just the beginning of a word: if it is of a script without spaces or long enough, or if it is the
 * last, still being typed, and all before it are such parts.
 */
export function mayBeBeginning(parts: readonly string[], index: number): boolean {
  const isLong = (part: string): boolean => part.length >= LEAST_BEGINNING || isContinuous(part)
  return isLong(parts[index]!) || (index === parts.length - 1 && parts.slice(0, -1).every(isLong))
}
