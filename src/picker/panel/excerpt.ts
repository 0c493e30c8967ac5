/** The part of a long text that shows its first found place, for a row that has room for one line. */

const BEFORE = 24

type Ranges = readonly (readonly [start: number, end: number])[]

/** Cuts the front away at a space, so that the first range is near the start. The end is left to the row's ellipsis. */
export function excerpt(text: string, ranges: Ranges): { text: string; ranges: Ranges } {
  const first = ranges[0]?.[0] ?? 0
  const space = first > BEFORE ? text.indexOf(' ', first - BEFORE) : -1
  const cut = space < 0 ? 0 : Math.min(space + 1, first)
  if (cut === 0) return { text, ranges }
  return { text: `…${text.slice(cut)}`, ranges: ranges.map(([start, end]) => [start - cut + 1, end - cut + 1]) }
}
