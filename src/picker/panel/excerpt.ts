/** The part of a long text that shows what was found in it, for a row that has room for one line. */

const BEFORE = 24

type Ranges = readonly (readonly [start: number, end: number])[]

/** Cuts the front away at a space, so that the longest range is near the start: others may be no more than an "is". The end is left to the row's ellipsis. */
export function excerpt(text: string, ranges: Ranges): { text: string; ranges: Ranges } {
  const lengthOf = ([start, end]: Ranges[number]): number => end - start
  const at = ranges.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]?.[0] ?? 0
  const space = at > BEFORE ? text.indexOf(' ', at - BEFORE) : -1
  const cut = space < 0 ? 0 : Math.min(space + 1, at)
  if (cut === 0) return { text, ranges }
  return { text: `…${text.slice(cut)}`, ranges: ranges.filter(([start]) => start >= cut).map(([start, end]) => [start - cut + 1, end - cut + 1]) }
}
