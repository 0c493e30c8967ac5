/** Which descriptions and rules contain what no name does: each is read once, when first asked. */
import { createWordCodes } from './createWordCodes.js'
import { fold } from './fold.js'

/** What a document says beside its name. */
export type Prose = { description: string; text: string }

export type Where = keyof Prose

export type TextScan = {
  /** Makes the next look at this place read it anew. */
  forget: (place: number) => void
  /** Whether to look at this place takes no reading. */
  isRead: (place: number) => boolean
  /** Looks for a piece of a query: where the document at a place has it first. */
  seek: (piece: string) => (place: number) => Where | undefined
}

/** Between a description and the rules: a word by itself. No piece of a query has it. */
const SEAM = '\0'

/** `proseOf` gives what is to be read at a place; undefined where there is nothing. */
export function createTextScan(proseOf: (place: number) => Prose | undefined): TextScan {
  const codes = createWordCodes()
  /** Folded and coded, by place. */
  const texts: (string | undefined)[] = []

  function read(place: number): string {
    const { description, text } = proseOf(place) ?? { description: '', text: '' }
    return (texts[place] = codes.encode(fold(`${description} ${SEAM} ${text}`).replaceAll('\n', ' ')))
  }

  return {
    forget(place) {
      if (place < texts.length) texts[place] = undefined
    },
    isRead: (place) => texts[place] !== undefined,
    seek(piece) {
      const find = codes.seek(piece)
      return (place) => {
        const text = texts[place] ?? read(place)
        const at = find(text)
        return at < 0 ? undefined : at < text.indexOf(SEAM) ? 'description' : 'text'
      }
    },
  }
}
