/** Which descriptions and rules contain what no name does: read once, when first asked, and searched many at a time. */
import { fold } from './fold.js'
import { isContinuous, isWordCode } from './splitWords.js'

/** What a document says beside its name. */
export type Prose = { description: string; text: string }

export type TextScan = {
  /** Makes the next look at this place read it anew. */
  forget: (place: number) => void
  /**
   * Looks through the block of `BLOCK` places that begins with `from`, for documents that contain one of the pieces,
   * and calls back with where. Reads what has not been read.
   */
  eachIn: (from: number, pieces: readonly string[], found: (place: number) => void) => void
  /** Where a place that has been read contains the piece. */
  where: (place: number, piece: string) => 'description' | 'text' | undefined
}

/** Documents searched as one string: one call finds that sixty-four do not have it. */
export const BLOCK = 64
/** Between a description and its rules, and between documents. No piece of a query has them. */
const INNER = '\u0001'
const OUTER = '\0'

type Block = { text: string; starts: Uint32Array; stale: Set<number> }

/** `proseOf` gives what is to be read at a place; undefined where there is nothing. */
export function createTextScan(proseOf: (place: number) => Prose | undefined): TextScan {
  const blocks: Block[] = []

  function blockAt(place: number): Block {
    const index = Math.floor(place / BLOCK)
    const block = blocks[index]
    return block?.stale.size === 0 ? block : (blocks[index] = readBlock(index * BLOCK, block))
  }

  /** What has been read before is taken over, so that no text is asked for twice. */
  function readBlock(from: number, before: Block | undefined): Block {
    const starts = new Uint32Array(BLOCK + 1)
    let text = ''
    for (let slot = 0; slot < BLOCK; slot++) {
      starts[slot] = text.length
      if (before && !before.stale.has(slot)) text += before.text.slice(before.starts[slot], before.starts[slot + 1])
      else text += foldProse(proseOf(from + slot)) + OUTER
    }
    starts[BLOCK] = text.length
    return { text, starts, stale: new Set() }
  }

  return {
    forget(place) {
      blocks[Math.floor(place / BLOCK)]?.stale.add(place % BLOCK)
    },
    eachIn(from, pieces, found) {
      const { text, starts } = blockAt(from)
      if (text.length === BLOCK) return
      for (const piece of pieces) {
        let slot = 0
        for (let at = findPiece(text, piece); at >= 0; at = findPiece(text, piece, starts[slot])) {
          while (starts[slot + 1]! <= at) slot++
          found(from + slot)
          slot++
        }
      }
    },
    where(place, piece) {
      const { text, starts } = blockAt(place)
      const slot = place % BLOCK
      const at = findPiece(text, piece, starts[slot])
      if (at < 0 || at >= starts[slot + 1]!) return undefined
      return at < text.indexOf(INNER, starts[slot]) ? 'description' : 'text'
    },
  }
}

function foldProse(prose: Prose | undefined): string {
  return prose ? fold(prose.description) + INNER + fold(prose.text) : ''
}

/** Where a folded text contains a piece: anywhere, or for one or two letters at the start of a word. -1 when nowhere. */
export function findPiece(folded: string, piece: string, from = 0): number {
  let at = folded.indexOf(piece, from)
  if (piece.length > 2 || isContinuous(piece)) return at
  while (at > 0 && isWordCode(folded.charCodeAt(at - 1))) at = folded.indexOf(piece, at + 1)
  return at
}
