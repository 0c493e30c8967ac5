/** How many slips of the finger there are between what was typed and the beginning of a word. */

/** Rows of the table, reused between calls: loose search compares hundreds of words per keystroke. */
let beforeLast: number[] = []
let last: number[] = []
let row: number[] = []

/** Where the typed letters end in the word, and how many slips that takes. */
export type TypoMatch = { slips: number; end: number }

/**
 * The fewest slips (a letter added, left out or replaced, or two swapped) that turn `typed` into a prefix of `word`, with the
 * longest such prefix; undefined beyond `most`. Looks at no more than `typed.length + most` letters.
 */
export function typoDistance(typed: string, word: string, most: number): TypoMatch | undefined {
  const width = Math.min(word.length, typed.length + most)
  if (typed.length - width > most) return undefined
  const beyond = most + 1
  for (let column = 0; column <= width; column++) last[column] = column
  for (let line = 1; line <= typed.length; line++) {
    const letter = typed.charCodeAt(line - 1)
    // Further from the diagonal than `most`, there are more slips than that.
    const from = Math.max(1, line - most)
    const to = Math.min(width, line + most)
    let best = (row[from - 1] = line)
    for (let column = from; column <= to; column++) {
      let cost = last[column - 1]!
      const wanted = word.charCodeAt(column - 1)
      if (letter !== wanted) {
        cost = 1 + Math.min(cost, last[column]!, row[column - 1]!)
        const swapped =
          line > 1 && column > 1 && letter === word.charCodeAt(column - 2) && typed.charCodeAt(line - 2) === wanted
        if (swapped) cost = Math.min(cost, 1 + beforeLast[column - 2]!)
      }
      row[column] = cost
      if (cost < best) best = cost
    }
    row[to + 1] = beyond
    if (best > most) return undefined
    ;[beforeLast, last, row] = [last, row, beforeLast]
  }
  let end = Math.max(0, typed.length - most)
  for (let column = end + 1; column <= width; column++) if (last[column]! <= last[end]!) end = column
  return { slips: last[end]!, end }
}
