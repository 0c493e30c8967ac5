/** The ladder by which a short text gives way: values, then conditions, then groups, always counted, never cut. */
import { conditionParts, valueCount } from './conditionParts.js'
import type { Speech } from './createSpeech.js'
import { type AnyTree, joinConditions, joinGroups, onlyCounts } from './joinGroups.js'
import { type Part, textOf } from './Part.js'
import type { Condition } from './SummaryTree.js'
import { graphemes } from './visibleText.js'

/** Once not everything fits, at most this many values, conditions or groups stand side by side. */
const HANDFUL = 12

type Form = { condition: Condition; shown: number; parts: Part[]; size: number }

/**
 * The first text of a fixed series that fits `budget` graphemes: the longest condition loses a value, or its last one
 * to a count, until none has any; then the longest group loses its last condition; then the last group goes. The series
 * depends on the definition alone, so a smaller budget never says more. The counts at its end are always allowed.
 */
export function fitShort(tree: AnyTree, speech: Speech, budget: number): Part[] {
  const total = tree.groups.reduce((sum, { conditions }) => sum + conditions.length, 0)
  // What is shown takes at least a letter, and a letter between it and the next.
  const roomForAll = total * 2 - 1 <= budget
  const roomForGroups = tree.groups.length * 2 - 1 <= budget

  let groups: Form[][]
  if (roomForAll && roomForGroups) {
    groups = tree.groups.map(({ conditions }) => conditions.map((condition) => write(condition, valueCount(condition))))
    const text = fewerValues()
    if (text) return text
  } else {
    const first = roomForGroups ? tree.groups : tree.groups.slice(0, HANDFUL)
    groups = first.map(({ conditions }) => conditions.slice(0, HANDFUL).map((condition) => write(condition, 0)))
  }
  return (roomForGroups && fewerConditions()) || fewerGroups() || onlyCounts(tree, speech)

  function fewerValues(): Part[] | undefined {
    const text = fitting(groups.map(joined))
    if (text) return text
    const forms = groups.flat()
    for (const form of forms) if (form.shown > HANDFUL) Object.assign(form, write(form.condition, HANDFUL))
    let size = sizeOf(join(groups.map(joined)))
    for (;;) {
      if (size <= budget) {
        const text = fitting(groups.map(joined))
        if (text) return text
      }
      const longest = longestOf(forms, (form) => (form.shown ? form.size : 0))
      if (!longest) return undefined
      size -= longest.size
      Object.assign(longest, write(longest.condition, longest.shown - 1))
      size += longest.size
    }
  }

  function fewerConditions(): Part[] | undefined {
    const texts = groups.map((forms, index) => {
      forms.splice(HANDFUL)
      const parts = joined(forms, index)
      return { forms, index, parts, size: sizeOf(parts) }
    })
    let size = sizeOf(join(texts.map(({ parts }) => parts)))
    for (;;) {
      if (size <= budget) {
        const text = fitting(texts.map(({ parts }) => parts))
        if (text) return text
      }
      const longest = longestOf(texts, ({ forms, size }) => (forms.length > 1 ? size : 0))
      if (!longest) return undefined
      size -= longest.size
      longest.forms.pop()
      longest.parts = joined(longest.forms, longest.index)
      longest.size = sizeOf(longest.parts)
      size += longest.size
    }
  }

  function fewerGroups(): Part[] | undefined {
    const texts = groups.slice(0, HANDFUL).map((forms, index) => joined(forms.slice(0, 1), index))
    for (let shown = Math.min(HANDFUL, tree.groups.length - 1); shown > 0; shown--) {
      const text = fitting(texts.slice(0, shown))
      if (text) return text
    }
    return undefined
  }

  function write(condition: Condition, shown: number): Form {
    const parts = speech.raise(conditionParts(condition, speech, shown, false))
    return { condition, shown, parts, size: sizeOf(parts) }
  }

  function joined(forms: Form[], index: number): Part[] {
    const conditions = forms.map(({ parts }) => parts)
    return joinConditions(tree, tree.groups[index]!, conditions, speech, false)
  }

  function join(texts: Part[][]): Part[] {
    return joinGroups(tree, texts, speech, false)
  }

  function fitting(texts: Part[][]): Part[] | undefined {
    const text = join(texts)
    return sizeOf(text) <= budget ? text : undefined
  }
}

function sizeOf(parts: Part[]): number {
  return graphemes(textOf(parts))
}

function longestOf<T>(items: T[], sizeOf: (item: T) => number): T | undefined {
  let longest: T | undefined
  let most = 0
  for (const item of items) {
    const size = sizeOf(item)
    if (size > most) [longest, most] = [item, size]
  }
  return longest
}
