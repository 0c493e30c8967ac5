/** Every name as the numbers of its words, one behind the other, and what tells most of them apart before they are looked through. */
import { fold, foldSpeltOut } from './fold.js'
import { roomFor } from './roomFor.js'
import { allWords, JOINT, joinedWords, splitWords, wordEdges } from './splitWords.js'

/** Typed arrays, which are other ones when they have grown. */
export type NameRuns = {
  /**
   * For each name how many words it has, the words in order, its other spellings, `END`. As short as the numbers allow:
   * a list of places for each word would be twice as big, and is no faster when most letters meet many names.
   */
  runs: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>
  /** Where the run of each place begins. */
  starts: Uint32Array<ArrayBuffer>
  /** Of each place a bit for each word, and one for each initial. Most places that do not have a token are told by these. */
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
/** So many words a short run can count, and so many different ones. */
const MOST_WORDS = 0xffff

/** `intern` gives the number of a word, which is none that is `END`. */
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
    // Whoever adds the same names over and over again does not need more and more room.
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
