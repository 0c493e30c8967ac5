/** How a short text is made to fit: first values are counted, then conditions, then groups, and nothing is ever cut. */
import { conditionParts, valueCount } from './conditionParts.js'
import type { Speech } from './createSpeech.js'
import { type AnyTree, joinGroups, onlyCounts } from './joinGroups.js'
import type { Part } from './Part.js'
import type { Condition } from './SummaryTree.js'
import { graphemes } from './visibleText.js'

/** Once not everything fits, at most this many values, conditions or groups are shown side by side. */
const HANDFUL = 5

type Form = { parts: Part[]; size: number }
/** A condition with `left` of its values written out, or `next` if there is room, and the forms written so far. */
type Piece = { condition: Condition; left: number; next?: number | undefined; forms: Form[] }

/**
 * Fits a tree into `budget` graphemes. If it does not fit whole, values are counted; if that is still too long, groups keep one
 * condition each, then the last group goes. The room left over goes to conditions, then to values, the shortest text first.
 * Less room never gives a more detailed text, and the counts that are the last resort are always allowed.
 */
export function fitShort(tree: AnyTree, speech: Speech, budget: number): Part[] {
  const { groups } = tree
  // Each item shown takes at least one letter, and one more between it and the next.
  const roomFor = (items: number): boolean => items * 2 - 1 <= budget
  const roomForAll = roomFor(groups.reduce((sum, { conditions }) => sum + Math.max(conditions.length, 1), 0))
  const most = roomForAll ? Infinity : HANDFUL
  const blocks = groups
    .slice(0, most)
    .map(({ conditions }) => conditions.slice(0, most).map((condition): Piece => ({ condition, left: 0, forms: [] })))
  let shown = blocks

  const all = blocks.flat()
  let values = 0
  let size = 0
  for (const piece of all) values += piece.left = valueCount(piece.condition)
  // Most texts that do not fit are ruled out before they are written in full.
  const mayFit = roomForAll && roomFor(values) && all.every((piece) => (size += form(piece).size) <= budget)
  if (mayFit && fits()) return write()
  // A single value may be shorter than its count.
  for (const piece of all) piece.left = Number(valueCount(piece.condition) === 1 && form(piece, 1).size <= form(piece, 0).size)
  if (!fits()) {
    shown = blocks.map((pieces) => pieces.slice(0, 1))
    while (!fits()) {
      shown = shown.slice(0, Math.min(shown.length - 1, HANDFUL))
      if (!shown.length) return onlyCounts(tree, speech)
    }
    shown.forEach((pieces, index) => {
      for (const piece of blocks[index]!.slice(1, HANDFUL)) {
        pieces.push(piece)
        if (fits()) continue
        pieces.pop()
        break
      }
    })
  }
  let left = room()
  // All are reconsidered each time: a value that is shorter than its count makes room for others.
  for (;;) {
    const growing = shown.flat().filter((piece) => (piece.next = stepOf(piece)))
    const [piece] = growing.toSorted((one, other) => cost(one) - cost(other))
    if (!piece) return write()
    left += form(piece).size - form(piece, piece.next).size
    piece.left = piece.next!
  }

  /** One value more, or as many as may be shown, which may leave nothing to count. */
  function stepOf(piece: Piece): number | undefined {
    const whole = Math.min(HANDFUL, valueCount(piece.condition))
    const most = left + form(piece).size
    return [piece.left + 1, whole].find((it) => it > piece.left && it <= whole && form(piece, it).size <= most)
  }

  /** Dates say more in fewer letters than values do, so they come first. */
  function cost(piece: Piece): number {
    return form(piece, piece.next).size - (piece.condition.kind === 'range' ? 1e6 : 0)
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

  function room(): number {
    return budget - sizeOf(write())
  }

  function write(): Part[] {
    return joinGroups(tree, shown.map((pieces) => pieces.map((piece) => form(piece).parts)), speech, false)
  }
}

/** Where graphemes merge across parts this is slightly too much, never too little. */
function sizeOf(parts: Part[]): number {
  let size = 0
  for (const { text } of parts) size += graphemes(text)
  return size
}
