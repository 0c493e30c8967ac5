/** One list as an infinite query, with fixes where TanStack Query by itself would lose an error or a page, or send a request twice. */
import { useInfiniteQuery, useQueryClient, useQueryErrorResetBoundary, type Query, type QueryCache, type UseInfiniteQueryOptions, type UseInfiniteQueryResult } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { SegmentsClient } from './client.js'
import type { SegmentsError } from './errors.js'
import { readAhead, type ReadAhead } from './readAhead.js'
import { restoredPages, type SegmentsPage } from './readSegmentsPage.js'
import { contactSegmentsQueryOptions, type ContactSegmentsData, type ContactSegmentsListKey } from './segmentsQuery.js'

/** Every option of `useInfiniteQuery` that does not define the query itself. */
export type ListQueryOptions = Partial<
  Omit<
    UseInfiniteQueryOptions<SegmentsPage, SegmentsError, ContactSegmentsData, ContactSegmentsListKey, number>,
    'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam' | 'getPreviousPageParam' | 'maxPages' | 'select'
  >
>
export type ListQueryResult = UseInfiniteQueryResult<ContactSegmentsData, SegmentsError>

export type ListQuery = {
  query: ListQueryResult
  /** By default joins a fetch of the next page and waits for a refetch, instead of cancelling either. */
  fetchNextPage: ListQueryResult['fetchNextPage']
  reader: ReadAhead
  cache: QueryCache
  /** The hash of the list's query key. */
  queryHash: string
}

type Stored = Query<SegmentsPage, SegmentsError, ContactSegmentsData, ContactSegmentsListKey>

/** Whether a hook may fetch on mount: not while another one shows an error, since retrying is up to the user who sees it. */
const mayAskOnMount = (query: Pick<Query<never, never>, 'observers'>): boolean =>
  !query.observers.some((each) => {
    const { isError, isFetching, isEnabled } = each.getCurrentResult()
    return isError && !isFetching && isEnabled
  })

/** With `notifyWhen`, updates render the component only when it returns true for the current pages. */
export function useListQuery(
  client: SegmentsClient,
  pageSize: number,
  options: ListQueryOptions,
  notifyWhen?: (pages: readonly SegmentsPage[]) => boolean,
): ListQuery {
  // An option set to undefined counts as left out.
  const given = Object.fromEntries(Object.entries(options).filter(([, option]) => option !== undefined))
  const definition = contactSegmentsQueryOptions(client, { pageSize })
  const { queryKey } = definition
  const queryClient = useQueryClient()
  // The default options of the query client apply here too, except where `definition` sets its own, such as `retry` and `staleTime`.
  const defaults = queryClient.defaultQueryOptions<SegmentsPage, SegmentsError, ContactSegmentsData, ContactSegmentsData, ContactSegmentsListKey>({
    ...given,
    queryKey,
  })
  const { queryHash } = defaults
  const cache = queryClient.getQueryCache()
  const stored = cache.get(queryHash) as Stored | undefined
  const kept = stored?.state.data
  // Cached data that cannot be read as pages, such as that of another release, is dropped and fetched again: TanStack Query
  // would throw on every mount, when it looks for the next page. No hook can be rendering such data, so it is safe to remove.
  if (kept !== undefined && !restoredPages(kept)) cache.remove(stored!)
  // With `throwOnError`, TanStack Query itself fetches again when the error boundary is reset, and not before. `retryOnMount`
  // is a boolean, since older releases accept no function for it. They also subscribe with the options of the
  // previous render, which may be older than the failure, so those of a hook that does not subscribe never ask for a retry.
  const { throwOnError, retryOnMount = options.subscribed !== false && (Boolean(throwOnError) || !stored || mayAskOnMount(stored)), initialData } = defaults
  // After such a reset a failed list is fetched again, even while another hook shows its error.
  const isReset = useQueryErrorResetBoundary().isReset()
  const { refetchOnMount = (query: Stored) => (isReset && query.state.error ? 'always' : mayAskOnMount(query)) } = defaults
  const seed: unknown = typeof initialData === 'function' && !kept ? initialData() : initialData
  const query = useInfiniteQuery<SegmentsPage, SegmentsError, ContactSegmentsData, ContactSegmentsListKey, number>({
    ...definition,
    ...given,
    ...(notifyWhen && { notifyOnChangeProps: () => (notifyWhen(restoredPages(cache.get(queryHash)?.state.data) ?? []) ? 'all' : []) }),
    retryOnMount,
    refetchOnMount,
    // Default options of the query client must not turn this list into a different one.
    ...({ initialData: restoredPages(seed) ? initialData : undefined, maxPages: undefined, select: undefined } as object),
  })
  const { error, fetchStatus, isFetchedAfterMount, isFetchNextPageError, refetch, fetchNextPage: fetchAnyway } = query
  const reader = readAhead(client, pageSize)
  // By itself, `fetchNextPage` cancels a fetch under way and starts another, so two components that ask for a page would cost two requests.
  const fetchNextPage: typeof fetchAnyway = useCallback(
    async (how) => {
      const state = cache.get(queryHash)?.state
      // Joining a refetch would lose the request for one more page, so wait for it first.
      if (state?.data && state.fetchStatus !== 'idle' && !state.fetchMeta?.fetchMore) {
        const anew = await refetch({ cancelRefetch: false })
        // No page is appended to a list that failed to refetch, or that has no observers left.
        if (anew.isError || !cache.get(queryHash)?.getObserversCount()) return anew as Awaited<ReturnType<typeof fetchAnyway>>
      }
      return reader.join(fetchAnyway({ cancelRefetch: false, ...how }))
    },
    [fetchAnyway, refetch, cache, queryHash, reader],
  )

  const [, lookAgain] = useState({})
  useEffect(() => {
    if (fetchStatus === 'idle') return undefined
    // Removing a query from the cache does not notify its observers, which would wait for it forever.
    return cache.subscribe(({ type, query }) => {
      if (type === 'removed' && query.queryHash === queryHash) lookAgain({})
    })
  }, [fetchStatus, cache, queryHash])

  useEffect(() => {
    // Loaded pages are not stale because the next one failed. TanStack Query treats them so, and the next hook to mount would
    // refetch them all.
    if (error && isFetchNextPageError && isFetchedAfterMount) cache.get(queryHash)?.setState({ isInvalidated: false })
  }, [error, isFetchNextPageError, isFetchedAfterMount, cache, queryHash])

  return { query, fetchNextPage, reader, cache, queryHash }
}
