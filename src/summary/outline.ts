/** A definition line by line: a heading where there is more than one of something, and a bullet for each condition and attribute record. */
import type { Speech } from './createSpeech.js'
import { type AnyTree, withoutConditions } from './joinGroups.js'
import { append, fillMessage, type Part, textOf } from './Part.js'
import type { Condition } from './SummaryTree.js'

/**
 * `depth` counts from 0; `marker` is the bullet or the number in front of the line. `connective` is the word between a group
 * and the one before it, for UIs that set groups apart; the text leaves it out, since the heading has said it.
 */
export type OutlineLine = { depth: number; marker: string; parts: Part[]; connective?: string }
type Place = Omit<OutlineLine, 'parts'>

export function outline(
  { groups, rest }: AnyTree,
  speech: Speech,
  write: (condition: Condition, beneath: Part[][]) => Part[],
): OutlineLine[] {
  const { messages, count, note, raise, unknownKeys } = speech
  const several = groups.length > 1
  const lines: OutlineLine[] = []
  const add = (parts: Part[], place: Place = { depth: 0, marker: '' }): unknown => lines.push({ ...place, parts: raise(parts) })
  const tell = (condition: Condition, place: Place, remarks: Part[] = []): void => {
    const records: Part[][] = []
    add(append(write(condition, records), remarks), place)
    for (const record of records) add(record, { depth: place.depth + 1, marker: '• ' })
  }

  if (several) add(count(messages.anyOf, groups.length))
  groups.forEach((group, index) => {
    const { conditions, duplicateOf, rest, path } = group
    const [only, second] = conditions
    const remarks = unknownKeys(Object.keys(rest), path, true)
    // A single condition gets a heading, too, if the unknown keys of its group would otherwise seem to be its own.
    const isHeading = second ?? (only && remarks.length)
    if (duplicateOf !== undefined) append(remarks, note(count(messages.notes.sameAs, duplicateOf + 1)))
    const place = {
      depth: 0,
      marker: several ? `${textOf(count('{n}', index + 1))}. ` : '',
      ...(index > 0 && { connective: messages.group.short.trim() }),
    }
    if (isHeading) {
      // The conditions follow the colon, so the remarks on their group go before it.
      const allOf = remarks.length ? messages.allOf.replace(/\s*[:：]?$/, '{remarks}$&') : messages.allOf
      add(fillMessage(allOf, { remarks }, 'text'), place)
      for (const condition of conditions) tell(condition, { depth: 1, marker: '• ' })
    } else if (only) tell(only, place, remarks)
    else add([...withoutConditions(group, speech), ...remarks], place)
  })
  if (!groups.length) add(withoutConditions({}, speech))
  const unknown = unknownKeys(Object.keys(rest), '', true, true)
  if (unknown.length) add(unknown)
  return lines
}
