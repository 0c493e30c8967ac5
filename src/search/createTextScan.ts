/** Which descriptions and rules contain what no name does: each is read once, when first asked. */
import { fold } from './fold.js'
import { beginsWord, isContinuous } from './splitWords.js'

/** What a document says beside its name. */
export type Prose = { description: string; text: string }

export type Where = keyof Prose

export type TextScan = {
  /** Makes the next look at this place read it anew. */
  forget: (place: number) => void
  /** Whether to look at this place takes no reading. */
  isRead: (place: number) => boolean
  /** Where the document at a place has the piece first. */
  where: (place: number, piece: string) => Where | undefined
}

/** Between a description and the rules. No piece of a query has it. */
const SEAM = '\0'

/** `proseOf` gives what is to be read at a place; undefined where there is nothing. */
export function createTextScan(proseOf: (place: number) => Prose | undefined): TextScan {
  /** Folded, by place. */
  const texts: (string | undefined)[] = []

  function read(place: number): string {
    const { description, text } = proseOf(place) ?? { description: '', text: '' }
    return (texts[place] = fold(description + SEAM + text))
  }

  return {
    forget(place) {
      if (place < texts.length) texts[place] = undefined
    },
    isRead: (place) => texts[place] !== undefined,
    where(place, piece) {
      const text = texts[place] ?? read(place)
      const at = findPiece(text, piece)
      return at < 0 ? undefined : at < text.indexOf(SEAM) ? 'description' : 'text'
    },
  }
}

/** Where a folded text contains a piece: anywhere, or for one or two letters at the start of a word. -1 when nowhere. */
export function findPiece(folded: string, piece: string): number {
  let at = folded.indexOf(piece)
  if (isInsideWords(piece)) return at
  while (at > 0 && !beginsWord(folded, at)) at = folded.indexOf(piece, at + 1)
  return at
}

/** Whether a piece is looked for inside words, too: one emoji may be two code units, and stands behind what it likes. */
export function isInsideWords(piece: string): boolean {
  return piece.length > 2 || isContinuous(piece) || /[\ud800-\udbff]/.test(piece)
}
