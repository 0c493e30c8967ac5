/** All contact segments of an organisation as React state. */
import { useIsRestoring } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { MAX_PAGE_SIZE, type ListedSegment } from '../contract.js'
import type { SegmentsClient } from './client.js'
import { collectSegments } from './collectSegments.js'
import { useSegmentsClient } from './ContactSegmentsProvider.js'
import type { SegmentsApiError } from './errors.js'
import { restoredPages, type RejectedRow } from './readSegmentsPage.js'
import { useListQuery, type ListQueryOptions, type ListQueryResult } from './useListQuery.js'
import { useReadRest } from './useReadRest.js'

/** Options of this hook, and every option of `useInfiniteQuery` that does not define the query itself. */
export type UseContactSegmentsOptions = ListQueryOptions & {
  /** @default the client of `<ContactSegmentsProvider>` */
  client?: SegmentsClient | undefined
  /** Rows per request, 1 to 100. @default 100 */
  pageSize?: number | undefined
  /**
   * Reads every page, within the client's budget, while this is true, or while this function of what is loaded returns
   * true: `({ find }) => !find(id)` reads until a segment is there. @default false
   */
  loadAll?: boolean | ((loaded: Pick<UseContactSegmentsResult, 'find' | 'segments'>) => boolean) | undefined
}

/** The result of `useInfiniteQuery`, and: */
export type UseContactSegmentsResult = ListQueryResult & {
  /** Every loaded segment once, in the order first seen, with its newest values. A segment that has neither changed nor moved is the same object. */
  segments: readonly ListedSegment[]
  /** The loaded segment with this id. A new function when the list changes. */
  find: (id: string) => ListedSegment | undefined
  /** Segments in the organisation, according to the server; null until it says. */
  total: number | null
  /** True once no page follows those read. `maybeIncomplete` says whether they contradict the total. */
  isComplete: boolean
  /** True when the list changed while it was read, so that a segment may have slipped between two pages. */
  maybeIncomplete: boolean
  /** Segments loaded, of how many. */
  progress: { loaded: number; total: number | null }
  /** Rows that could not be read, with the reasons. The others are unaffected. */
  rejected: readonly RejectedRow[]
  /** Reads the remaining pages, several at a time. After an error, tries again as `retry` does. */
  loadAll: () => void
  /** After an error: asks again for the page that failed or, if the list was being refetched, for all of it; no more than was wanted before. */
  retry: () => void
  /**
   * When the next automatic attempt is due, in epoch milliseconds, if the server has set a time. In the past while that attempt is
   * under way; null once everything that was being read has been, which for a refetch means all pages. Of the hooks that share a
   * client, only the one whose request was refused knows.
   */
  retryAt: number | null
}

/**
 * Contact segments from `GET /contacts/segments`, as an infinite query. Requests the first page on mount (unless `enabled`
 * is false), and more on `fetchNextPage` or `loadAll`. Hooks with the same client share one list and its requests.
 * Needs a `QueryClientProvider` and a client; `error` is a `SegmentsApiError` or a `SegmentsContractError`.
 *
 * @example
 * import { useContactSegments } from 'react-contact-segments'
 *
 * export function Segments() {
 *   const { progress, isComplete, loadAll } = useContactSegments({ pageSize: 50 })
 *   return <button type="button" disabled={isComplete} onClick={loadAll}>{progress.loaded} of {progress.total ?? '…'}</button>
 * }
 * // → 50 of 240
 */
export function useContactSegments(options: UseContactSegmentsOptions = {}): UseContactSegmentsResult {
  return useContactSegmentsWhen(options)
}

/** The same, for a component that needs only part of the list: updates render it only when `notifyWhen` returns true for what is loaded. */
export function useContactSegmentsWhen(
  options: UseContactSegmentsOptions,
  notifyWhen?: (loaded: Pick<UseContactSegmentsResult, 'find'>) => boolean,
): UseContactSegmentsResult {
  const { client: given, pageSize = MAX_PAGE_SIZE, loadAll: wantsAll = false, ...queryOptions } = options
  const list = useListQuery(
    useSegmentsClient(given),
    pageSize,
    queryOptions,
    notifyWhen && ((pages) => notifyWhen(collectSegments(pages, false))),
  )
  const { query, fetchNextPage, reader, queryHash } = list
  const { error, isFetchNextPageError, refetch } = query
  const pages = restoredPages(query.data) ?? []
  // Placeholder data belongs to another list, and says nothing about the end of this one.
  const ended = pages.length > 0 && !query.hasNextPage && !query.isPlaceholderData
  const collected = collectSegments(pages, ended)

  /** The list that `loadAll()` was called for. */
  const [asked, setAsked] = useState<string>()
  const wanted = asked === queryHash || (typeof wantsAll === 'function' ? wantsAll(collected) : wantsAll)
  // Nothing is read while a persister is restoring the cache, nor for a hook that does not subscribe and would miss the result.
  const isDeaf = useIsRestoring() || queryOptions.subscribed === false
  useReadRest(list, collected.maybeIncomplete, wanted && query.isEnabled && !isDeaf)

  const retry = useCallback(() => {
    reader.forgive()
    if (!error) return
    void (isFetchNextPageError ? fetchNextPage() : refetch({ cancelRefetch: false }))
  }, [error, isFetchNextPageError, refetch, fetchNextPage, reader])
  const loadAll = useCallback(() => {
    setAsked(queryHash)
    retry()
  }, [queryHash, retry, setAsked])

  return {
    // oxlint-disable-next-line @tanstack/query/no-rest-destructuring -- a caller is promised all of it, and may read any
    ...query,
    fetchNextPage,
    ...collected,
    isComplete: ended,
    progress: { loaded: collected.segments.length, total: collected.total },
    loadAll,
    retry,
    retryAt: (query.isFetching && (query.failureReason as SegmentsApiError | null)?.retryAt) || null,
  }
}
