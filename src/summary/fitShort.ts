/** The ladder by which a short text gives way: values, then conditions, then groups, always counted, never cut. */
import { conditionParts, valueCount } from './conditionParts.js'
import type { Speech } from './createSpeech.js'
import { type AnyTree, joinConditions, joinGroups, onlyCounts } from './joinGroups.js'
import type { Part } from './Part.js'
import type { Condition, Group } from './SummaryTree.js'
import { graphemes } from './visibleText.js'

/** Once not everything fits, at most this many values, conditions or groups stand side by side. */
const HANDFUL = 5

/** A condition with `left` of its values written out, and the forms that were written so far. */
type Piece = { condition: Condition; left: number; forms: Record<number, { parts: Part[]; size: number }> }
/** A group of which the first `kept` conditions are shown. */
type Block = { group: Group; pieces: Piece[]; kept: number }

/**
 * Fits a tree into `budget` graphemes. The longest condition loses a value, or its last one to a count, until none has
 * any; then the longest group loses its last condition; then the last group goes. What fits first gets back what there
 * is room for. Less room never leads to a higher rung, and the counts at the foot of the ladder are always allowed.
 */
export function fitShort(tree: AnyTree, speech: Speech, budget: number): Part[] {
  const count = tree.groups.length
  const conditionCount = tree.groups.reduce((sum, { conditions }) => sum + conditions.length, 0)
  // What is shown takes at least a letter, and a letter between it and the next.
  const roomForGroups = count * 2 - 1 <= budget
  const roomForAll = roomForGroups && conditionCount * 2 - 1 <= budget
  const blocks = (roomForGroups ? tree.groups : tree.groups.slice(0, HANDFUL)).map((group): Block => {
    const conditions = roomForAll ? group.conditions : group.conditions.slice(0, HANDFUL)
    const pieces = conditions.map((condition) => ({
      condition,
      left: roomForAll ? valueCount(condition) : 0,
      forms: {},
    }))
    return { group, pieces, kept: roomForGroups ? pieces.length : Math.min(pieces.length, 1) }
  })
  let shown = blocks.length
  let frame: number
  if (roomForAll) {
    const whole = write()
    if (sizeOf(whole) <= budget) return whole
    frame = frameSize()
    for (const piece of pieces()) piece.left = Math.min(piece.left, HANDFUL)
    while (!fits() && shorten(longest(pieces(), rank), 'left'));
  } else frame = frameSize()
  if (!fits()) {
    for (const block of blocks) block.kept = Math.min(block.kept, HANDFUL)
    frame = frameSize()
    while (
      !fits() &&
      shorten(
        longest(blocks, (block) => (block.kept > 1 ? blockSize(block) : 0)),
        'kept',
      )
    )
      frame = frameSize()
  }
  if (!fits()) {
    for (shown = Math.min(HANDFUL, count - 1); shown > 0; shown--) {
      frame = frameSize()
      if (fits()) break
    }
  }
  if (shown < 1 || !fits()) return onlyCounts(tree, speech)
  growBack()
  return write()

  function growBack(): void {
    for (const block of blocks.slice(0, shown)) while (block.kept < block.pieces.length && grow(block, 'kept'));
    const growing = pieces().filter((piece) => piece.left < Math.min(HANDFUL, valueCount(piece.condition)))
    // In turns, so that the first condition does not take all the room.
    for (let more = growing; more.length;)
      more = more.filter((piece) => grow(piece, 'left') && piece.left < Math.min(HANDFUL, valueCount(piece.condition)))
  }

  function grow<Key extends string>(it: Record<Key, number>, key: Key): boolean {
    const before = frame
    it[key]++
    if (key === 'kept') frame = frameSize()
    if (fits()) return true
    it[key]--
    frame = before
    return false
  }

  function shorten<Key extends string>(it: Record<Key, number> | undefined, key: Key): boolean {
    if (it) it[key]--
    return it !== undefined
  }

  /** Dates say more in fewer letters than values do, so they are the last to go. */
  function rank(piece: Piece): number {
    return piece.left && form(piece).size / (piece.condition.kind === 'range' ? 1e6 : 1)
  }

  function pieces(): Piece[] {
    return blocks.slice(0, shown).flatMap(({ pieces, kept }) => pieces.slice(0, kept))
  }

  function form(piece: Piece): { parts: Part[]; size: number } {
    let form = piece.forms[piece.left]
    if (!form) {
      const parts = speech.raise(conditionParts(piece.condition, speech, piece.left, false))
      piece.forms[piece.left] = form = { parts, size: sizeOf(parts) }
    }
    return form
  }

  function blockSize({ pieces, kept }: Block): number {
    let size = 0
    for (let index = 0; index < kept; index++) size += form(pieces[index]!).size
    return size
  }

  function fits(): boolean {
    let size = frame
    for (let index = 0; index < shown && size <= budget; index++) size += blockSize(blocks[index]!)
    return size <= budget
  }

  /** What stands around and between the conditions. */
  function frameSize(): number {
    return sizeOf(join(() => []))
  }

  function write(): Part[] {
    return join((piece) => form(piece).parts)
  }

  function join(partsOf: (piece: Piece) => Part[]): Part[] {
    const groups = blocks
      .slice(0, shown)
      .map(({ group, pieces, kept }) => joinConditions(tree, group, pieces.slice(0, kept).map(partsOf), speech, false))
    return joinGroups(tree, groups, speech, false)
  }
}

function longest<T>(items: T[], size: (item: T) => number): T | undefined {
  let found: T | undefined
  let most = 0
  for (const item of items) {
    const length = size(item)
    if (length > most) [found, most] = [item, length]
  }
  return found
}

/** Where letters merge across a seam this is a little more than the truth, never less. */
function sizeOf(parts: Part[]): number {
  let size = 0
  for (const { text } of parts) size += graphemes(text)
  return size
}
