/** Which descriptions and rules contain what no name does: read once, when first asked, and searched many at a time. */
import { fold } from './fold.js'
import { beginsWord, isContinuous } from './splitWords.js'

/** What a document says beside its name. */
export type Prose = { description: string; text: string }

export type Where = 'description' | 'text'

export type TextScan = {
  /** Makes the next look at this place read it anew. */
  forget: (place: number) => void
  /** Reads the block that begins at this place, as far as `late` allows; true when it has been read. */
  read: (from: number, late: () => boolean) => boolean
  /**
   * Calls back for each document that contains the piece, of the `BLOCK` places that begin with `from`: how far from
   * there it is, and where it first has it. Reads what has not been read.
   */
  eachIn: (from: number, piece: string, found: (slot: number, where: Where) => void) => void
  /** Where the document at a place contains the piece. */
  where: (place: number, piece: string) => Where | undefined
}

/** Documents searched as one string, since one call then finds that none of them has it. */
export const BLOCK = 32
/** After each description, and each document. No piece of a query has it. */
const END = '\0'

/** `seams` are where the descriptions end and the rules begin. */
type Block = { text: string; starts: number[]; seams: number[]; stale: Set<number> }

/** `proseOf` gives what is to be read at a place; undefined where there is nothing. */
export function createTextScan(proseOf: (place: number) => Prose | undefined): TextScan {
  const blocks: Block[] = []

  /** The block being read: texts can be so long that one block takes many goes. */
  let draft: { index: number; block: Block } | undefined

  function read(index: number, late: () => boolean): boolean {
    const before = blocks[index]
    if (before?.stale.size === 0) return true
    if (draft?.index !== index) draft = { index, block: { text: '', starts: [], seams: [], stale: new Set() } }
    const { block } = draft
    for (let slot = block.seams.length; slot < BLOCK; slot++) {
      if (slot > 0 && late()) return false
      // What has been read before is taken over, so that no text is asked for twice.
      const known = before && !before.stale.has(slot) ? before : undefined
      const prose = known ? undefined : proseOf(index * BLOCK + slot)
      block.starts.push(block.text.length)
      block.text += known
        ? known.text.slice(known.starts[slot], known.seams[slot])
        : prose
          ? fold(prose.description) + END
          : ''
      block.seams.push(block.text.length)
      block.text += known
        ? known.text.slice(known.seams[slot], known.starts[slot + 1])
        : prose
          ? fold(prose.text) + END
          : ''
    }
    block.starts.push(block.text.length)
    blocks[index] = block
    draft = undefined
    return true
  }

  function blockAt(place: number): Block {
    const index = Math.floor(place / BLOCK)
    read(index, () => false)
    return blocks[index]!
  }

  return {
    forget(place) {
      const index = Math.floor(place / BLOCK)
      blocks[index]?.stale.add(place % BLOCK)
      if (draft?.index === index) draft = undefined
    },
    read: (from, late) => read(Math.floor(from / BLOCK), late),
    eachIn(from, piece, found) {
      const { text, starts, seams } = blockAt(from)
      let slot = 0
      for (let at = findPiece(text, piece); at >= 0; at = findPiece(text, piece, starts[slot])) {
        while (starts[slot + 1]! <= at) slot++
        found(slot, at < seams[slot]! ? 'description' : 'text')
        slot++
      }
    },
    where(place, piece) {
      const { text, starts, seams } = blockAt(place)
      const slot = place % BLOCK
      const at = findPiece(text, piece, starts[slot])
      if (at < 0 || at >= starts[slot + 1]!) return undefined
      return at < seams[slot]! ? 'description' : 'text'
    },
  }
}

/** Where a folded text contains a piece: anywhere, or for one or two letters at the start of a word. -1 when nowhere. */
export function findPiece(folded: string, piece: string, from = 0): number {
  let at = folded.indexOf(piece, from)
  if (isInsideWords(piece)) return at
  while (at > 0 && !beginsWord(folded, at)) at = folded.indexOf(piece, at + 1)
  return at
}

/** Whether a piece is looked for inside words, too: one emoji may be two code units, and stands behind what it likes. */
export function isInsideWords(piece: string): boolean {
  return piece.length > 2 || isContinuous(piece) || /[\ud800-\udbff]/.test(piece)
}
