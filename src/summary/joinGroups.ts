/** How conditions are joined into groups and groups into a text: with which words, and when brackets are needed. */
import type { Speech } from './createSpeech.js'
import { append, enclose, fillMessage, interleave, type Part, part } from './Part.js'
import type { Group, SummaryTree } from './SummaryTree.js'

export type AnyTree = Extract<SummaryTree, { kind: 'any' }>

/** `shown` holds the texts of the conditions to be written out, by group. Conditions and groups that are not in it are counted. */
export function joinGroups(tree: AnyTree, shown: Part[][][], speech: Speech, full: boolean): Part[] {
  const { groups, rest } = tree
  // Brackets keep the levels apart as soon as one group is not exactly one condition.
  const brackets =
    (groups.length > 1 && groups.some(({ conditions }) => conditions.length !== 1)) || unknownKeys(tree).length
  const around = (parts: Part[], unknown: Part[]): Part[] => append(enclose(parts, speech.messages.brackets), unknown)
  const texts = shown.map((conditions, index) => {
    const group = groups[index]!
    const all = group.conditions.length
    const parts = join('condition', all ? conditions : [withoutConditions(group, speech)], all, speech, full)
    return brackets ? around(parts, speech.unknownKeys(Object.keys(group.rest), group.path, true)) : parts
  })
  const unknown = speech.unknownKeys(Object.keys(rest), '', true)
  if (!groups.length) return [...withoutConditions({}, speech), ...unknown]
  const all = join('group', texts, groups.length, speech, full)
  // One more pair of brackets: these keys belong to the whole definition, not to the last group.
  return unknown.length ? around(all, unknown) : all
}

/** The unknown keys of the definition and of its groups. */
function unknownKeys({ groups, rest }: AnyTree): string[] {
  return groups.reduce((keys, { rest }) => append(keys, Object.keys(rest)), Object.keys(rest))
}

/** `items` are the ones shown, out of `all`. */
function join(level: 'condition' | 'group', items: Part[][], all: number, speech: Speech, full: boolean): Part[] {
  const { messages } = speech
  const { more, [full ? 'full' : 'short']: connective } = messages[level]
  return interleave(speech.andMore(items, more, all - items.length, level), () => part('connective', connective, { level }))
}

/** Only the counts: what is left when no condition fits. */
export function onlyCounts(tree: AnyTree, speech: Speech): Part[] {
  const { condition, group, onlyCounts } = speech.messages
  const { groups } = tree
  const total = groups.reduce((sum, { conditions }) => sum + conditions.length, 0)
  const conditions = speech.count(condition.count, total, 'condition')
  const slots = { conditions, groups: speech.count(group.count, groups.length, 'group') }
  const parts = groups.length > 1 ? fillMessage(onlyCounts, slots) : conditions
  // A count of conditions says nothing about a group that cannot be read.
  const malformed = groups.find(({ malformed }) => malformed)
  const unreadable = speech.note(malformed && withoutConditions(malformed, speech))
  return [...parts, ...unreadable, ...speech.unknownKeys(unknownKeys(tree), '', false)]
}

/** The text for a group without conditions, and for a definition without groups. */
export function withoutConditions({ malformed }: Pick<Group, 'malformed'>, { messages }: Speech): Part[] {
  return [malformed ? part('note', messages.unreadableGroup, { issue: 'malformed' }) : part('note', messages.noConditions)]
}
