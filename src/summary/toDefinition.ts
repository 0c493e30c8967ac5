/** The way back from a tree to the definition that it was read from. */
import type { SummaryTree } from './SummaryTree.js'

/**
 * The exact inverse of `tree()`: deep-equals what was read, unknown filters and keys included.
 *
 * @example
 * import { createSummarizer, toDefinition } from 'react-contact-segments/core'
 *
 * const tree = createSummarizer().tree({ or: [{ and: [{ type: 'all_contacts' }] }] })
 * toDefinition(tree) // → { or: [{ and: [{ type: 'all_contacts' }] }] }
 */
export function toDefinition(tree: SummaryTree): unknown {
  if (tree.kind === 'none') return null
  if (tree.kind === 'malformed') return tree.raw
  return {
    ...tree.rest,
    or: tree.groups.map(({ malformed, rest, conditions }) =>
      malformed ? malformed.raw : { ...rest, and: conditions.map((condition) => condition.raw) },
    ),
  }
}
