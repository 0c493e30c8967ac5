/** One hit as it is returned: its score, where it is, and what to highlight, computed on access. */
import { asSeen, explainName, explainText } from './explainMatch.js'
import { needlesOf, type Query } from './parseQuery.js'
import type { MatchRanges, SearchDocument, SearchMatch } from './SegmentSearch.js'

/** Each kind of hit outranks the next, whatever the score within it. */
export const KINDS = { name: 4_000, id: 3_000, description: 2_000, text: 1_000, loose: 0 } as const
export type Kind = keyof typeof KINDS

/** UTF-16 code units of a name in which marks are looked for: going through megabytes would delay every keystroke. */
const MARKED = 10_000

export class LazyMatch<Document extends SearchDocument> implements SearchMatch {
  readonly id: string
  readonly score: number
  readonly reason?: 'description' | 'id' | 'text'
  readonly #find: () => MatchRanges
  #ranges: MatchRanges | undefined

  constructor(document: Document, kind: Kind, score: number, query: Query, textOf: (document: Document) => string) {
    this.id = document.id
    this.score = KINDS[kind] + score
    if (kind !== 'name' && kind !== 'loose') this.reason = kind
    // Keeps its document in memory but not the whole result, since a match may be kept for longer.
    this.#find = () => rangesOf(document, kind, query, textOf)
  }

  get ranges(): MatchRanges {
    return (this.#ranges ??= this.#find())
  }
}

function rangesOf<Document extends SearchDocument>(
  document: Document,
  kind: Kind,
  query: Query,
  textOf: (document: Document) => string,
): MatchRanges {
  if (kind === 'id') return {}
  const { typed, tokens } = query
  if (tokens.length === 0) {
    const at = document.name.indexOf(typed)
    return at < 0 ? {} : { name: [asSeen(document.name, [at, at + typed.length])] }
  }
  const name = explainName(document.name.slice(0, MARKED), tokens, kind === 'loose')
  if (kind === 'name' || kind === 'loose') return { name }
  const texts = needlesOf(query).map(({ needle }) => needle)
  const description = explainText(document.description ?? '', texts)
  const text = explainText(textOf(document), texts)
  return {
    ...(name.length > 0 && { name }),
    ...(description.length > 0 && { description }),
    ...(text.length > 0 && { text }),
  }
}
