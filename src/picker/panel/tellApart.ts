/** What to say beside a name that others have too. */
import type { ListedSegment } from '../../contract.js'
import type { Summarizer } from '../../summary/createSummarizer.js'

/** With more of one name, comparing them all would take longer than it tells. */
const MOST = 20

/** The first rule that none of the namesakes has, else what is said of the date of change, else the id: always something of its own. */
export function tellApart(
  segment: ListedSegment,
  namesakes: readonly ListedSegment[],
  { lines }: Pick<Summarizer, 'lines'>,
  changed: (segment: ListedSegment) => string,
): string {
  if (namesakes.length > MOST) return segment.id
  const others = namesakes.filter(({ id }) => id !== segment.id)
  const theirs = new Set(others.flatMap(({ definition }) => lines(definition)))
  const own = lines(segment.definition).find((line) => !theirs.has(line))
  if (own !== undefined) return own.replace(/^\s*(?:•|\d+\.)\s*/u, '')
  const date = changed(segment)
  return others.some((other) => changed(other) === date) ? segment.id : date
}
