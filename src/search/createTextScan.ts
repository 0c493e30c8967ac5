/** Which descriptions and rules contain a piece of a query, with each text read once, when first needed. */
import { createWordCodes } from './createWordCodes.js'
import { fold } from './fold.js'

/** What a document says besides its name. */
export type Prose = { description: string; text: string }

export type Where = keyof Prose

export type TextScan = {
  /** Makes the next look at this place read it again. */
  forget: (place: number) => void
  /** Whether this place has been read already. */
  isRead: (place: number) => boolean
  /** Returns a function that says where the document at a place has the piece first. */
  seek: (piece: string) => (place: number) => Where | undefined
}

/** Separates a description from the rules, as a word by itself. No piece of a query has it. */
const SEAM = '\0'

/** `proseOf` returns what is to be read at a place; undefined if there is nothing. */
export function createTextScan(proseOf: (place: number) => Prose | undefined): TextScan {
  const codes = createWordCodes()
  /** Texts by place, folded and encoded. */
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
