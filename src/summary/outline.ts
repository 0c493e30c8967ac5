/** A definition line by line: a heading where there is more than one of something, and a bullet for each condition. */
import type { Speech } from './createSpeech.js'
import { type AnyTree, withoutConditions } from './joinGroups.js'
import { type Part, part } from './Part.js'
import type { Condition } from './SummaryTree.js'

/**
 * `depth` counts from 0; `marker` is the bullet or the number in front of it. `connective` is the word between a group and the
 * one before it, for whoever draws groups apart; the heading has said it, so the text does not.
 */
export type OutlineLine = { depth: number; marker: string; parts: Part[]; connective?: string }

export function outline(tree: AnyTree, speech: Speech, write: (condition: Condition) => Part[]): OutlineLine[] {
  const { messages, count, note, raise, unknownKeys } = speech
  const several = tree.groups.length > 1
  const lines = tree.groups.flatMap((group, index): OutlineLine[] => {
    const { conditions, duplicateOf, rest, path } = group
    const keys = Object.keys(rest)
    // Below a heading for a single condition, too, if it would take the keys of its group for its own.
    const bullets = conditions.length > 1 || keys.length ? conditions : []
    const [only] = conditions
    const whole = (): Part[] => (only ? write(only) : [withoutConditions(group, speech)])
    const first = bullets.length ? [part('text', messages.allOf)] : whole()
    const parts = [...raise(first), ...unknownKeys(keys, path, true)]
    if (duplicateOf !== undefined) parts.push(...note([count(messages.notes.sameAs, duplicateOf + 1)]))
    const marker = several ? `${count('{n}', index + 1).text}. ` : ''
    return [
      { depth: 0, marker, parts, ...(index > 0 && { connective: messages.group.short.trim() }) },
      ...bullets.map((condition) => ({ depth: 1, marker: '• ', parts: raise(write(condition)) })),
    ]
  })
  if (several) lines.unshift({ depth: 0, marker: '', parts: raise([count(messages.anyOf, tree.groups.length)]) })
  if (!tree.groups.length) lines.push({ depth: 0, marker: '', parts: raise([withoutConditions({}, speech)]) })
  const parts = unknownKeys(Object.keys(tree.rest), '', true, true)
  return parts.length ? [...lines, { depth: 0, marker: '', parts }] : lines
}
