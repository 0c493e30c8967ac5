/** The ladder by which a short text gives way: values, then conditions, then groups, always counted, never cut. */
import { conditionParts, valueCount } from './conditionParts.js'
import type { Speech } from './createSpeech.js'
import { type AnyTree, joinConditions, joinGroups, onlyCounts } from './joinGroups.js'
import type { Part } from './Part.js'
import { graphemes } from './visibleText.js'

/** Once not everything fits, at most this many values, conditions or groups stand side by side. */
const HANDFUL = 12

/** Something that is said shorter the fewer details are `left` to it. */
type Piece = { left: number; write: (left: number) => Part[]; parts: Part[]; size: number }

/**
 * The first text of a fixed series that fits `budget` graphemes: the longest condition loses a value, or its last one
 * to a count, until none has any; then the longest group loses its last condition; then the last group goes. The series
 * depends on the definition alone, so a smaller budget never says more. The counts at its end are always allowed.
 */
export function fitShort(tree: AnyTree, speech: Speech, budget: number): Part[] {
  const conditionCount = tree.groups.reduce((sum, { conditions }) => sum + conditions.length, 0)
  // What is shown takes at least a letter, and a letter between it and the next.
  const roomForGroups = tree.groups.length * 2 - 1 <= budget
  const roomForAll = roomForGroups && conditionCount * 2 - 1 <= budget

  const conditions = (roomForGroups ? tree.groups : tree.groups.slice(0, HANDFUL)).map((group) =>
    (roomForAll ? group.conditions : group.conditions.slice(0, HANDFUL + 1)).map((condition) =>
      piece(roomForAll ? valueCount(condition) : 0, (left) => speech.raise(conditionParts(condition, speech, left, false))),
    ),
  )
  if (roomForAll) {
    const text = shrink(conditions.flat(), () => join(conditions.map((pieces, index) => group(index, pieces.length))))
    if (text) return text
  }
  const groups = conditions.map((pieces, index) => piece(Math.max(pieces.length - 1, 0), (left) => group(index, left + 1)))
  if (roomForGroups) {
    const text = shrink(groups, () => join(groups.map(({ parts }) => parts)))
    if (text) return text
  }
  const texts = groups.slice(0, HANDFUL).map(({ write }) => write(0))
  for (; texts.length; texts.pop()) if (texts.length < tree.groups.length && fits(join(texts))) return join(texts)
  return onlyCounts(tree, speech)

  function group(index: number, shown: number): Part[] {
    const texts = conditions[index]!.slice(0, shown).map(({ parts }) => parts)
    return joinConditions(tree, tree.groups[index]!, texts, speech, false)
  }

  function join(groups: Part[][]): Part[] {
    return joinGroups(tree, groups, speech, false)
  }

  function fits(parts: Part[]): boolean {
    return sizeOf(parts) <= budget
  }

  /** Takes from the longest piece until the text fits, or nothing is left to take. */
  function shrink(pieces: Piece[], build: () => Part[]): Part[] | undefined {
    const whole = build()
    if (fits(whole)) return whole
    let room = budget - sizeOf(whole)
    // Between its first detail and the last but one a piece only grows, so one of these is its least.
    const least = pieces.map((it) => [it, ...[0, 1].filter((left) => left < it.left).map((left) => piece(left, it.write))])
    for (const forms of least) room += forms[0]!.size - Math.min(...forms.map(({ size }) => size))
    for (const it of pieces) if (it.left > HANDFUL || room < 0) Object.assign(it, piece(room < 0 ? 0 : HANDFUL, it.write))
    let size = sizeOf(build())
    for (;;) {
      if (size <= budget) return build()
      let longest: Piece | undefined
      for (const it of pieces) if (it.left && it.size > (longest?.size ?? 0)) longest = it
      if (!longest) return undefined
      size -= longest.size
      Object.assign(longest, piece(longest.left - 1, longest.write))
      size += longest.size
    }
  }
}

function piece(left: number, write: Piece['write']): Piece {
  const parts = write(left)
  return { left, write, parts, size: sizeOf(parts) }
}

/** Where letters merge across a seam this is a little more than the truth, never less. */
function sizeOf(parts: Part[]): number {
  let size = 0
  for (const { text } of parts) size += graphemes(text)
  return size
}
