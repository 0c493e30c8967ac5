/** The part of a long text that contains the match, for a row that has room for one line. */

const BEFORE = 24

type Ranges = readonly (readonly [start: number, end: number])[]

/**
 * Takes the line with the longest range: others may be no more than an "is". Its beginning is cut off at a space, so that the range is
 * near the start; the end is left to the row's ellipsis.
 */
export function excerpt(text: string, ranges: Ranges): { text: string; ranges: Ranges } {
  const lengthOf = ([start, end]: Ranges[number]): number => end - start
  const at = ranges.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]?.[0] ?? 0
  const line = text.lastIndexOf('\n', at) + 1
  const [shown = ''] = text.slice(line).split('\n', 1)
  const space = at - line > BEFORE ? text.indexOf(' ', at - BEFORE) : -1
  const cut = space < 0 ? line : Math.min(space + 1, at)
  const dots = cut > line ? '…' : ''
  const shift = dots.length - cut
  const end = line + shown.length
  return {
    text: dots + text.slice(cut, end),
    ranges: ranges.filter((range) => range[0] >= cut && range[1] <= end).map(([from, to]) => [from + shift, to + shift]),
  }
}
