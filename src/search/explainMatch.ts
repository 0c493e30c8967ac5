/** Where a query stands in a text that it has met, as ranges of the original string: only for the rows one looks at. */
import { foldCharacter, foldSpeltOut } from './fold.js'
import { isContinuous, isWordCode, joinedWords, splitWords, type Word } from './splitWords.js'
import { typoDistance } from './typoDistance.js'
import { contraction, literalWorth, looseWorth, slipsAllowed, WORTH } from './vocabulary.js'
import { waysToPart } from './waysToPart.js'

/** UTF-16 offsets into the original string, end exclusive. */
export type Range = [start: number, end: number]

/** A folded text whose every code unit knows which original characters it came from. */
type Traced = { folded: string; starts: number[]; ends: number[] }

/** The ranges of a name that the tokens met; `loose` when slips and contractions were forgiven. Sorted, never touching. */
export function explainName(name: string, tokens: readonly string[], loose: boolean): Range[] {
  const plain = trace(name, foldCharacter)
  const words = splitWords(plain.folded)
  const readings = [{ traced: plain, words: [...words, ...joinedWords(plain.folded, words)], plain: words }]
  if (foldSpeltOut(name) !== undefined) {
    const traced = trace(name, (character) => foldSpeltOut(character) ?? foldCharacter(character))
    readings.push({ traced, words: splitWords(traced.folded), plain: [] })
  }
  const ranges: Range[] = []
  for (const token of tokens) {
    let best = { worth: 0, ranges: [] as Range[] }
    for (const reading of readings) {
      const meeting = meetToken(token, reading.words, reading.plain, loose)
      if (meeting.worth > best.worth) {
        best = { worth: meeting.worth, ranges: meeting.spans.map((span) => original(reading.traced, span)) }
      }
    }
    ranges.push(...best.ranges)
  }
  return merged(ranges)
}

/** The first place of each piece that the text contains. */
export function explainText(text: string, pieces: readonly string[]): Range[] {
  const traced = trace(text, foldCharacter)
  const ranges: Range[] = []
  for (const piece of pieces) {
    const at = findPiece(traced.folded, piece)
    if (at >= 0) ranges.push(original(traced, [at, at + piece.length]))
  }
  return merged(ranges)
}

/** Where a folded text contains a piece: anywhere, or for one or two letters at the start of a word. -1 when nowhere. */
export function findPiece(folded: string, piece: string): number {
  let at = folded.indexOf(piece)
  if (piece.length > 2 || isContinuous(piece)) return at
  while (at > 0 && isWordCode(folded.charCodeAt(at - 1))) at = folded.indexOf(piece, at + 1)
  return at
}

type Span = [start: number, end: number]

function meetToken(
  token: string,
  words: readonly Word[],
  plain: readonly Word[],
  loose: boolean,
): { worth: number; spans: Span[] } {
  const continuous = isContinuous(token)
  let worth = 0
  let spans: Span[] = []
  for (const word of words) {
    const at = token.length === 1 && !continuous ? (word.text.startsWith(token) ? 0 : -1) : word.text.indexOf(token)
    if (at < 0) continue
    const here = literalWorth(token, word.text, at, continuous)
    if (here <= worth) continue
    worth = here
    // A joined word has letters between its parts: mark it whole.
    const whole = word.end - word.start !== word.text.length
    spans = [whole ? [word.start, word.end] : [word.start + at, word.start + at + token.length]]
  }
  if (worth < WORTH.initials && token.length > 1) {
    const at = plain
      .map((word) => word.text[0])
      .join('')
      .indexOf(token)
    if (at >= 0)
      return { worth: WORTH.initials, spans: plain.slice(at, at + token.length).map(({ start }) => [start, start + 1]) }
  }
  if (worth > 0 || !loose) return { worth, spans }
  return looseMeeting(token, words, continuous)
}

function looseMeeting(token: string, words: readonly Word[], continuous: boolean): { worth: number; spans: Span[] } {
  const occurs = (part: string) =>
    words.some((word) => (continuous ? word.text.includes(part) : word.text.startsWith(part)))
  const [parts] = waysToPart(token, occurs)
  if (parts) return { worth: WORTH.parts, spans: parts.flatMap((part) => meetToken(part, words, [], false).spans) }
  let worth = 0
  let spans: Span[] = []
  const most = slipsAllowed(token)
  for (const word of words) {
    const here = token.length < 3 ? 0 : looseWorth(token, word.text, most)
    if (here <= worth) continue
    worth = here
    const end = typoDistance(token, word.text, most)?.end
    spans =
      here === WORTH.contraction
        ? contraction(token, word.text)!.map((place) => [word.start + place, word.start + place + 1])
        : [[word.start, Math.min(word.end, word.start + (end ?? word.text.length))]]
  }
  return { worth, spans }
}

function trace(text: string, read: (character: string) => string): Traced {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const character of text) {
    const end = at + character.length
    const letters = read(character)
    folded += letters
    for (let letter = 0; letter < letters.length; letter++) {
      starts.push(at)
      ends.push(end)
    }
    // An ignored character belongs to the letter before it, so that a mark is not cut from its letter.
    if (letters === '')
      for (let letter = ends.length - 1; letter >= 0 && ends[letter] === at; letter--) ends[letter] = end
    at = end
  }
  return { folded, starts, ends }
}

function original({ starts, ends }: Traced, [start, end]: Span): Range {
  return [starts[start]!, ends[end - 1]!]
}

function merged(ranges: Range[]): Range[] {
  const sorted = ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const out: Range[] = []
  for (const range of sorted) {
    const last = out.at(-1)
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1])
    else out.push([...range])
  }
  return out
}
