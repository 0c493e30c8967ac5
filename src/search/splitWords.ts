/** Where words begin and end in folded text. */

/** A word and its place in the folded text, or another spelling of words that stand there. */
export type Word = { text: string; start: number; end: number }

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}\p{So}\p{Sc}]/u
/** 0 not looked up yet, 1 part of a word, 2 not. Surrogates belong to words: emoji and rare scripts can be found. */
const kinds = new Uint8Array(0x10000).fill(1, 0xd800, 0xe000)

/** True for letters, marks, digits, emoji and currency signs; of a surrogate pair, either half. */
export function isWordCode(code: number): boolean {
  const kind = kinds[code]!
  return kind === 0 ? lookUp(code) : kind === 1
}

function lookUp(code: number): boolean {
  const is = WORD_CHARACTER.test(String.fromCharCode(code))
  kinds[code] = is ? 1 : 2
  return is
}

/**
 * Writes where each word of a folded text begins and ends into `edges`, two numbers a word, and gives how many words
 * there are. Makes nothing, since every name there is comes by here.
 */
export function wordEdges(folded: string, edges: number[]): number {
  let count = 0
  for (let at = 0; at < folded.length; at++) {
    if (!isWordCode(folded.charCodeAt(at))) continue
    edges[count * 2] = at
    do at++
    while (at < folded.length && isWordCode(folded.charCodeAt(at)))
    edges[count * 2 + 1] = at
    count += 1
  }
  return count
}

/** The words of a folded text, in order. */
export function splitWords(folded: string): Word[] {
  const edges: number[] = []
  return Array.from({ length: wordEdges(folded, edges) }, (_, index) => {
    const [start, end] = [edges[index * 2]!, edges[index * 2 + 1]!]
    return { text: folded.slice(start, end), start, end }
  })
}

/** "Sign-ups" is also found as "signups": each run of words joined by a hyphen or an apostrophe, as one word. */
export function joinedWords(folded: string, words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let first = 0; first < words.length; first++) {
    let last = first
    while (last + 1 < words.length && isJoint(folded, words[last]!, words[last + 1]!)) last++
    if (last === first) continue
    const run = words.slice(first, last + 1)
    joined.push({ text: run.map(({ text }) => text).join(''), start: run[0]!.start, end: run.at(-1)!.end })
    first = last
  }
  return joined
}

function isJoint(folded: string, left: Word, right: Word): boolean {
  return right.start === left.end + 1 && JOINT.test(folded[left.end]!)
}

/** What joins two words without parting them. */
export const JOINT: RegExp = /[-']/

/** Scripts written without spaces: inside a run, any place may be the start of a word. */
const CONTINUOUS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud88f]/

export function isContinuous(token: string): boolean {
  return CONTINUOUS.test(token)
}
