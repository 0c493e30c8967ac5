/** How well an engine finds what is meant: the mean reciprocal rank, and for each kind the share of queries whose first hit is right. */
import { kinds, type Kind, type RelevanceQuery } from './queries.ts'

/** Names that an engine finds, best first. */
export type FindNames = (query: string) => readonly string[]

export type Relevance = {
  mrr: number
  /** The share of the queries of a kind whose first hit is right. */
  top1: Record<Kind, number>
  missed: { query: string; rank: number | null; first: string | undefined }[]
}

export function measureRelevance(find: FindNames, queries: readonly RelevanceQuery[]): Relevance {
  const ranks = queries.map(({ query, wants }) => {
    const rank = find(query).findIndex((name) => wants.includes(name))
    return rank < 0 ? null : rank + 1
  })
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const top1 = (kind: Kind) =>
    mean(ranks.flatMap((rank, index) => (queries[index]!.kind === kind ? [rank === 1 ? 1 : 0] : [])))
  return {
    mrr: mean(ranks.map((rank) => (rank === null ? 0 : 1 / rank))),
    top1: Object.fromEntries(kinds.map((kind) => [kind, top1(kind)])) as Record<Kind, number>,
    missed: queries.flatMap(({ query }, index) =>
      ranks[index] === 1 ? [] : [{ query, rank: ranks[index]!, first: find(query)[0] }],
    ),
  }
}
