/** One query being answered: what has been found, and how far names and texts have been looked through for it. */
import type { IdIndex } from './createIdIndex.js'
import type { NameIndex } from './createNameIndex.js'
import { BLOCK, type TextScan, type Where } from './createTextScan.js'
import { isNarrower, isNarrowerInNames } from './isNarrower.js'
import { merged, NO_HITS, type NameHits } from './nameHits.js'
import type { Query } from './parseQuery.js'
import { type Group, without } from './rankHits.js'
import { roomFor } from './roomFor.js'
import type { SearchDocument } from './SegmentSearch.js'

/** Fewer literal hits than this, and slips of the finger are forgiven as well. */
const ENOUGH = 3
/** Every piece of a query: one bit each. */
const ALL = 0xffff

/** What is looked through, by place. */
export type Sources = {
  documents: readonly (SearchDocument | undefined)[]
  names: NameIndex
  ids: IdIndex
  texts: TextScan
}

/** Goes as far as it is let, and on from there. Good as long as documents come at the end only. */
export class Answer {
  readonly #query: Query
  readonly #sources: Sources
  #names = NO_HITS
  readonly #ids: number[] = []
  /** Names with a slip of the finger, where few have none. */
  #loose: NameHits | undefined
  readonly #descriptions: number[] = []
  readonly #texts: number[] = []
  /** All hits but the loose: a bit for each place. The names come in when the first other hit is to be judged. */
  #taken = new Uint8Array()
  #isWithNames = true
  /** Places before these have been looked at for their names and ids, for slips, for their texts. */
  #read = 0
  #loosened = 0
  #scanned = 0
  /** How many documents there were. */
  #size = 0
  /** Which pieces of the query a name has, a bit for each, by place; asked of the places before `#pieced`. */
  #pieces = new Uint16Array()
  #pieced = 0

  constructor(query: Query, sources: Sources) {
    this.#query = query
    this.#sources = sources
  }

  /** Everything that has been read is looked through: nothing more is found until there is more. */
  get isComplete(): boolean {
    return this.#scanned >= this.#sources.documents.length
  }

  /** Looks at the names before `readTo`; when letters were only added to another query, at those that answered it. */
  begin(readTo: number, allRead: boolean, before: Answer | undefined): void {
    const isLess = before !== undefined && before.#read === readTo && isNarrowerInNames(this.#query.tokens, before.#query.tokens)
    const places = isLess ? before.#names.places : undefined
    // Many take as long to sort as all to look at.
    this.goOn(readTo, allRead, places && places.length < readTo / 4 ? places.toSorted() : 0)
    if (before) this.#narrow(before)
  }

  /** Looks at the names read since, which are among these. `allRead` says that no more are to come for now. */
  goOn(readTo: number, allRead: boolean, among: Uint32Array | number = this.#read): void {
    const { documents, names, ids } = this.#sources
    const { tokens, typed } = this.#query
    this.#taken = roomFor(this.#taken, (documents.length >> 3) + 1)
    if (this.#read < readTo) {
      const fresh = tokens.length > 0 ? names.literal(tokens, among) : this.#withSigns(readTo)
      this.#names = merged(this.#names, fresh)
      this.#isWithNames = false
      for (const place of ids.beginning(typed, this.#read)) {
        // What a name is not known of may yet be a better hit.
        if (place < readTo && this.#take(place)) this.#ids.push(place)
      }
      this.#read = readTo
    }
    if (tokens.length === 0 || this.#names.places.length >= ENOUGH) this.#loose = undefined
    // Slips are looked for among all names, and so not after every few that were read.
    else if (allRead ? this.#loosened < readTo : this.#loosened * 2 < readTo) {
      this.#loose = names.loose(tokens)
      this.#loosened = readTo
    }
    if (this.#size === documents.length) return
    // The block that the first new document belongs to has to be looked at again.
    this.#scanned = Math.min(this.#scanned, this.#size - (this.#size % BLOCK))
    this.#size = documents.length
  }

  /** Names not yet looked at that contain a query which has no words, such as "&". */
  #withSigns(readTo: number): NameHits {
    const { typed } = this.#query
    if (typed === '') return NO_HITS
    const found: number[] = []
    for (let place = this.#read; place < readTo; place++)
      if (this.#sources.documents[place]?.name.includes(typed)) found.push(place)
    return { places: Uint32Array.from(found), scores: new Uint16Array(found.length) }
  }

  /** When the query has only grown, texts that did not have it before do not have it now. */
  #narrow(before: Answer): void {
    const { documents, texts } = this.#sources
    if (Math.min(before.#read, before.#scanned) < documents.length || !isNarrower(this.#query, before.#query)) return
    const kinds = [before.#names.places, before.#ids, before.#descriptions, before.#texts]
    // Many that are left would be asked one by one; all together may be faster.
    if (kinds.reduce((sum, { length }) => sum + length, 0) > documents.length / 16) return
    const left = kinds.flatMap((places) => Array.from(places))
    for (const place of left.toSorted((a, b) => a - b)) {
      let found = 0
      let where: Where = 'description'
      for (const [index, { spellings, inTexts }] of this.#query.pieces.entries())
        for (const spelling of inTexts ? spellings : []) {
          const here = texts.where(place, spelling)
          if (here) found |= 1 << index
          if (here === 'text') where = here
        }
      const asPhone = this.#query.phone && texts.where(place, this.#query.phone)
      if (asPhone) [found, where] = [ALL, asPhone]
      this.#judge(place, found, where)
    }
    this.#scanned = documents.length
  }

  /**
   * Looks through the texts of documents that are no hit by name or id. `lateToRead` says when to leave those that have
   * never been read for later, `late` when to leave all that is left.
   */
  scan(late: () => boolean, lateToRead: () => boolean): void {
    const { documents, texts } = this.#sources
    const { pieces, phone } = this.#query
    if (!phone && !pieces.some(({ inTexts }) => inTexts)) this.#scanned = documents.length
    while (this.#scanned < documents.length && !late() && texts.read(this.#scanned, lateToRead)) {
      const found = new Uint16Array(BLOCK)
      const foundInText = new Uint8Array(BLOCK)
      for (const [index, { spellings, inTexts }] of pieces.entries())
        for (const spelling of inTexts ? spellings : [])
          texts.eachIn(this.#scanned, spelling, (slot, where) => {
            found[slot]! |= 1 << index
            if (where === 'text') foundInText[slot] = 1
          })
      if (phone)
        texts.eachIn(this.#scanned, phone, (slot, where) => {
          found[slot] = ALL
          foundInText[slot] = Number(where === 'text')
        })
      for (let slot = 0; slot < BLOCK; slot++) {
        if (found[slot] === 0) continue
        this.#judge(this.#scanned + slot, found[slot]!, foundInText[slot] === 1 ? 'text' : 'description')
      }
      this.#scanned += BLOCK
    }
  }

  /** A document is a hit when each piece of the query is in its texts or its name. */
  #judge(place: number, found: number, where: Where): void {
    const all = (1 << this.#query.pieces.length) - 1
    if ((all & (found | this.#piecesInName(place))) !== all || !this.#take(place)) return
    ;(where === 'text' ? this.#texts : this.#descriptions).push(place)
  }

  /** A name that has the only piece is a hit. */
  #piecesInName(place: number): number {
    const { pieces } = this.#query
    if (pieces.length < 2) return 0
    if (this.#pieced < this.#read) {
      this.#pieces = roomFor(this.#pieces, this.#read)
      for (const [index, { tokens }] of pieces.entries())
        for (const place of this.#sources.names.literal(tokens, this.#pieced).places) this.#pieces[place]! |= 1 << index
      this.#pieced = this.#read
    }
    return this.#pieces[place] ?? 0
  }

  /** False for what is a hit already. */
  #take(place: number): boolean {
    if (this.#isTaken(place)) return false
    this.#taken[place >> 3]! |= 1 << (place & 7)
    return true
  }

  #isTaken(place: number): boolean {
    if (!this.#isWithNames) for (const named of this.#names.places) this.#taken[named >> 3]! |= 1 << (named & 7)
    this.#isWithNames = true
    return (this.#taken[place >> 3]! & (1 << (place & 7))) !== 0
  }

  /** Best kind first. What has been found so far: the answer goes on, a result does not change. */
  get groups(): Group[] {
    const groups: Group[] = [
      { kind: 'name', ...this.#names },
      { kind: 'id', places: this.#ids.slice() },
      { kind: 'description', places: this.#descriptions.slice() },
      { kind: 'text', places: this.#texts.slice() },
    ]
    if (this.#loose) groups.push(without(this.#loose, (place) => this.#isTaken(place)))
    return groups
  }
}
