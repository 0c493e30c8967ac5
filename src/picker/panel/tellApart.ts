/** What to show beside a name that other segments share. */
import type { ListedSegment } from '../../contract.js'
import type { Summarizer } from '../../summary/createSummarizer.js'
import { textOf } from '../../summary/Part.js'

/** With more namesakes, comparing them all would take longer than it is worth. */
const MOST = 20

/** The first rule that no namesake has, else the text for the date of change if it is unique, else the id. */
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
      // Headings have no path in the definition, and distinguish nothing.
      if (path !== undefined) lines.set(path, [...(lines.get(path) ?? []), textOf(parts)])
    }
    // An attribute record is shown with the condition it belongs to.
    return [...lines.values()].flatMap(([condition, ...records]) => (records.length > 0 ? records.map((record) => `${condition} ${record}`) : condition!))
  }
  const theirs = new Set(others.flatMap(rules))
  const own = rules(segment).find((rule) => !theirs.has(rule))
  if (own !== undefined) return own
  const date = changed(segment)
  return others.some((other) => changed(other) === date) ? segment.id : date
}
