/** What to say beside a name that others have too. */
import type { ListedSegment } from '../../contract.js'
import type { Summarizer } from '../../summary/createSummarizer.js'
import { textOf } from '../../summary/Part.js'

/** With more of one name, comparing them all would take longer than it tells. */
const MOST = 20

/** The first rule that none of the namesakes has, else what is said of the date of change, else the id: always something of its own. */
export function tellApart(
  segment: ListedSegment,
  namesakes: readonly ListedSegment[],
  { outline }: Pick<Summarizer, 'outline'>,
  changed: (segment: ListedSegment) => string,
): string {
  if (namesakes.length > MOST) return segment.id
  const others = namesakes.filter(({ id }) => id !== segment.id)
  // Headings stand nowhere in a definition, and tell nothing apart.
  const rules = ({ definition }: ListedSegment): string[] =>
    outline(definition).flatMap(({ parts }) => (parts.some(({ path }) => path !== undefined) ? textOf(parts) : []))
  const theirs = new Set(others.flatMap(rules))
  const own = rules(segment).find((rule) => !theirs.has(rule))
  if (own !== undefined) return own
  const date = changed(segment)
  return others.some((other) => changed(other) === date) ? segment.id : date
}
