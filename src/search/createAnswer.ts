/** One query being answered: what has been found, and how far names and texts have been searched for it. */
import type { IdIndex } from './createIdIndex.js'
import type { NameIndex } from './createNameIndex.js'
import type { TextScan } from './createTextScan.js'
import { isNarrower, isNarrowerInNames } from './isNarrower.js'
import { NO_HITS, ranked, type NameHits } from './nameHits.js'
import { ALL_PIECES, needlesOf, type Query } from './parseQuery.js'
import type { Group } from './rankHits.js'
import { roomFor } from './roomFor.js'
import type { SearchDocument } from './SegmentSearch.js'

/** Texts searched between two checks of the clock. */
const STRIDE = 32

/** With fewer literal hits than this, slips of the finger are forgiven as well. */
const ENOUGH = 3

/** The word for "&", in those languages of the library that write it as a word of its own. */
const AND = /^(and|und|et|y|e)$/

/** What is searched, by place. */
export type Sources = {
  documents: readonly (SearchDocument | undefined)[]
  names: NameIndex
  ids: IdIndex
  texts: TextScan
}

/** Searches as far as it is allowed to, and continues from there. Valid as long as documents are only added at the end. */
export type Answer = {
  query: Query
  /** Hits by kind. Places before `readTo` have been looked at for their names and ids, before `scannedTo` for their texts. */
  found: { names: NameHits; id: number[]; description: number[]; text: number[]; readTo: number; scannedTo: number }
  /**
   * Looks at the names read since. `allRead` says that no more are to come for now. `before` is the previous answer, given to
   * one that has not been begun: if letters were only added, only what answered that is looked at again.
   */
  goOn: (readTo: number, allRead: boolean, before?: Answer) => void
  /** Searches texts for more hits. `lateToRead` says when to stop at a text that was never read, `late` when to stop altogether. */
  scan: (late: () => boolean, lateToRead: () => boolean) => void
  /** Whether the document at a place has been found, other than by forgiving slips. */
  isHit: (place: number) => boolean
  /** Whether everything has been searched: nothing more is found until documents are added. */
  isComplete: () => boolean
  /** The hits found so far, best kind first. A snapshot: the answer continues, but a result does not change. */
  groups: () => Group[]
}

export function createAnswer(query: Query, { documents, names, ids, texts }: Sources): Answer {
  const { tokens, typed, pieces } = query
  const needles = needlesOf(query).map(({ needle, bits }) => ({ whereIn: texts.seek(needle), bits }))
  const found: Answer['found'] = { names: NO_HITS, id: [], description: [], text: [], readTo: 0, scannedTo: 0 }
  /** Names with a slip of the finger, if few have none; found among the places before `loosened`. */
  let loose = NO_HITS
  let loosened = 0
  /** All hits except the loose ones: a bit for each place. */
  let taken = new Uint8Array()
  /** Says which places have texts that are known not to match. */
  let isRuledOut: ((place: number) => boolean) | undefined
  /** Which pieces of the query a name has, a bit for each, by place; filled in for the places before `pieced`. */
  let inNames = new Uint16Array()
  let pieced = 0

  function goOn(readTo: number, allRead: boolean, before?: Answer): void {
    taken = roomFor(taken, (documents.length >> 3) + 1)
    if (found.readTo < readTo) {
      const fresh = tokens.length > 0 ? names.literal(tokens, among(readTo, before)) : withSigns(readTo)
      found.names = ranked(found.names, fresh)
      fresh.places.forEach(take)
      for (const place of ids.beginning(typed, found.readTo)) {
        // A place whose name is still unread may yet be a hit by name, which is better.
        if (place < readTo && take(place)) found.id.push(place)
      }
      found.readTo = readTo
    }
    if (tokens.length === 0 || found.names.places.length >= ENOUGH) loose = NO_HITS
    // Slips are looked for among all names, and so not each time a few more have been read.
    else if (loosened * (allRead ? 1 : 2) < readTo) {
      // Between two other words it may stand for the "&" of a name, which is not a word there.
      loose = ranked(NO_HITS, names.loose(tokens.filter((token, at) => !(at && tokens[at + 1] && AND.test(token)))))
      loosened = readTo
    }
    // If the query was only extended, texts that did not match it before do not match it now.
    const to = documents.length
    if (before && Math.min(before.found.readTo, before.found.scannedTo) >= to && isNarrower(query, before.query))
      isRuledOut = (place) => place < to && !before.isHit(place)
  }

  /** The names to look at. */
  function among(readTo: number, before: Answer | undefined): number | Uint32Array {
    const isLess = before?.found.readTo === readTo && isNarrowerInNames(tokens, before.query.tokens)
    // Sorting many takes as long as looking at all.
    return isLess && before.found.names.places.length < readTo / 4 ? before.found.names.places.toSorted() : found.readTo
  }

  /** Names not yet looked at that contain a query without words, such as "&". */
  function withSigns(readTo: number): NameHits {
    if (typed === '') return NO_HITS
    const places: number[] = []
    for (let place = found.readTo; place < readTo; place++) if (documents[place]?.name.includes(typed)) places.push(place)
    return { places: Uint32Array.from(places), scores: new Uint16Array(places.length) }
  }

  function scan(late: () => boolean, lateToRead: () => boolean): void {
    if (needles.length === 0) found.scannedTo = documents.length
    for (; found.scannedTo < documents.length; found.scannedTo++) {
      const place = found.scannedTo
      if ((place % STRIDE === 0 && late()) || (!texts.isRead(place) && lateToRead())) return
      if (!isRuledOut?.(place)) look(place)
    }
    isRuledOut = undefined
  }

  /** A document is a hit when each piece of the query is in its texts or its name. */
  function look(place: number): void {
    const has = { description: 0, text: 0 }
    for (const { whereIn, bits } of needles) {
      const where = whereIn(place)
      if (where) has[where] |= bits
    }
    const inTexts = has.description | has.text
    const all = (1 << pieces.length) - 1
    if (inTexts === 0 || (all & (inTexts | piecesInName(place))) !== all || !take(place)) return
    found[has.text !== 0 && has.description !== ALL_PIECES ? 'text' : 'description'].push(place)
  }

  /** Which pieces a name has. None for a query of one piece: a name with that piece is a hit already. */
  function piecesInName(place: number): number {
    if (pieces.length < 2) return 0
    if (pieced < found.readTo) {
      inNames = roomFor(inNames, found.readTo)
      for (const [index, { tokens }] of pieces.entries())
        for (const place of names.literal(tokens, pieced).places) inNames[place]! |= 1 << index
      pieced = found.readTo
    }
    return inNames[place] ?? 0
  }

  /** Records a hit; false if it was one already. */
  function take(place: number): boolean {
    if (isHit(place)) return false
    taken[place >> 3]! |= 1 << (place & 7)
    return true
  }

  function isHit(place: number): boolean {
    return (taken[place >> 3]! & (1 << (place & 7))) > 0
  }

  function groups(): Group[] {
    const { places, scores } = loose
    return [
      { kind: 'name', ...found.names },
      ...(['id', 'description', 'text'] as const).map((kind) => ({ kind, places: found[kind].slice() })),
      // Guesses that are not hits of a better kind.
      { kind: 'loose', places: places.filter((place) => !isHit(place)), scores: scores.filter((_, index) => !isHit(places[index]!)) },
    ]
  }

  return { query, found, goOn, scan, isHit, isComplete: () => found.scannedTo >= documents.length, groups }
}
