/** What somebody might type to find a definition: all its words and values, folded. */
import type { Speech } from './createSpeech.js'
import type { Condition, SummaryTree, Value } from './SummaryTree.js'

/** Labels, every value and name, and dates as ISO days and in words. Folded to NFKC and lower case, nothing left out. */
export function searchText(tree: SummaryTree, { messages, formats }: Speech): string {
  if (tree.kind !== 'any') return ''
  return tree.groups
    .flatMap(({ conditions }) => conditions.flatMap(words))
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{DI}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

  function words(condition: Condition): string[] {
    const { type } = condition
    if (typeof type === 'object') return spelled(type)
    const label = type ? messages.filters[type].label : ''
    switch (condition.kind) {
      case 'list':
        return [label, ...condition.values.flatMap(spelled)]
      case 'records':
        return [label, ...(condition.records ?? []).flat(2).flatMap(spelled)]
      case 'reference':
        return [label, ...spelled(condition.id)]
      case 'range': {
        const bounds = [condition.after, condition.before].filter((bound) => bound !== undefined)
        return [label, ...bounds.flatMap(({ raw, ms }) => (ms === undefined ? raw : [raw.slice(0, 10), formats.day(ms)]))]
      }
      default:
        return [label]
    }
  }
}

function spelled({ raw, name }: Value): string[] {
  return name ? [name, raw] : [raw]
}
