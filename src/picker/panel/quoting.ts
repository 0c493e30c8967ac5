/** How texts of somebody's go into a sentence of ours: visible, not too long, and unable to reorder it. */
import { runsAgainst, visibleText } from '../../summary/visibleText.js'
import type { SegmentPickerLabels } from '../SegmentPickerLabels.js'
import { shortened } from '../shortened.js'

/** Characters of one text. A paste can have as many as a book, and a screen reader would read them out. */
const LONGEST = 80

/** `say` makes the sentence. Nothing but plain text is to be done with it: an invisible mark may be in it. */
export function quoting(texts: readonly string[], say: (texts: string[]) => string): string {
  const shown = texts.map((text) => visibleText(shortened(text, LONGEST)))
  const sentence = say(shown)
  return runsAgainst('ltr', sentence) ? say(shown.map((text) => `\u2068${text}\u2069`)) : sentence
}

export function noMatch(query: string, labels: SegmentPickerLabels): string {
  return quoting([query], ([text]) => labels.noMatch(text!))
}
