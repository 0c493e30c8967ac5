/** How user-written texts are quoted in a sentence of ours: visible, not too long, and unable to reorder it. */
import { runsAgainst, visibleText } from '../../summary/visibleText.js'
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import { shortened } from '../shortened.js'

/** Characters of one text. A pasted query can be as long as a book, and a screen reader would read all of it. */
const LONGEST = 80

/** `say` builds the sentence. Use the result as plain text only: it may contain invisible characters. */
export function quoting(texts: readonly string[], say: (texts: string[]) => string): string {
  const shown = texts.map((text) => visibleText(shortened(text, LONGEST)))
  const sentence = say(shown)
  return runsAgainst('ltr', sentence) ? say(shown.map((text) => `\u2068${text}\u2069`)) : sentence
}

export function noMatch(query: string, labels: SegmentPickerLabels): string {
  return quoting([query], ([text]) => labels.noMatch(text!))
}
