/** Finding segments among all that are loaded: when things are read, and which answers are kept. */
import { type Answer, createAnswer } from './createAnswer.js'
import { createIdIndex } from './createIdIndex.js'
import { createNameIndex } from './createNameIndex.js'
import { createTextScan } from './createTextScan.js'
import { lateAfter } from './lateAfter.js'
import { parseQuery } from './parseQuery.js'
import { rankHits } from './rankHits.js'
import type { SearchDocument, SearchHits, SegmentSearch, SegmentSearchOptions } from './SegmentSearch.js'

/** Names read between two checks of the clock. */
const STRIDE = 64
/** Answers kept, so that typing and deleting again does not repeat a search. */
const KEPT = 8

/**
 * A search over documents in memory. Case, accents and word order do not matter, and small typos are forgiven. Documents are
 * indexed when first needed.
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
  let size = 0
  const names = createNameIndex()
  const ids = createIdIndex((place) => documents[place]?.id)
  const texts = createTextScan((place) => {
    const document = documents[place]
    if (!document || !hasText(document)) return undefined
    return { description: document.description ?? '', text: textOf(document) }
  })
  /** Places whose name is still to be read, from `readCount` on. */
  let unread: number[] = []
  let readCount = 0
  /** The names of all places before this one have been read. */
  let readTo = 0
  let hasTexts = false
  /** Answers by what was typed, the latest last. */
  const answers = new Map<string, Answer>()

  function hasText({ description, text }: Document): boolean {
    return textOf !== ownText || Boolean(description || text)
  }

  function add(added: readonly Document[]): void {
    for (const document of added) {
      const known = ids.placeOf(document.id)
      const place = known < 0 ? documents.length : known
      // Answers continue with new documents, but do not look again at one that has changed.
      if (known < 0) size += 1
      else answers.clear()
      // The same object may have a new name, which cannot be detected.
      if (documents[place] === document || documents[place]?.name !== document.name) unread.push(place)
      documents[place] = document
      ids.note(place)
      texts.forget(place)
      hasTexts ||= hasText(document)
    }
  }

  function remove(id: string): void {
    const place = ids.placeOf(id)
    if (place < 0) return
    size -= 1
    documents[place] = undefined
    names.forget(place)
    texts.forget(place)
    answers.clear()
  }

  function read(late: () => boolean): boolean {
    while (readCount < unread.length && !(readCount % STRIDE === 0 && late())) {
      const place = unread[readCount++]!
      // A document removed meanwhile is read as an empty name: a place left out would get the words of the first place.
      names.read(place, documents[place]?.name ?? '')
      if (place < readTo) answers.clear()
      readTo = Math.max(readTo, place + 1)
    }
    if (readCount < unread.length) return false
    unread = []
    readCount = 0
    return true
  }

  function find(text: string, { budget = Infinity }: { budget?: number | undefined } = {}): SearchHits<Document> {
    const late = lateAfter(budget)
    const allRead = read(late)
    const query = parseQuery(text)
    const known = answers.get(query.typed)
    const answer = known ?? createAnswer(query, { documents, names, ids, texts })
    answer.goOn(readTo, allRead, known ? undefined : [...answers.values()].at(-1))
    answers.delete(query.typed)
    answers.set(query.typed, answer)
    if (answers.size > KEPT) answers.delete(answers.keys().next().value!)
    // The first answer within a budget reads no texts, which takes longest: users wait for names above all.
    if (hasTexts) answer.scan(late, known || budget === Infinity ? late : () => true)
    return rankHits(answer.groups(), query, documents, textOf, allRead && (answer.isComplete() || !hasTexts))
  }

  return {
    add,
    get: (id) => documents[ids.placeOf(id)],
    remove,
    read: (budget = Infinity) => read(lateAfter(budget)),
    find,
    search(query, { limit = Infinity } = {}) {
      if (!(limit >= 0)) throw new RangeError(`limit must be 0 or more, not ${limit}.`)
      const hits = find(query)
      return Array.from({ length: Math.min(limit, hits.length) }, (_, rank) => hits.at(rank))
    },
    get size() {
      return size
    },
  }
}

function ownText({ text = '' }: SearchDocument): string {
  return typeof text === 'function' ? text() : text
}
