/** A definition line by line: a heading where there is more than one of something, and a bullet for each condition. */
import { unknownKeysNote } from './conditionParts.js'
import type { Speech } from './createSpeech.js'
import { type AnyTree, withoutConditions } from './joinGroups.js'
import { type Part, textOf } from './Part.js'
import type { Condition, Group } from './SummaryTree.js'

/** `depth` counts from 0; `marker` is the bullet or the number in front. A `heading` has lines below it. */
export type OutlineLine = { depth: number; marker: string; heading: boolean; parts: Part[] }

export function outline(tree: AnyTree, speech: Speech, write: (condition: Condition) => Part[]): OutlineLine[] {
  const { messages, plural, raise } = speech
  const several = tree.groups.length > 1
  const unknown = unknownKeysNote(Object.keys(tree.rest), '', speech, true)
  if (!several) {
    const lines = tree.groups.flatMap((group) => groupLines(group, 0))
    return lines.map((line, index) => (index ? line : { ...line, parts: [...line.parts, ...unknown] }))
  }
  const heading = raise([...plural(messages.anyOf, tree.groups.length), ...unknown])
  return [{ depth: 0, marker: '', heading: true, parts: heading }, ...tree.groups.flatMap(groupLines)]

  function groupLines(group: Group, index: number): OutlineLine[] {
    const { conditions, duplicateOf, rest } = group
    const marker = several ? textOf(plural(messages.numbered, index + 1)) : ''
    const notes = unknownKeysNote(Object.keys(rest), group.path, speech, true)
    if (duplicateOf !== undefined) notes.push(...speech.note(plural(messages.notes.sameAs, duplicateOf + 1)))
    const [only, second] = conditions
    const first: Part[] = second
      ? [{ type: 'text', text: messages.allOf }]
      : only
        ? write(only)
        : withoutConditions(group, speech)
    const line = { depth: 0, marker, heading: Boolean(second), parts: [...raise(first), ...notes] }
    if (!second) return [line]
    return [
      line,
      ...conditions.map((condition) => ({
        depth: 1,
        marker: messages.bullet,
        heading: false,
        parts: raise(write(condition)),
      })),
    ]
  }
}
