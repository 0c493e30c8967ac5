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

/** Documents searched as two strings, since two calls then find that none of them has it: one bit each. */
export const BLOCK = 32
/** After each description, and each document. No piece of a query has it. */
const END = '\0'

/**
 * Of the documents of `wide` their texts behind one another are in the second string, of all others in the first: one letter beyond
 * Latin-1 makes browsers keep all of a string in twice the memory. There, by slot, each description ends at `seams`, its rules at `ends`.
 */
type Block = { texts: [latin: string, wide: string]; wide: number; stale: number; seams: Uint32Array; ends: Uint32Array }

/** `proseOf` gives what is to be read at a place; undefined where there is nothing. */
export function createTextScan(proseOf: (place: number) => Prose | undefined): TextScan {
  const blocks: Block[] = []

  /** The block being read, so far up to a slot: texts can be so long that one block takes many goes. */
  let draft: { index: number; block: Block; slot: number } | undefined

  function read(index: number, late: () => boolean): boolean {
    const before = blocks[index]
    if (before?.stale === 0) return true
    if (draft?.index !== index) draft = { index, block: { texts: ['', ''], wide: 0, stale: 0, seams: new Uint32Array(BLOCK), ends: new Uint32Array(BLOCK) }, slot: 0 }
    const { block } = draft
    for (; draft.slot < BLOCK; draft.slot++) {
      const { slot } = draft
      if (slot > 0 && late()) return false
      // What has been read before is taken over, so that no text is asked for twice.
      put(block, slot, before && !isIn(before.stale, slot) ? foldedIn(before, slot) : foldedAt(index * BLOCK + slot))
    }
    blocks[index] = block
    draft = undefined
    return true
  }

  function foldedAt(place: number): Folded {
    const prose = proseOf(place)
    return prose ? [fold(prose.description) + END, fold(prose.text) + END] : ['', '']
  }

  function blockAt(place: number): Block {
    const index = Math.floor(place / BLOCK)
    read(index, () => false)
    return blocks[index]!
  }

  return {
    forget(place) {
      const index = Math.floor(place / BLOCK)
      const block = blocks[index]
      if (block) block.stale |= 1 << (place % BLOCK)
      if (draft?.index === index) draft = undefined
    },
    read: (from, late) => read(Math.floor(from / BLOCK), late),
    eachIn(from, piece, found) {
      const { texts, wide, seams, ends } = blockAt(from)
      for (const column of isWide(piece) ? [1] : [0, 1]) {
        let slot = -1
        for (let at = findPiece(texts[column]!, piece); at >= 0; at = findPiece(texts[column]!, piece, ends[slot])) {
          do slot++
          while (isIn(wide, slot) !== (column === 1) || ends[slot]! <= at)
          found(slot, at < seams[slot]! ? 'description' : 'text')
        }
      }
    },
    where(place, piece) {
      const block = blockAt(place)
      const slot = place % BLOCK
      const at = findPiece(columnOf(block, slot), piece, startOf(block, slot))
      if (at < 0 || at >= block.ends[slot]!) return undefined
      return at < block.seams[slot]! ? 'description' : 'text'
    },
  }
}

type Folded = [description: string, text: string]

const isIn = (bits: number, slot: number): boolean => ((bits >>> slot) & 1) === 1
const isWide = (text: string): boolean => /[^\0-\xff]/.test(text)
const columnOf = ({ texts, wide }: Block, slot: number): string => texts[isIn(wide, slot) ? 1 : 0]

function put(block: Block, slot: number, [description, text]: Folded): void {
  const column = isWide(description) || isWide(text) ? 1 : 0
  if (column === 1) block.wide |= 1 << slot
  block.seams[slot] = block.texts[column].length + description.length
  block.ends[slot] = block.seams[slot] + text.length
  block.texts[column] += description + text
}

function startOf({ wide, ends }: Block, slot: number): number {
  let before = slot - 1
  while (before >= 0 && isIn(wide, before) !== isIn(wide, slot)) before--
  return ends[before] ?? 0
}

function foldedIn(block: Block, slot: number): Folded {
  const [column, seam] = [columnOf(block, slot), block.seams[slot]]
  return [column.slice(startOf(block, slot), seam), column.slice(seam, block.ends[slot])]
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
