/** Where a query stands in a text that it has met, as ranges of the original string: only for the rows one looks at. */
import { findPiece } from './createTextScan.js'
import { fold, foldCharacter, foldCharacterSpeltOut, foldSpeltOut, isAscii } from './fold.js'
import { isAbbreviation } from './createNameIndex.js'
import { isContinuous, JOINT, joinedWords, splitWords, wordEdges, type Word } from './splitWords.js'
import { typoDistance } from './typoDistance.js'
import { contraction, literalWorth, looseWorth, slipsAllowed, WORTH } from './vocabulary.js'
import { waysToPart } from './waysToPart.js'

/** UTF-16 offsets into the original string, end exclusive. */
export type Range = [start: number, end: number]

/** Where a token stands in folded text, and what that is worth. */
type Meeting = { worth: number; spans: Range[] }

/** A folded text that knows which original characters its code units came from; ASCII stays where it was. */
type Traced = { folded: string; starts?: number[]; ends?: number[] }

const NO_MEETING: Meeting = { worth: 0, spans: [] }
const edges: number[] = []

/** The ranges of a name that the tokens met; `loose` when slips and contractions were forgiven. Sorted, never touching. */
export function explainName(name: string, tokens: readonly string[], loose: boolean): Range[] {
  const traced = trace(name, foldCharacter)
  const count = wordEdges(traced.folded, edges)
  const ranges: Range[] = []
  const unmet: { token: string; sofar: Meeting }[] = []
  for (const token of tokens) {
    const meeting = meetLiterally(token, traced.folded, count)
    if (meeting.worth >= WORTH.beginning) ranges.push(...meeting.spans.map((span) => original(traced, span)))
    else unmet.push({ token, sofar: meeting })
  }
  for (const { token, sofar } of unmet) ranges.push(...meetOtherwise(token, name, traced, sofar, loose))
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

/** The best of the words that contain the token; their `edges` have just been read. */
function meetLiterally(token: string, folded: string, count: number): Meeting {
  const continuous = isContinuous(token)
  let worth = 0
  let best = 0
  let word = 0
  for (let at = folded.indexOf(token); at >= 0; at = folded.indexOf(token, edges[word * 2 - 1])) {
    while (word < count && edges[word * 2 + 1]! <= at) word++
    const start = edges[word * 2]!
    const here =
      token.length === 1 && !continuous && at > start
        ? 0
        : literalWorth(token, edges[word * 2 + 1]! - start, at - start, continuous)
    if (here > worth) {
      worth = here
      best = at
    }
    word++
    if (word >= count) break
  }
  return worth === 0 ? NO_MEETING : { worth, spans: [[best, best + token.length]] }
}

/** The ranges of a token that begins no word: in another spelling, as initials, inside a word, or loosely. */
function meetOtherwise(token: string, name: string, traced: Traced, inside: Meeting, loose: boolean): Range[] {
  const words = splitWords(traced.folded)
  const joined = JOINT.test(traced.folded) ? joinedWords(traced.folded, words) : []
  const byJoined = meetSpelling(token, joined)
  const isSpelt = foldSpeltOut(name) !== undefined
  const spelt = isSpelt ? trace(name, foldCharacterSpeltOut) : traced
  const speltWords = isSpelt ? splitWords(spelt.folded) : []
  const bySpelling = meetSpelling(token, speltWords)
  const best = [inside, byJoined, bySpelling, meetInitials(token, words)].reduce((a, b) => (b.worth > a.worth ? b : a))
  if (best.worth > 0) return best.spans.map((span) => original(best === bySpelling ? spelt : traced, span))
  if (!loose) return []
  const plainly = meetLoosely(token, [...words, ...joined])
  const asSpelt = meetLoosely(token, speltWords)
  const [from, meeting] = asSpelt.worth > plainly.worth ? [spelt, asSpelt] : [traced, plainly]
  return meeting.spans.map((span) => original(from, span))
}

/** A joined word is marked whole: it has more letters in the text than in itself. */
function meetSpelling(token: string, words: readonly Word[]): Meeting {
  const continuous = isContinuous(token)
  let best = NO_MEETING
  for (const { text, start, end } of words) {
    const at = text.indexOf(token)
    if (at < 0 || (at > 0 && token.length === 1 && !continuous)) continue
    const worth = literalWorth(token, text.length, at, continuous)
    if (worth <= best.worth) continue
    best = { worth, spans: [end - start === text.length ? [start + at, start + at + token.length] : [start, end]] }
  }
  return best
}

function meetInitials(token: string, words: readonly Word[]): Meeting {
  if (!isAbbreviation(token)) return NO_MEETING
  const at = words
    .map(({ text }) => text[0])
    .join('')
    .indexOf(token)
  if (at < 0) return NO_MEETING
  return { worth: WORTH.initials, spans: words.slice(at, at + token.length).map(({ start }) => [start, start + 1]) }
}

function meetLoosely(token: string, words: readonly Word[]): Meeting {
  const continuous = isContinuous(token)
  const occurs = (part: string) => words.some(({ text }) => (continuous ? text.includes(part) : text.startsWith(part)))
  const [parts] = waysToPart(token, occurs)
  if (parts) return { worth: WORTH.parts, spans: parts.flatMap((part) => meetSpelling(part, words).spans) }
  let best = NO_MEETING
  const most = slipsAllowed(token)
  for (const { text, start, end } of token.length < 3 ? [] : words) {
    const worth = looseWorth(token, text, most)
    if (worth <= best.worth) continue
    const letters = worth === WORTH.contraction ? contraction(token, text)! : undefined
    const slipEnd = typoDistance(token, text, most)?.end ?? text.length
    const span: Range = [start, Math.min(end, start + slipEnd)]
    best = { worth, spans: letters?.map((letter) => [start + letter, start + letter + 1]) ?? [span] }
  }
  return best
}

function trace(text: string, read: (character: string) => string): Traced {
  // Most names are ASCII, where places stay what they are.
  if (isAscii(text)) return { folded: fold(text) }
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
    if (letters === '') {
      for (let letter = ends.length - 1; letter >= 0 && ends[letter] === at; letter--) ends[letter] = end
    }
    at = end
  }
  return { folded, starts, ends }
}

function original({ starts, ends }: Traced, [start, end]: Range): Range {
  return starts && ends ? [starts[start]!, ends[end - 1]!] : [start, end]
}

function merged(ranges: Range[]): Range[] {
  if (ranges.length < 2) return ranges
  const sorted = ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const out: Range[] = []
  for (const range of sorted) {
    const last = out.at(-1)
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1])
    else out.push([...range])
  }
  return out
}
