/** Finding segments among all that are loaded: what is read when, what is asked where, and in which order hits come. */
import { createNameIndex, type NameHits } from './createNameIndex.js'
import { createTextScan, textOf } from './createTextScan.js'
import { explainName, explainText, type Range } from './explainMatch.js'
import { parseQuery, type Query } from './parseQuery.js'
import { splitWords } from './splitWords.js'
import { fold } from './fold.js'

/** What is searched of a segment. `text` is its rules in words; as a function it is called when first needed. */
export type SearchDocument = {
  id: string
  name: string
  description?: string | null
  text?: string | (() => string)
}

export type SearchMatch = {
  id: string
  /** Higher is better. Comparable within one result only. */
  score: number
  /** What to mark: UTF-16 offsets into the original strings, end exclusive, sorted, apart from each other. */
  readonly ranges: { name?: Range[]; description?: Range[]; text?: Range[] }
  /** Where the match is, when the name alone is none. */
  reason?: 'description' | 'id' | 'text'
}

/** A result that makes its matches when they are looked at. */
export type SearchHits = {
  readonly length: number
  /** The match of this rank, best first. @throws RangeError beyond `length`. */
  at: (rank: number) => SearchMatch
  /** The place of this rank's document in the order of adding. */
  place: (rank: number) => number
  /** False when the budget ran out: ask again with the same query to go on. Names come first, then the rest. */
  complete: boolean
}

export type SegmentSearch = {
  /** Notes documents; reading them comes later. A known id keeps its place and takes the new text. */
  add: (documents: readonly SearchDocument[]) => void
  /** Drops a document. The others keep their places. */
  remove: (id: string) => void
  /** All matches, best first, ties in the order of adding. An empty query, or one without words, matches nothing. */
  search: (query: string, options?: { limit?: number }) => SearchMatch[]
  /** The same without making every match, and within a budget of milliseconds. @default budget Infinity */
  find: (query: string, options?: { budget?: number }) => SearchHits
  /** Reads names ahead for so many milliseconds; true when all are read. */
  read: (budget?: number) => boolean
  /** How many documents there are. */
  readonly size: number
}

/** Fewer literal hits than this, and slips of the finger are forgiven as well. */
const ENOUGH = 3
const NO_HITS: NameHits = { places: new Uint32Array(), scores: new Uint16Array() }
/** Each kind of hit outranks the next, whatever the score within it. */
const KINDS = { name: 4_000, id: 3_000, description: 2_000, text: 1_000, loose: 0 } as const
type Kind = keyof typeof KINDS
/** Documents read or scanned between two looks at the clock. */
const STRIDE = 64

/** A query being answered: names at once, texts as far as the budgets went. */
type Session = {
  query: Query
  names: NameHits
  loose: NameHits
  ids: number[]
  inName: Set<number>
  descriptions: number[]
  texts: number[]
  scanned: number
}

export function createSegmentSearch(): SegmentSearch {
  const documents: (SearchDocument | undefined)[] = []
  const placeById = new Map<string, number>()
  const idHeads: number[] = []
  let names = createNameIndex()
  const texts = createTextScan()
  const unread: number[] = []
  let session: Session | undefined
  let removed = 0

  function add(added: readonly SearchDocument[]): void {
    for (const document of added) {
      const known = placeById.get(document.id)
      const place = known ?? documents.length
      const before = documents[place]
      documents[place] = document
      placeById.set(document.id, place)
      idHeads[place] ??= idHead(document.id.toLowerCase())
      if (before?.name !== document.name) unread.push(place)
      if (before) texts.forget(place)
    }
    session = undefined
  }

  function remove(id: string): void {
    const place = placeById.get(id)
    if (place === undefined) return
    placeById.delete(id)
    documents[place] = undefined
    names.forget(place)
    texts.forget(place)
    removed += 1
    session = undefined
  }

  function read(budget = Infinity): boolean {
    const deadline = deadlineOf(budget)
    let done = 0
    while (done < unread.length) {
      const place = unread[done++]!
      const document = documents[place]
      if (document) names.read(place, document.name)
      if (done % STRIDE === 0 && late(deadline)) break
    }
    if (done > 0) session = undefined
    unread.splice(0, done)
    return unread.length === 0
  }

  function begin(query: Query): Session {
    const literal = names.literal(query.tokens)
    return {
      query,
      names: literal,
      loose: literal.places.length < ENOUGH ? names.loose(query.tokens) : NO_HITS,
      ids: idsBeginning(query.typed),
      inName: new Set(literal.places),
      descriptions: [],
      texts: [],
      scanned: 0,
    }
  }

  function find(text: string, { budget = Infinity }: { budget?: number } = {}): SearchHits {
    const deadline = deadlineOf(budget)
    const read_ = read(budget)
    const query = parseQuery(text)
    if (session?.query.typed !== query.typed) session = begin(query)
    scan(session, deadline)
    return ranked(session, read_ && session.scanned >= documents.length)
  }

  /** Looks through the texts of documents that are no hit by name. */
  function scan(session: Session, deadline: number): void {
    const { pieces } = session.query
    if (pieces.length === 0) session.scanned = documents.length
    const start = session.scanned
    for (; session.scanned < documents.length; session.scanned++) {
      const place = session.scanned
      // Never before a first stride, or a budget of 0 would not get anywhere.
      if (place > start && place % STRIDE === 0 && late(deadline)) return
      const document = documents[place]
      if (!document || (!document.description && !document.text) || session.inName.has(place)) continue
      const found = scanOne(session, place, document)
      if (found === 'description') session.descriptions.push(place)
      else if (found === 'text') session.texts.push(place)
    }
  }

  function scanOne({ query }: Session, place: number, document: SearchDocument): 'description' | 'text' | undefined {
    let found: 'description' | 'text' | undefined
    let nameWords: string[] | undefined
    for (const piece of query.pieces) {
      const where = piece.text.length > 1 ? texts.contains(place, document, piece.text) : undefined
      if (where === 'text' || (where && !found)) found = where
      if (where) continue
      nameWords ??= splitWords(fold(document.name)).map((word) => word.text)
      const words = nameWords
      if (!piece.tokens.every((token) => words.some((word) => word.includes(query.tokens[token]!)))) return undefined
    }
    return found
  }

  function idsBeginning(typed: string): number[] {
    if (typed.length < 3) return []
    const wanted = typed.toLowerCase()
    const head = idHead(wanted)
    const found: number[] = []
    for (let place = 0; place < idHeads.length; place++) {
      if (idHeads[place] === head && documents[place]?.id.toLowerCase().startsWith(wanted)) found.push(place)
    }
    return found
  }

  function ranked(session: Session, complete: boolean): SearchHits {
    const total =
      session.names.places.length +
      session.ids.length +
      session.descriptions.length +
      session.texts.length +
      session.loose.places.length
    const places = new Uint32Array(total)
    const scores = new Uint16Array(total)
    const kinds: Kind[] = []
    const taken = new Set<number>()
    let length = 0
    const put = (kind: Kind, found: ArrayLike<number>, worth?: Uint16Array) => {
      for (let index = 0; index < found.length; index++) {
        const place = found[index]!
        if (taken.has(place)) continue
        taken.add(place)
        places[length] = place
        scores[length] = KINDS[kind] + (worth ? worth[index]! : 0)
        kinds[length++] = kind
      }
    }
    const best = sorted(session.names)
    put('name', best.places, best.scores)
    put('id', session.ids)
    put('description', session.descriptions)
    put('text', session.texts)
    const loose = sorted(session.loose)
    put('loose', loose.places, loose.scores)
    const { query } = session
    return {
      length,
      complete,
      place: (rank) => places[rank]!,
      at(rank) {
        const kind = kinds[rank]
        if (kind === undefined || rank >= length)
          throw new RangeError(`No match has rank ${rank}; there are ${length}.`)
        return matchOf(documents[places[rank]!]!, kind, scores[rank]!, query)
      },
    }
  }

  return {
    add,
    remove,
    read,
    find,
    search(query, { limit = Infinity } = {}) {
      const hits = find(query)
      return Array.from({ length: Math.min(limit, hits.length) }, (_, rank) => hits.at(rank))
    },
    get size() {
      return documents.length - removed
    },
  }
}

function matchOf(document: SearchDocument, kind: Kind, score: number, query: Query): SearchMatch {
  let ranges: SearchMatch['ranges'] | undefined
  const lazy = {
    id: document.id,
    score,
    get ranges() {
      return (ranges ??= rangesOf(document, kind, query))
    },
  }
  return kind === 'name' || kind === 'loose'
    ? lazy
    : Object.defineProperty(lazy, 'reason', { value: kind, enumerable: true })
}

function rangesOf(document: SearchDocument, kind: Kind, { tokens, pieces }: Query): SearchMatch['ranges'] {
  if (kind === 'id') return {}
  const name = explainName(document.name, tokens, kind === 'loose')
  if (kind === 'name' || kind === 'loose') return { name }
  const texts = pieces.map((piece) => piece.text).filter((piece) => piece.length > 1)
  const description = explainText(document.description ?? '', texts)
  const text = explainText(textOf(document), texts)
  return {
    ...(name.length > 0 && { name }),
    ...(description.length > 0 && { description }),
    ...(text.length > 0 && { text }),
  }
}

/** By score, best first; equals stay as they were. */
function sorted({ places, scores }: NameHits): NameHits {
  const most = scores.reduce((a, b) => Math.max(a, b), 0)
  const ends = new Uint32Array(most + 2)
  for (const score of scores) ends[most - score + 1]! += 1
  for (let score = 1; score < ends.length; score++) ends[score]! += ends[score - 1]!
  const inOrder = { places: new Uint32Array(places.length), scores: new Uint16Array(places.length) }
  for (let index = 0; index < places.length; index++) {
    const slot = ends[most - scores[index]!]!++
    inOrder.places[slot] = places[index]!
    inOrder.scores[slot] = scores[index]!
  }
  return inOrder
}

/** The first three characters as one number: most ids are told apart by it. */
function idHead(id: string): number {
  return (id.charCodeAt(0) & 1023) | ((id.charCodeAt(1) & 1023) << 10) | ((id.charCodeAt(2) & 1023) << 20)
}

function deadlineOf(budget: number): number {
  return budget === Infinity ? Infinity : performance.now() + budget
}

function late(deadline: number): boolean {
  return deadline !== Infinity && performance.now() >= deadline
}
