/** Every name as the numbers of its words, all in one array, and bits that rule most names out before their words are looked at. */
import { fold, foldSpeltOut } from './fold.js'
import { roomFor } from './roomFor.js'
import { allWords, JOINT, joinedWords, splitWords, wordEdges } from './splitWords.js'

/** Typed arrays, which are replaced when they grow. */
export type NameRuns = {
  /**
   * For each name: how many words it has, the words in order, its other spellings, `END`. As narrow as the numbers allow. A
   * list of places for each word would be twice as big, and no faster when most letters match many names.
   */
  runs: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>
  /** Where the run of each place begins. */
  starts: Uint32Array<ArrayBuffer>
  /** For each place, a bit for each word and one for each initial. They rule out most places that do not have a token. */
  wordBits: Uint16Array<ArrayBuffer>
  initialBits: Uint16Array<ArrayBuffer>
  /** The first code unit of each word. */
  initials: Uint16Array<ArrayBuffer>
  /** Places that have been read. */
  count: number
  /** Reads the name of a place, new or known. */
  read: (place: number, name: string) => void
  forget: (place: number) => void
}

/** Ends a name's run. */
export const END = 0
/** The most words that a 16-bit run can count, and the most distinct ones. */
const MOST_WORDS = 0xffff

/** `intern` returns the number of a word, which is never `END`. */
export function createNameRuns(intern: (word: string) => number): NameRuns {
  const edges: number[] = []
  let used = 0
  const names: NameRuns = {
    runs: new Uint16Array(1024),
    starts: new Uint32Array(256),
    wordBits: new Uint16Array(256),
    initialBits: new Uint16Array(256),
    initials: new Uint16Array(256),
    count: 0,
    read,
    forget(place) {
      if (place < names.count) read(place, '')
    },
  }

  function read(place: number, name: string): void {
    const folded = fold(name)
    const count = wordEdges(folded, edges)
    names.starts = roomFor(names.starts, place + 1)
    names.wordBits = roomFor(names.wordBits, place + 1)
    names.initialBits = roomFor(names.initialBits, place + 1)
    const before = place < names.count ? names.starts[place] : undefined
    names.starts[place] = used
    names.wordBits[place] = 0
    names.initialBits[place] = 0
    names.count = Math.max(names.count, place + 1)
    const start = used + 1
    note(Math.min(count, MOST_WORDS))
    for (let index = 0; index < count; index++) noteWord(place, folded.slice(edges[index * 2], edges[index * 2 + 1]))
    if (JOINT.test(folded)) for (const { text } of joinedWords(folded, splitWords(folded))) noteWord(place, text)
    const speltOut = foldSpeltOut(name)
    if (speltOut !== undefined) for (const { text } of allWords(speltOut)) noteWord(place, text)
    note(END)
    if (before === undefined || used - start > names.runs.indexOf(END, before + 1) - before) return
    // Reuses the room of the old run, so that adding the same names over and over does not take more and more memory.
    names.runs.copyWithin(before, start - 1, used)
    names.starts[place] = before
    used = start - 1
  }

  function noteWord(place: number, word: string): void {
    const number = intern(word)
    names.initials = roomFor(names.initials, number + 1)
    names.initials[number] = word.charCodeAt(0)
    names.wordBits[place]! |= bitOf(number)
    names.initialBits[place]! |= bitOf(word.charCodeAt(0))
    if (number > MOST_WORDS && names.runs instanceof Uint16Array) names.runs = Uint32Array.from(names.runs)
    note(number)
  }

  function note(number: number): void {
    names.runs = roomFor(names.runs, used + 1)
    names.runs[used++] = number
  }

  return names
}

/** One of 16 bits. */
export function bitOf(number: number): number {
  return 1 << (number & 15)
}
