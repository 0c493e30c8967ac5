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
  const rules = ({ definition }: ListedSegment): string[] => {
    const lines = new Map<string, string[]>()
    for (const { parts } of outline(definition)) {
      const path = parts.find(({ path }) => path !== undefined)?.path
      // Headings stand nowhere in a definition, and tell nothing apart.
      if (path !== undefined) lines.set(path, [...(lines.get(path) ?? []), textOf(parts)])
    }
    // An attribute record is told with what it is a record of.
    return [...lines.values()].flatMap(([condition, ...records]) => (records.length > 0 ? records.map((record) => `${condition} ${record}`) : condition!))
  }
  const theirs = new Set(others.flatMap(rules))
  const own = rules(segment).find((rule) => !theirs.has(rule))
  if (own !== undefined) return own
  const date = changed(segment)
  return others.some((other) => changed(other) === date) ? segment.id : date
}
