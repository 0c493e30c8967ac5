/** Finding segments among all that are loaded: what is read when, what is asked where, and in which order hits come. */
import { createNameIndex } from './createNameIndex.js'
import { BLOCK, createTextScan, type Prose } from './createTextScan.js'
import { explainName, explainText, type Range } from './explainMatch.js'
import { fold } from './fold.js'
import { parseQuery, type Query } from './parseQuery.js'
import { isContinuous, splitWords } from './splitWords.js'

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
  /**
   * The same without making every match, and within a budget of milliseconds: names are read first, then texts. With
   * a budget of 0 it answers from what has been read. @default budget Infinity
   */
  find: (query: string, options?: { budget?: number }) => SearchHits
  /** Reads names ahead for so many milliseconds; true when all are read. */
  read: (budget?: number) => boolean
  /** How many documents there are. */
  readonly size: number
}

/** Fewer literal hits than this, and slips of the finger are forgiven as well. */
const ENOUGH = 3
/** Each kind of hit outranks the next, whatever the score within it. */
const KINDS = { name: 4_000, id: 3_000, description: 2_000, text: 1_000, loose: 0 } as const
type Kind = keyof typeof KINDS
/** Names read between two looks at the clock. */
const STRIDE = 64

/** A query being answered: names at once, texts as far as the budgets went. */
type Session = {
  query: Query
  /** Hits by kind, in the order of their rank. */
  hits: { kind: Kind; places: ArrayLike<number>; scores?: Uint16Array }[]
  descriptions: number[]
  texts: number[]
  /** 1 for a place that is a hit already. */
  taken: Uint8Array
  /** How many places have been looked at for their texts. */
  scanned: number
}

export function createSegmentSearch(): SegmentSearch {
  const documents: (SearchDocument | undefined)[] = []
  const placeById = new Map<string, number>()
  let idHeads = new Uint32Array(512)
  const names = createNameIndex()
  const texts = createTextScan((place) => proseOf(documents[place]))
  /** Places whose name is to be read, from `readCount` on. */
  let unread: number[] = []
  let readCount = 0
  let withProse = 0
  let session: Session | undefined

  function add(added: readonly SearchDocument[]): void {
    for (const document of added) {
      const place = placeById.get(document.id) ?? documents.length
      const before = documents[place]
      documents[place] = document
      placeById.set(document.id, place)
      noteId(place, document.id)
      if (before?.name !== document.name) unread.push(place)
      if (document.description || document.text) withProse += 1
      texts.forget(place)
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
    session = undefined
  }

  function read(budget = Infinity): boolean {
    return readUntil(lateAfter(budget))
  }

  function readUntil(late: () => boolean): boolean {
    while (readCount < unread.length && !(readCount % STRIDE === 0 && late())) {
      const place = unread[readCount++]!
      const document = documents[place]
      if (document) names.read(place, document.name)
      session = undefined
    }
    if (readCount < unread.length) return false
    unread = []
    readCount = 0
    return true
  }

  function begin(query: Query): Session {
    const taken = new Uint8Array(documents.length)
    const free = (places: ArrayLike<number>) => {
      const kept: number[] = []
      for (let index = 0; index < places.length; index++) if (taken[places[index]!] === 0) kept.push(places[index]!)
      for (const place of kept) taken[place] = 1
      return kept
    }
    const literal = names.literal(query.tokens)
    for (let index = 0; index < literal.places.length; index++) taken[literal.places[index]!] = 1
    const ids = free(idsBeginning(query.typed))
    const session: Session = { query, hits: [], descriptions: [], texts: [], taken, scanned: 0 }
    session.hits = [
      { kind: 'name', ...literal },
      { kind: 'id', places: ids },
      { kind: 'description', places: session.descriptions },
      { kind: 'text', places: session.texts },
    ]
    if (literal.places.length < ENOUGH) session.hits.push({ kind: 'loose', ...names.loose(query.tokens) })
    return session
  }

  function find(text: string, { budget = Infinity }: { budget?: number } = {}): SearchHits {
    const late = lateAfter(budget)
    const allRead = readUntil(late)
    const query = parseQuery(text)
    if (session?.query.typed !== query.typed) session = begin(query)
    scan(session, late)
    return hitsOf(session, allRead && session.scanned >= documents.length)
  }

  /** Looks through the texts of documents that are no hit by name or id. */
  function scan(session: Session, late: () => boolean): void {
    const pieces = session.query.pieces.map((piece) => piece.text).filter(isSearchedInTexts)
    if (pieces.length === 0 || withProse === 0) session.scanned = documents.length
    const found = new Set<number>()
    while (session.scanned < documents.length && !late()) {
      texts.eachIn(session.scanned, pieces, (place) => session.taken[place] === 0 && found.add(place))
      for (const place of [...found].toSorted((a, b) => a - b)) judge(session, place)
      found.clear()
      session.scanned += BLOCK
    }
  }

  /** A document is a hit when each piece is in its texts, or has all its words in the name. */
  function judge({ query, taken, descriptions, texts: inTexts }: Session, place: number): void {
    let where: 'description' | 'text' = 'description'
    let nameWords: string[] | undefined
    for (const piece of query.pieces) {
      const found = isSearchedInTexts(piece.text) ? texts.where(place, piece.text) : undefined
      if (found === 'text') where = 'text'
      if (found) continue
      nameWords ??= splitWords(fold(documents[place]!.name)).map((word) => word.text)
      const words = nameWords
      if (!piece.tokens.every((token) => words.some((word) => word.includes(token)))) return
    }
    taken[place] = 1
    ;(where === 'description' ? descriptions : inTexts).push(place)
  }

  function noteId(place: number, id: string): void {
    if (place >= idHeads.length) {
      const grown = new Uint32Array(idHeads.length * 2)
      grown.set(idHeads)
      idHeads = grown
    }
    idHeads[place] = idHead(id)
  }

  function idsBeginning(typed: string): number[] {
    if (typed.length < 3) return []
    const wanted = typed.toLowerCase()
    const head = idHead(wanted)
    const found: number[] = []
    for (let place = 0; place < documents.length; place++) {
      if (idHeads[place] === head && documents[place]?.id.toLowerCase().startsWith(wanted)) found.push(place)
    }
    return found
  }

  function hitsOf({ query, hits, taken }: Session, complete: boolean): SearchHits {
    const found = hits.map((group) =>
      group.kind === 'loose' ? without(group, taken) : { ...group, length: group.places.length },
    )
    const length = found.reduce((sum, group) => sum + group.length, 0)
    const locate = (rank: number) => {
      let left = rank
      for (const group of found) {
        if (left < group.length && left >= 0) return { group, index: left }
        left -= group.length
      }
      throw new RangeError(`No match has rank ${rank}; there are ${length}.`)
    }
    return {
      length,
      complete,
      place(rank) {
        const { group, index } = locate(rank)
        return group.places[index]!
      },
      at(rank) {
        const { group, index } = locate(rank)
        const score = KINDS[group.kind] + (group.scores?.[index] ?? 0)
        return matchOf(documents[group.places[index]!]!, group.kind, score, query)
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
      return placeById.size
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
  const texts = pieces.map((piece) => piece.text).filter(isSearchedInTexts)
  const description = explainText(document.description ?? '', texts)
  const text = explainText(textOf(document), texts)
  return {
    ...(name.length > 0 && { name }),
    ...(description.length > 0 && { description }),
    ...(text.length > 0 && { text }),
  }
}

/** Loose hits that are not hits of a better kind. */
function without({ kind, places, scores }: Session['hits'][number], taken: Uint8Array) {
  const kept = Array.from(places, (_, index) => index).filter((index) => taken[places[index]!] === 0)
  return {
    kind,
    places: kept.map((index) => places[index]!),
    scores: Uint16Array.from(kept, (index) => scores![index]!),
    length: kept.length,
  }
}

/** A single letter is looked for in names only: it is in every text. */
function isSearchedInTexts(piece: string): boolean {
  return piece.length > 1 || isContinuous(piece)
}

function proseOf(document: SearchDocument | undefined): Prose | undefined {
  if (!document?.description && !document?.text) return undefined
  return { description: document.description ?? '', text: textOf(document) }
}

/** The text of a document, asked for if it is lazy. */
function textOf({ text }: SearchDocument): string {
  return typeof text === 'function' ? text() : (text ?? '')
}

/** The first three characters as one number, upper and lower case alike: most ids are told apart by it. */
function idHead(id: string): number {
  return (id.charCodeAt(0) & 31) | ((id.charCodeAt(1) & 31) << 5) | ((id.charCodeAt(2) & 31) << 10)
}

/** Says whether so many milliseconds have passed. The first answer is no, lest a small budget never get anywhere. */
function lateAfter(budget: number): () => boolean {
  if (budget === Infinity) return () => false
  let deadline: number | undefined
  return () => {
    if (deadline !== undefined || budget <= 0) return performance.now() >= (deadline ?? 0)
    deadline = performance.now() + budget
    return false
  }
}
