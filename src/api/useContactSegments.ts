/** All contact segments of an organisation as React state. */
import { useInfiniteQuery, useIsRestoring, useQueryClient, useQueryErrorResetBoundary, type Query, type UseInfiniteQueryOptions, type UseInfiniteQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { MAX_PAGE_SIZE, type ListedSegment } from '../contract.js'
import type { SegmentsClient } from './client.js'
import { collectSegments } from './collectSegments.js'
import { useSegmentsClient } from './ContactSegmentsProvider.js'
import type { SegmentsApiError, SegmentsError } from './errors.js'
import { readAhead } from './readAhead.js'
import { restoredPages, type RejectedRow, type SegmentsPage } from './readSegmentsPage.js'
import { contactSegmentsQueryOptions, type ContactSegmentsData, type ContactSegmentsListKey } from './segmentsQuery.js'
import { useReadRest } from './useReadRest.js'

type QueryOptions = UseInfiniteQueryOptions<SegmentsPage, SegmentsError, ContactSegmentsData, ContactSegmentsListKey, number>

/** Ours, and every option of `useInfiniteQuery` that does not define the query itself. */
export type UseContactSegmentsOptions = Partial<
  Omit<QueryOptions, 'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam' | 'getPreviousPageParam' | 'maxPages' | 'select'>
> & {
  /** @default the client of `<ContactSegmentsProvider>` */
  client?: SegmentsClient | undefined
  /** Rows a request, 1 to 100. @default 100 */
  pageSize?: number | undefined
  /**
   * Read every page, within the client's budget, as long as this is true, or as long as this function of what is loaded
   * says so: `({ find }) => !find(id)` reads until a segment is there. @default false
   */
  loadAll?: boolean | ((loaded: Pick<UseContactSegmentsResult, 'find' | 'segments'>) => boolean) | undefined
}

/** The result of `useInfiniteQuery`, and: */
export type UseContactSegmentsResult = UseInfiniteQueryResult<ContactSegmentsData, SegmentsError> & {
  /** Every loaded segment once, in the order first seen, with its newest values. A segment that has neither changed nor moved is the same object. */
  segments: readonly ListedSegment[]
  /** The loaded segment with this id. A new function when the list changes. */
  find: (id: string) => ListedSegment | undefined
  /** Segments in the organisation, as the server says; null until it does. */
  total: number | null
  /** True once no page follows those that have been read. `maybeIncomplete` says whether they contradict the total. */
  isComplete: boolean
  /** True when the list changed while it was read, so that a segment may have slipped between two pages. */
  maybeIncomplete: boolean
  /** Segments loaded, of how many. */
  progress: { loaded: number; total: number | null }
  /** Rows that could not be read, with the reasons. The others work. */
  rejected: readonly RejectedRow[]
  /** Reads the remaining pages, several at a time. After an error, tries again as `retry` does. */
  loadAll: () => void
  /** After an error: asks again for the page that failed, or, if the list was being read anew, for all of it; no more than was wanted before. */
  retry: () => void
  /**
   * When the next automatic attempt is due, in epoch milliseconds, if the server has set its time; past while that attempt is under
   * way, null once what was being read has been: of a list that is read anew, all its pages. Of the hooks that share a client only
   * the one whose request was refused knows.
   */
  retryAt: number | null
}

/** Whether a hook that mounts may ask: not while another shows an error, since to try again is up to the person who sees it. */
const mayAskOnMount = (query: Pick<Query<never, never>, 'observers'>): boolean =>
  !query.observers.some((each) => {
    const { isError, isFetching, isEnabled } = each.getCurrentResult()
    return isError && !isFetching && isEnabled
  })

type Stored = Query<SegmentsPage, SegmentsError, ContactSegmentsData, ContactSegmentsListKey>

/**
 * Contact segments through `GET /contacts/segments`, as an infinite query. Asks for the first page on mount (unless
 * `enabled` is false); more comes by `fetchNextPage` or `loadAll`. Hooks with the same client share one list and its requests.
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

/** The same for a component that needs only some of it: news of the list render it only when `notifyWhen` says so of what is loaded now. */
export function useContactSegmentsWhen(
  options: UseContactSegmentsOptions,
  notifyWhen?: (loaded: Pick<UseContactSegmentsResult, 'find'>) => boolean,
): UseContactSegmentsResult {
  const { client: given, pageSize = MAX_PAGE_SIZE, loadAll: wantsAll = false, ...queryOptions } = options
  const client = useSegmentsClient(given)
  // Undefined, an option is one left out.
  for (const name in queryOptions) if (queryOptions[name as keyof object] === undefined) delete queryOptions[name as keyof object]
  const definition = contactSegmentsQueryOptions(client, { pageSize })
  const { queryKey } = definition
  const queryClient = useQueryClient()
  // What the application says of all of its queries holds here, too, but for what defines this one: when to try again, how long it is fresh.
  const defaults = queryClient.defaultQueryOptions<SegmentsPage, SegmentsError, ContactSegmentsData, ContactSegmentsData, ContactSegmentsListKey>({
    ...(queryOptions as object),
    queryKey,
  })
  const { queryHash } = defaults
  const cache = queryClient.getQueryCache()
  const stored = cache.get(queryHash) as Stored | undefined
  const kept = stored?.state.data
  // A cache of another release, or of anything, is read anew rather than guessed at; TanStack Query would throw where it looks for the
  // page after these, with every visit. Nobody can show it, so nobody minds.
  if (kept !== undefined && !restoredPages(kept)) cache.remove(stored!)
  // With `throwOnError`, TanStack Query itself asks again when a person resets the error boundary, and not before. `retryOnMount` is
  // a boolean, since older releases take no function for it.
  const { throwOnError, retryOnMount = Boolean(throwOnError) || !stored || mayAskOnMount(stored), initialData } = defaults
  // After such a reset a failed list is asked for, even while another hook shows its error.
  const isReset = useQueryErrorResetBoundary().isReset()
  const { refetchOnMount = (query: Stored) => (isReset && query.state.error ? 'always' : mayAskOnMount(query)) } = defaults
  const seed: unknown = typeof initialData === 'function' && !kept ? initialData() : initialData
  const query = useInfiniteQuery<SegmentsPage, SegmentsError, ContactSegmentsData, ContactSegmentsListKey, number>({
    ...definition,
    ...queryOptions,
    ...(notifyWhen && { notifyOnChangeProps: () => (notifyWhen(collectSegments(restoredPages(cache.get(queryHash)?.state.data) ?? [], false)) ? 'all' : []) }),
    retryOnMount,
    refetchOnMount,
    // What an application says of all of its queries may not make another list of this one.
    ...({ initialData: restoredPages(seed) ? initialData : undefined, maxPages: undefined, select: undefined } as object),
  })
  const { data, error, fetchStatus, hasNextPage, isFetchedAfterMount, isFetchNextPageError, refetch, fetchNextPage: fetchAnyway } = query
  const reader = readAhead(client, pageSize)
  // Left to itself it cancels what is under way and asks again, so two components that ask for a page would cost two requests.
  const fetchNextPage: typeof fetchAnyway = useCallback(
    async (how) => {
      const state = cache.get(queryHash)?.state
      // Joined to a list that is read anew, the wish for one more page would be lost.
      if (state?.data && state.fetchStatus !== 'idle' && !state.fetchMeta?.fetchMore) {
        const anew = await refetch({ cancelRefetch: false })
        // Nor is a page put behind a list that could not be read, or that nobody looks at any more.
        if (anew.isError || !cache.get(queryHash)?.getObserversCount()) return anew as Awaited<ReturnType<typeof fetchAnyway>>
      }
      return reader.join(fetchAnyway({ cancelRefetch: false, ...how }))
    },
    [fetchAnyway, refetch, cache, queryHash, reader],
  )

  const [, lookAgain] = useState({})
  useEffect(() => {
    if (fetchStatus === 'idle') return undefined
    // A query that is thrown out of the cache tells nobody, and its observers would wait for it for ever.
    return cache.subscribe(({ type, query }) => {
      if (type === 'removed' && query.queryHash === queryHash) lookAgain({})
    })
  }, [fetchStatus, cache, queryHash])

  useEffect(() => {
    // What is loaded is not stale because the next page was refused. TanStack Query takes it so, and the next hook to mount would read
    // all of it again.
    if (error && isFetchNextPageError && isFetchedAfterMount) cache.get(queryHash)?.setState({ isInvalidated: false })
  }, [error, isFetchNextPageError, isFetchedAfterMount, cache, queryHash])

  const pages = restoredPages(data) ?? []
  // Placeholder data is of another list, and says nothing about the end of this one.
  const ended = pages.length > 0 && !hasNextPage && !query.isPlaceholderData
  const collected = collectSegments(pages, ended)

  /** The list that `loadAll()` was called for. */
  const [asked, setAsked] = useState<string>()
  const wanted = asked === queryHash || (typeof wantsAll === 'function' ? wantsAll(collected) : wantsAll)
  // Nothing is read while a persister may bring it back, nor for a hook that does not subscribe and so would not hear of it.
  const isDeaf = useIsRestoring() || queryOptions.subscribed === false
  // oxlint-disable-next-line @tanstack/query/no-rest-destructuring -- everything is handed on anyway, see below
  useReadRest(query, collected.maybeIncomplete, wanted && query.isEnabled && !isDeaf, reader, cache, queryHash)

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
