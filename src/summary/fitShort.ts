/** The ladder by which a short text gives way: values, then conditions, then groups, always counted, never cut. */
import { conditionParts, valueCount } from './conditionParts.js'
import type { Speech } from './createSpeech.js'
import { type AnyTree, joinGroups, onlyCounts } from './joinGroups.js'
import type { Part } from './Part.js'
import type { Condition } from './SummaryTree.js'
import { graphemes } from './visibleText.js'

/** Once not everything fits, at most this many values, conditions or groups stand side by side. */
const HANDFUL = 5

type Form = { parts: Part[]; size: number }
/** A condition with `left` of its values written out, and the forms that were written so far. */
type Piece = { condition: Condition; left: number; forms: Form[] }
/** A group, of which the first `kept` conditions are shown. */
type Block = { pieces: Piece[]; kept: number }

/**
 * Fits a tree into `budget` graphemes. What does not fit whole has its values counted; if that is still too long, its
 * groups have but one condition each, then the last group goes. The room that is left goes to conditions, then to values,
 * the shortest text first. Less room never leads to a higher rung, and the counts at the foot of the ladder are
 * always allowed.
 */
export function fitShort(tree: AnyTree, speech: Speech, budget: number): Part[] {
  const { groups } = tree
  // What is shown takes at least a letter, and a letter between it and the next.
  const roomFor = (items: number): boolean => items * 2 - 1 <= budget
  const roomForAll = roomFor(groups.reduce((sum, { conditions }) => sum + Math.max(conditions.length, 1), 0))
  const blocks = groups.slice(0, roomForAll ? undefined : HANDFUL).map((group): Block => {
    const conditions = roomForAll ? group.conditions : group.conditions.slice(0, HANDFUL)
    const pieces = conditions.map((condition) => ({ condition, left: 0, forms: [] }))
    return { pieces, kept: pieces.length }
  })
  let shown = blocks.length

  if (roomForAll) {
    const all = pieces()
    for (const piece of all) piece.left = valueCount(piece.condition)
    let size = 0
    // Most that do not fit are found out before all of them is written.
    const mayFit = roomFor(all.reduce((sum, { left }) => sum + left, 0)) && all.every((piece) => (size += form(piece).size) <= budget)
    if (mayFit && fits()) return write()
    for (const piece of all) piece.left = 0
  }
  if (!fits()) {
    for (const block of blocks) block.kept = Math.min(block.kept, 1)
    while (!fits()) {
      shown = Math.min(shown - 1, HANDFUL)
      if (shown < 1) return onlyCounts(tree, speech)
    }
    for (const block of blocks.slice(0, shown))
      while (block.kept < Math.min(block.pieces.length, HANDFUL)) {
        block.kept++
        if (!fits()) {
          block.kept--
          break
        }
      }
  }
  grow()
  return write()

  /** In steps of one value, or of all that are left: then there is nothing to count. */
  function grow(): void {
    let left = room()
    for (let growing = pieces(); growing.length;) {
      const steps = growing.flatMap((piece) => {
        const whole = Math.min(HANDFUL, valueCount(piece.condition))
        if (piece.left >= whole) return []
        const step = [piece.left + 1, whole].find((count) => form(piece, count).size - form(piece).size <= left)
        return step ? { piece, step, size: form(piece, step).size } : []
      })
      growing = steps.map(({ piece }) => piece)
      // Dates say more in fewer letters than values do, so they come first.
      const cost = ({ piece, size }: (typeof steps)[0]): number => (piece.condition.kind === 'range' ? size - 1e6 : size)
      const [next] = steps.toSorted((one, other) => cost(one) - cost(other))
      if (!next) return
      left -= next.size - form(next.piece).size
      next.piece.left = next.step
    }
  }

  function pieces(): Piece[] {
    return blocks.slice(0, shown).flatMap(({ pieces, kept }) => pieces.slice(0, kept))
  }

  function form(piece: Piece, left = piece.left): Form {
    let form = piece.forms[left]
    if (!form) {
      const parts = speech.raise(conditionParts(piece.condition, speech, left, false))
      piece.forms[left] = form = { parts, size: sizeOf(parts) }
    }
    return form
  }

  function fits(): boolean {
    return room() >= 0
  }

  /** What the shown leave of the budget, with what stands around and between them. */
  function room(): number {
    return pieces().reduce((room, piece) => room - form(piece).size, budget - sizeOf(join(() => [])))
  }

  function write(): Part[] {
    return join((piece) => form(piece).parts)
  }

  function join(partsOf: (piece: Piece) => Part[]): Part[] {
    const texts = blocks.slice(0, shown).map(({ pieces, kept }) => pieces.slice(0, kept).map(partsOf))
    return joinGroups(tree, texts, speech, false)
  }
}

/** Where letters merge across a seam this is a little more than the truth, never less. */
function sizeOf(parts: Part[]): number {
  let size = 0
  for (const { text } of parts) size += graphemes(text)
  return size
}
