/** Where a query matched in a text, as ranges of the original string, computed only for the rows that are looked at. */
import { fold, foldCharacter, foldCharacterSpeltOut, foldSpeltOut, isAscii } from './fold.js'
import { isAbbreviation } from './createNameIndex.js'
import type { Range } from './SegmentSearch.js'
import { allWords, findPiece, isContinuous, placeIn, splitWords, type Word } from './splitWords.js'
import { literalWorth, type Meeting, meetsLoosely, slipsAllowed, WORTH } from './worth.js'
import { mayBeBeginning, waysToPart } from './waysToPart.js'

/** A folded text, and which characters of `text` its code units came from; in ASCII texts offsets stay the same. */
type Traced = { text: string; folded: string; starts?: number[]; ends?: number[] }

/** Created when first needed; Firefox has it from 125 on. */
let graphemes: Intl.Segmenter | undefined
const NO_MEETING: Meeting = { worth: 0, spans: [] }

/** The ranges of a name that the tokens matched; `loose` when slips and contractions were forgiven. Sorted, never touching. */
export function explainName(name: string, tokens: readonly string[], loose: boolean): Range[] {
  const plain = trace(name, foldCharacter)
  const spellings = foldSpeltOut(name) === undefined ? [plain] : [plain, trace(name, foldCharacterSpeltOut)]
  const readings = spellings.map((traced) => ({ traced, words: allWords(traced.folded) }))
  const best = (meet: (words: Word[]) => Meeting) =>
    readings
      .map(({ traced, words }) => ({ traced, meeting: meet(words) }))
      .reduce((a, b) => (b.meeting.worth > a.meeting.worth ? b : a))
  return merged(
    tokens.flatMap((token) => {
      let { traced, meeting } = best((words) => meetLiterally(token, words))
      if (meeting.worth < WORTH.initials) {
        const byInitials = meetInitials(token, splitWords(plain.folded))
        if (byInitials.worth > 0) [traced, meeting] = [plain, byInitials]
        else if (meeting.worth === 0 && loose) ({ traced, meeting } = best((words) => meetLoosely(token, words)))
      }
      return meeting.spans.map((span) => original(traced, span))
    }),
  )
}

/** The first occurrence of each piece that the text contains. */
export function explainText(text: string, pieces: readonly string[]): Range[] {
  const traced = trace(text, foldCharacter)
  const ranges: Range[] = []
  for (const piece of pieces) {
    const at = findPiece(traced.folded, piece)
    if (at >= 0) ranges.push(original(traced, [at, at + piece.length]))
  }
  return merged(ranges)
}

/** Turns ranges in a word into ranges in the text. A joined word is marked as a whole, since it is longer in the text. */
function inText({ text, start, end }: Word, spans: Range[]): Range[] {
  return end - start === text.length ? spans.map(([from, to]) => [start + from, start + to]) : [[start, end]]
}

/** The best of the words that contain the token. */
function meetLiterally(token: string, words: readonly Word[]): Meeting {
  let best = NO_MEETING
  for (const word of words) {
    const { text } = word
    const at = placeIn(text, token)
    const worth = literalWorth(token, text, at)
    if (worth > best.worth) best = { worth, spans: inText(word, [[at, at + token.length]]) }
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

/** A slip or contraction of one word, else parts of several: the other order would cost each row the search for parts. */
function meetLoosely(token: string, words: readonly Word[]): Meeting {
  let best = NO_MEETING
  const most = slipsAllowed(token)
  for (const word of token.length < 3 ? [] : words) {
    const met = meetsLoosely(token, word.text, most)
    if (met && met.worth > best.worth) best = { worth: met.worth, spans: inText(word, met.spans) }
  }
  if (best.worth > 0) return best
  const continuous = isContinuous(token)
  const occurs = (part: string) => words.some(({ text }) => (continuous ? text.includes(part) : text.startsWith(part)))
  const isWhole = (part: string) => words.some(({ text }) => text === part)
  const parts = waysToPart(token, occurs).find((parts) => parts.every((part, index) => mayBeBeginning(parts, index) || isWhole(part)))
  return parts ? { worth: WORTH.parts, spans: parts.flatMap((part) => meetLiterally(part, words).spans) } : best
}

function trace(text: string, read: (character: string) => string): Traced {
  // Most names are ASCII, where offsets stay the same.
  if (isAscii(text)) return { text, folded: fold(text) }
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
    for (let letter = ends.length - 1; ends[letter] === at; letter--) ends[letter] = end
    at = end
  }
  return { text, folded, starts, ends }
}

function original({ text, starts, ends }: Traced, [start, end]: Range): Range {
  return starts && ends ? asSeen(text, [starts[start]!, ends[end - 1]!]) : [start, end]
}

/** Extends a range to whole graphemes: a mark must not separate a skin tone from its hand. */
export function asSeen(text: string, range: Range): Range {
  if (!Intl.Segmenter) return range
  const seen = (graphemes ??= new Intl.Segmenter()).segment(text)
  const last = seen.containing(range[1] - 1)!
  return [seen.containing(range[0])!.index, last.index + last.segment.length]
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
