/** How conditions become groups and groups a text: which words join them, and when brackets are needed. */
import type { Speech } from './createSpeech.js'
import { fillMessage, type Part, part } from './Part.js'
import type { Group, SummaryTree } from './SummaryTree.js'

export type AnyTree = Extract<SummaryTree, { kind: 'any' }>

/** One group: `conditions` are those shown, the others are counted. */
export function joinConditions(
  tree: AnyTree,
  group: Group,
  conditions: Part[][],
  speech: Speech,
  full: boolean,
): Part[] {
  const { groups, rest } = tree
  const [open, close] = speech.messages.brackets
  const shown = group.conditions.length ? conditions : [[withoutConditions(group, speech)]]
  const parts = join('condition', shown, group.conditions.length - conditions.length, speech, full)
  const unknown = speech.unknownKeys(Object.keys(group.rest), group.path, true)
  // Brackets keep the levels apart as soon as one group is not exactly one condition.
  const brackets =
    (groups.length > 1 && groups.some(({ conditions }) => conditions.length !== 1)) ||
    [rest, ...groups.map(({ rest }) => rest)].some((rest) => Object.keys(rest).length)
  return brackets ? [part('open', open), ...parts, part('close', close), ...unknown] : parts
}

/** All groups: `shown` are those shown, the others are counted. */
export function joinGroups({ groups, rest }: AnyTree, shown: Part[][], speech: Speech, full: boolean): Part[] {
  const parts = join('group', shown, groups.length - shown.length, speech, full)
  return [...parts, ...speech.unknownKeys(Object.keys(rest), '', true)]
}

function join(level: 'condition' | 'group', items: Part[][], hidden: number, speech: Speech, full: boolean): Part[] {
  const { full: line, short, count } = speech.messages[level]
  const more = level === 'group' ? speech.messages.group.more : count
  const parts: Part[] = []
  const add = (item: Part[], index: number): void => {
    if (index) parts.push(part('connective', full ? line : short, { level }))
    parts.push(...item)
  }
  items.forEach(add)
  if (hidden) add([speech.count(more, hidden, level, level === 'condition')], 1)
  return parts
}

/** Nothing but how much there is: what is left when no condition fits. */
export function onlyCounts({ groups, rest }: AnyTree, speech: Speech): Part[] {
  const { condition, group, onlyCounts } = speech.messages
  const total = groups.reduce((sum, { conditions }) => sum + conditions.length, 0)
  const conditions = [speech.count(condition.count, total, 'condition')]
  const unknown = [rest, ...groups.map(({ rest }) => rest)].flatMap((rest) => Object.keys(rest))
  const slots = { conditions, groups: [speech.count(group.count, groups.length, 'group')] }
  const parts = groups.length > 1 ? fillMessage(onlyCounts, slots, 'operator') : conditions
  return [...parts, ...speech.unknownKeys(unknown, '', false)]
}

/** What a group without conditions says. */
export function withoutConditions({ malformed }: Group, { messages }: Speech): Part {
  return part('note', malformed ? messages.unreadableGroup : messages.noConditions)
}
