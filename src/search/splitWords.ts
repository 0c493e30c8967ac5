/** Where words begin and end in folded text, and what is found in them. */
import { SYLLABLES } from './fold.js'

/** A word and its place in the folded text, or another spelling of the words there. */
export type Word = { text: string; start: number; end: number }

const LETTER = /[\p{L}\p{M}\p{N}]/u
const DIGIT = /\d/
const SIGN = /[\p{So}\p{Sc}]/u
/** What a code unit is in a word. `LOW` is a low surrogate, which takes the kind of the high one before it. */
const LETTERS = 1
const SIGNS = 2
const LOW = 3
const NONE = 4
/**
 * 0: not looked up yet. Surrogates are part of words, so that emoji and rare scripts can be found. Korean syllables, which
 * stand for whole words in encoded texts, are not.
 */
const kinds = new Uint8Array(0x10000).fill(NONE, ...SYLLABLES).fill(LETTERS, 0xd800, 0xdc00).fill(SIGNS, 0xd83c, 0xd83f).fill(LOW, 0xdc00, 0xe000)

function kindOf(code: number): number {
  return kinds[code] || lookUp(code)
}

function lookUp(code: number): number {
  const character = String.fromCharCode(code)
  return (kinds[code] = LETTER.test(character) ? LETTERS : SIGN.test(character) ? SIGNS : NONE)
}

/** Whether a word begins at this place, which must not be the first. Emoji and currency signs are words of their own: "🔥Trial", "$5". */
function beginsWord(folded: string, at: number): boolean {
  const before = kindOf(folded.charCodeAt(at - 1))
  const kind = before === LOW ? kindOf(folded.charCodeAt(at - 2)) : before
  return kind === NONE || kind !== kindOf(folded.charCodeAt(at)) || isContinuous(folded[at - 1]!)
}

/**
 * Writes where each word of a folded text begins and ends into `edges`, two numbers per word, and returns how many words there
 * are. Allocates nothing, since it runs for every name.
 */
export function wordEdges(folded: string, edges: number[]): number {
  let count = 0
  for (let at = 0; at < folded.length; ) {
    const kind = kindOf(folded.charCodeAt(at))
    const start = at
    do at++
    while (at < folded.length && isOf(kind, kindOf(folded.charCodeAt(at))))
    if (kind === NONE) continue
    edges[count * 2] = start
    edges[count * 2 + 1] = at
    count += 1
  }
  return count
}

function isOf(kind: number, next: number): boolean {
  return next === kind || (next === LOW && kind !== NONE)
}

/** The words of a folded text, in order. */
export function splitWords(folded: string): Word[] {
  const edges: number[] = []
  return Array.from({ length: wordEdges(folded, edges) }, (_, index) => {
    const [start, end] = [edges[index * 2]!, edges[index * 2 + 1]!]
    return { text: folded.slice(start, end), start, end }
  })
}

/** The separator between thousands. */
export const THOUSANDS: RegExp = /(?<=\b\d{1,3})[., ](?=\d{3}\b)/g

/** Matches every text that has words to be joined: by a hyphen, an apostrophe or a thousands separator. */
export const JOINT: RegExp = new RegExp(`[-']|${THOUSANDS.source}`)
const JOINT_HERE = new RegExp(JOINT, 'y')

/** "Sign-ups" is also found as "signups", "1,000" as "1000": each run of words with such signs between them, as one word. */
export function joinedWords(folded: string, words: readonly Word[]): Word[] {
  const runs: Word[] = []
  for (const word of words) {
    const last = runs.at(-1)
    JOINT_HERE.lastIndex = word.start - 1
    if (last?.end === word.start - 1 && JOINT_HERE.test(folded))
      runs[runs.length - 1] = { text: last.text + word.text, start: last.start, end: word.end }
    else runs.push(word)
  }
  return runs.filter(({ text, start, end }) => text.length < end - start)
}

/** The words of a folded text, and the joined ones. */
export function allWords(folded: string): Word[] {
  const words = splitWords(folded)
  return [...words, ...joinedWords(folded, words)]
}

/** Scripts written without spaces: inside a run, any place may be the start of a word. */
const CONTINUOUS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud88f]/

export function isContinuous(token: string): boolean {
  return CONTINUOUS.test(token)
}

/** Where a word contains a token: a single letter only at the beginning, a digit only where a number begins ("v2"). -1 if nowhere. */
export function placeIn(word: string, token: string): number {
  let at = word.indexOf(token)
  if (at < 1 || token.length > 1 || isContinuous(token)) return at
  while (at > 0 && (!DIGIT.test(token) || DIGIT.test(word[at - 1]!))) at = word.indexOf(token, at + 1)
  return at
}

/** Where a folded text contains a piece: anywhere or, for one or two letters, at the start of a word. -1 if nowhere. */
export function findPiece(folded: string, piece: string): number {
  let at = folded.indexOf(piece)
  if (isInsideWords(piece)) return at
  while (at > 0 && !beginsWord(folded, at)) at = folded.indexOf(piece, at + 1)
  return at
}

/** Whether a piece is looked for inside words, too. An emoji is, even with only two code units, since it may follow anything. */
export function isInsideWords(piece: string): boolean {
  return piece.length > 2 || isContinuous(piece) || piece >= '\ud800'
}
