/** How conditions become groups and groups a text: which words join them, and when brackets are needed. */
import { unknownKeysNote } from './conditionParts.js'
import type { Speech } from './createSpeech.js'
import { fillMessage, type Part } from './Part.js'
import type { Group, SummaryTree } from './SummaryTree.js'

export type AnyTree = Extract<SummaryTree, { kind: 'any' }>

/** Brackets keep the levels apart as soon as one group is not exactly one condition. */
export function needsBrackets({ groups, rest }: AnyTree): boolean {
  const several = groups.length > 1 && groups.some(({ conditions }) => conditions.length !== 1)
  return several || [rest, ...groups.map((group) => group.rest)].some((rest) => Object.keys(rest).length > 0)
}

/** One group: `conditions` are those shown, the others are counted. */
export function joinConditions(tree: AnyTree, group: Group, conditions: Part[][], speech: Speech, full: boolean): Part[] {
  const { messages } = speech
  const hidden = group.conditions.length - conditions.length
  const shown = conditions.length ? conditions : [withoutConditions(group, speech)]
  const text = full ? messages.and : messages.andShort
  const parts = shown.flatMap((part, index) => (index ? [connective(text, 'condition'), ...part] : part))
  if (hidden) {
    const more: Partial<Part> = { type: 'more', level: 'condition', hidden }
    parts.push(connective(text, 'condition'), ...speech.plural(messages.moreConditions, hidden, undefined, more))
  }
  if (!needsBrackets(tree)) return parts
  const [open, close] = messages.brackets
  return [
    { type: 'open', text: open, level: 'group' },
    ...parts,
    { type: 'close', text: close, level: 'group' },
    ...unknownKeysNote(Object.keys(group.rest), group.path, speech, true),
  ]
}

/** All groups: `groups` are those shown, the others are counted. */
export function joinGroups(tree: AnyTree, groups: Part[][], speech: Speech, full: boolean): Part[] {
  const { messages } = speech
  const hidden = tree.groups.length - groups.length
  const text = full ? messages.or : messages.orShort
  const parts = groups.flatMap((part, index) => (index ? [connective(text, 'group'), ...part] : part))
  if (hidden) {
    const more: Partial<Part> = { type: 'more', level: 'group', hidden }
    parts.push(connective(text, 'group'), ...speech.plural(messages.moreGroups, hidden, undefined, more))
  }
  return [...parts, ...unknownKeysNote(Object.keys(tree.rest), '', speech, true)]
}

/** Nothing but how much there is: what is left when no condition fits. */
export function onlyCounts({ groups, rest }: AnyTree, speech: Speech): Part[] {
  const { messages, plural } = speech
  const hidden = groups.reduce((sum, { conditions }) => sum + conditions.length, 0)
  const conditions = plural(messages.conditions, hidden, undefined, { type: 'more', level: 'condition', hidden })
  const more: Partial<Part> = { type: 'more', level: 'group', hidden: groups.length }
  const parts =
    groups.length > 1
      ? fillMessage(messages.onlyCounts, { conditions, groups: plural(messages.groups, groups.length, undefined, more) })
      : conditions
  const unknown = [rest, ...groups.map((group) => group.rest)].flatMap((rest) => Object.keys(rest))
  return [...parts, ...unknownKeysNote(unknown, '', speech, false)]
}

/** What a group without conditions says. */
export function withoutConditions({ malformed }: Group, { messages }: Speech): Part[] {
  return [{ type: 'note', text: malformed ? messages.unreadableGroup : messages.noConditions }]
}

/** What there is to say when there is no group. */
export function withoutGroups(tree: SummaryTree, speech: Speech): Part[] {
  const { noRules, noGroups, unreadableDefinition } = speech.messages
  if (tree.kind === 'any') return [{ type: 'note', text: noGroups }, ...unknownKeysNote(Object.keys(tree.rest), '', speech, true)]
  return [{ type: 'note', text: tree.kind === 'none' ? noRules : unreadableDefinition }]
}

function connective(text: string, level: 'condition' | 'group'): Part {
  return { type: 'connective', text, level }
}
