/** Which descriptions and rules contain what no name does: read once, lazily, and scanned in slices. */
import { fold } from './fold.js'
import { findPiece } from './explainMatch.js'
import type { SearchDocument } from './createSegmentSearch.js'

/** What a document says beside its name, folded. */
type Prose = { description: string; text: string }

export type TextScan = {
  /** Makes the next look at this place read the document anew. */
  forget: (place: number) => void
  /** Where the document contains the piece, if it does. */
  contains: (place: number, document: SearchDocument, piece: string) => 'description' | 'text' | undefined
}

const NOTHING: Prose = { description: '', text: '' }

export function createTextScan(): TextScan {
  const read: (Prose | undefined)[] = []

  function proseOf(place: number, document: SearchDocument): Prose {
    return (read[place] ??= document.description || document.text ? proseFrom(document) : NOTHING)
  }

  return {
    forget(place) {
      read[place] = undefined
    },
    contains(place, document, piece) {
      const { description, text } = proseOf(place, document)
      if (description !== '' && findPiece(description, piece) >= 0) return 'description'
      return text !== '' && findPiece(text, piece) >= 0 ? 'text' : undefined
    },
  }
}

function proseFrom(document: SearchDocument): Prose {
  return { description: fold(document.description ?? ''), text: fold(textOf(document)) }
}

/** The text of a document, asked for if it is lazy. */
export function textOf({ text }: SearchDocument): string {
  return typeof text === 'function' ? text() : (text ?? '')
}
