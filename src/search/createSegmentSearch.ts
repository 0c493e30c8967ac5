/** Finding segments among all that are loaded: what is read when, and how far a query has been answered. */
import { createIdIndex } from './createIdIndex.js'
import { createNameIndex, merged, NO_HITS, type NameHits } from './createNameIndex.js'
import { BLOCK, createTextScan, type Where } from './createTextScan.js'
import { isNarrower } from './isNarrower.js'
import { lateAfter } from './lateAfter.js'
import { isSearchedInTexts, parseQuery, type Query } from './parseQuery.js'
import { type Group, rankHits, without } from './rankHits.js'
import type { SearchDocument, SearchHits, SegmentSearch, SegmentSearchOptions } from './SegmentSearch.js'

/** Fewer literal hits than this, and slips of the finger are forgiven as well. */
const ENOUGH = 3
/** Every piece of a query: one bit each. */
const ALL = 0xffff
/** Names read between two looks at the clock. */
const STRIDE = 64

/** A query being answered, as far as the budgets went. What is read later is added to it. */
type Session = {
  query: Query
  names: NameHits
  ids: number[]
  /** Names with a slip of the finger, where few have none. */
  loose: Group | undefined
  descriptions: number[]
  texts: number[]
  /** Places before these have been looked at for their names and ids, for slips, for their texts. */
  read: number
  loosened: number
  scanned: number
  /** How many documents there were. */
  size: number
}

/**
 * A search over documents in memory. Case, accents and the order of words do not matter, small slips are forgiven. What
 * is added is read when first needed.
 *
 * @example
 * import { createSegmentSearch } from 'react-contact-segments/core'
 *
 * const search = createSegmentSearch()
 * search.add([
 *   { id: '1', name: 'Trial users, Nordics' },
 *   { id: '2', name: 'Partners', text: 'email domain is acme.io' },
 * ])
 * search.search('nordcs').map(({ id }) => id) // → ['1']
 * const [partners] = search.search('acme')
 * partners?.reason // → 'text'
 * partners?.ranges // → { text: [[16, 20]] }
 */
export function createSegmentSearch<Document extends SearchDocument = SearchDocument>(
  options: SegmentSearchOptions<Document> = {},
): SegmentSearch<Document> {
  const { textOf = ownText } = options
  const documents: (Document | undefined)[] = []
  const placeById = new Map<string, number>()
  const names = createNameIndex()
  const ids = createIdIndex((place) => documents[place]?.id)
  const texts = createTextScan((place) => {
    const document = documents[place]
    if (!document || !hasText(document)) return undefined
    return { description: document.description ?? '', text: textOf(document) }
  })
  /** Places whose name is to be read, from `readCount` on. */
  let unread: number[] = []
  let readCount = 0
  /** The names of all places before this one have been read. */
  let readTo = 0
  let hasTexts = false
  let session: Session | undefined
  /** Places that are hits of the session bear its number. */
  const taken: number[] = []
  let number = 0

  function hasText({ description, text }: Document): boolean {
    return textOf !== ownText || Boolean(description || text)
  }

  function add(added: readonly Document[]): void {
    for (const document of added) {
      const known = placeById.get(document.id)
      const place = known ?? documents.length
      // What is new can be searched by itself.
      if (known !== undefined) session = undefined
      if (documents[place]?.name !== document.name) unread.push(place)
      documents[place] = document
      placeById.set(document.id, place)
      taken[place] = 0
      ids.note(place)
      texts.forget(place)
      hasTexts ||= hasText(document)
    }
  }

  function remove(id: string): void {
    const place = placeById.get(id)
    if (place === undefined) return
    placeById.delete(id)
    documents[place] = undefined
    names.forget(place)
    texts.forget(place)
    session = undefined
  }

  function read(late: () => boolean): boolean {
    while (readCount < unread.length && !(readCount % STRIDE === 0 && late())) {
      const place = unread[readCount++]!
      // What was removed meanwhile is read as nothing: a place that never was could be taken for any.
      names.read(place, documents[place]?.name ?? '')
      if (place < readTo) session = undefined
      readTo = Math.max(readTo, place + 1)
    }
    if (readCount < unread.length) return false
    unread = []
    readCount = 0
    return true
  }

  function find(text: string, { budget = Infinity }: { budget?: number } = {}): SearchHits<Document> {
    const late = lateAfter(budget)
    const allRead = read(late)
    const query = parseQuery(text)
    if (session?.query.typed === query.typed) goOn(session, allRead)
    else session = begin(query, allRead, session)
    scan(session, late)
    return rankHits(groupsOf(session), query, documents, textOf, allRead && session.scanned >= documents.length)
  }

  /** `before` answers another query. */
  function begin(query: Query, allRead: boolean, before: Session | undefined): Session {
    number += 1
    const session: Session = {
      query,
      names: NO_HITS,
      ids: [],
      loose: undefined,
      descriptions: [],
      texts: [],
      read: 0,
      loosened: 0,
      scanned: 0,
      size: 0,
    }
    goOn(session, allRead)
    if (before) narrow(before, session)
    return session
  }

  /** Adds what has been read since. */
  function goOn(session: Session, allRead: boolean): void {
    const { query, read, loosened, size } = session
    const { tokens, typed } = query
    if (read < readTo) {
      const fresh = tokens.length > 0 ? names.literal(tokens, read) : withSigns(typed, read)
      for (const place of fresh.places) taken[place] = number
      session.names = merged(session.names, fresh)
      for (const place of ids.beginning(typed, read)) {
        // What a name is not known of may yet be a better hit.
        if (place >= readTo || taken[place] === number) continue
        taken[place] = number
        session.ids.push(place)
      }
      session.read = readTo
    }
    if (tokens.length === 0 || session.names.places.length >= ENOUGH) session.loose = undefined
    // Slips are looked for among all names, and so not after every few that were read.
    else if (allRead ? loosened < readTo : loosened * 2 < readTo) {
      session.loose = { kind: 'loose', ...names.loose(tokens) }
      session.loosened = readTo
    }
    if (size === documents.length) return
    // The block that the first new document belongs to has to be looked at again.
    session.scanned = Math.min(session.scanned, size - (size % BLOCK))
    session.size = documents.length
  }

  /** Names from this place on that contain a query which has no words, such as "&". */
  function withSigns(typed: string, from: number): NameHits {
    if (typed === '') return NO_HITS
    const places: number[] = []
    for (let place = from; place < readTo; place++)
      if (documents[place]?.name.includes(typed)) places.push(place)
    return { places: Uint32Array.from(places), scores: new Uint16Array(places.length) }
  }

  /** When the query has only grown, texts that did not have it before do not have it now. */
  function narrow(before: Session, session: Session): void {
    if (Math.min(before.read, before.scanned) < documents.length || !isNarrower(session.query, before.query)) return
    const kinds = [before.names.places, before.ids, before.descriptions, before.texts]
    // Many that are left would be asked one by one; all together may be faster.
    if (kinds.reduce((sum, { length }) => sum + length, 0) > documents.length / 16) return
    const left = kinds.flatMap((places) => Array.from(places))
    const inNames = piecesInNames(session.query, 0)
    for (const place of left.toSorted((a, b) => a - b)) {
      let found = 0
      let where: Where = 'description'
      for (const [index, { text }] of session.query.pieces.entries()) {
        const here = isSearchedInTexts(text) ? texts.where(place, text) : undefined
        if (here) found |= 1 << index
        if (here === 'text') where = here
      }
      const asPhone = session.query.phone && texts.where(place, session.query.phone)
      if (asPhone) [found, where] = [ALL, asPhone]
      judge(session, place, found, inNames, where)
    }
    session.scanned = documents.length
  }

  /** Looks through the texts of documents that are no hit by name or id. */
  function scan(session: Session, late: () => boolean): void {
    const { pieces, phone } = session.query
    if (!hasTexts || !(phone || pieces.some(({ text }) => isSearchedInTexts(text)))) session.scanned = documents.length
    let inNames: Uint16Array | undefined
    while (session.scanned < documents.length && !late() && texts.read(session.scanned, late)) {
      inNames ??= piecesInNames(session.query, session.scanned)
      const found = new Uint16Array(BLOCK)
      const inTexts = new Uint8Array(BLOCK)
      for (const [index, { text }] of pieces.entries()) {
        if (!isSearchedInTexts(text)) continue
        texts.eachIn(session.scanned, text, (slot, where) => {
          found[slot]! |= 1 << index
          if (where === 'text') inTexts[slot] = 1
        })
      }
      if (phone)
        texts.eachIn(session.scanned, phone, (slot, where) => {
          found[slot] = ALL
          inTexts[slot] = Number(where === 'text')
        })
      for (let slot = 0; slot < BLOCK; slot++) {
        if (found[slot] === 0) continue
        judge(session, session.scanned + slot, found[slot]!, inNames, inTexts[slot] === 1 ? 'text' : 'description')
      }
      session.scanned += BLOCK
    }
  }

  /**
   * One bit for each piece of the query, set for the places from this one on whose name has it. A name that has the
   * only one is a hit.
   */
  function piecesInNames({ pieces }: Query, from: number): Uint16Array {
    const bits = new Uint16Array(pieces.length > 1 ? documents.length : 0)
    for (const [index, { tokens }] of bits.length > 0 ? pieces.entries() : []) {
      for (const place of names.literal(tokens, from).places) bits[place]! |= 1 << index
    }
    return bits
  }

  /** A document is a hit when each piece of the query is in its texts or its name. */
  function judge(session: Session, place: number, found: number, inNames: Uint16Array, where: Where): void {
    const all = (1 << session.query.pieces.length) - 1
    if (taken[place] === number || (all & (found | (inNames[place] ?? 0))) !== all) return
    taken[place] = number
    session[where === 'text' ? 'texts' : 'descriptions'].push(place)
  }

  /** Best kind first. What has been found so far: the session goes on, a result does not change. */
  function groupsOf({ names, ids, descriptions, texts, loose }: Session): Group[] {
    const groups: Group[] = [
      { kind: 'name', ...names },
      { kind: 'id', places: ids.slice() },
      { kind: 'description', places: descriptions.slice() },
      { kind: 'text', places: texts.slice() },
    ]
    if (loose) groups.push(without(loose, (place) => taken[place] === number))
    return groups
  }

  return {
    add,
    get: (id) => documents[placeById.get(id) ?? -1],
    remove,
    read(budget = Infinity) {
      const late = lateAfter(budget)
      return read(late) && names.rehearse(late)
    },
    find,
    search(query, { limit = Infinity } = {}) {
      const hits = find(query)
      return Array.from({ length: Math.min(limit, hits.length) }, (_, rank) => hits.at(rank))
    },
    get size() {
      return placeById.size
    },
  }
}

function ownText({ text = '' }: SearchDocument): string {
  return typeof text === 'function' ? text() : text
}
