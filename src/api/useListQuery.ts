/** One list as an infinite query, mended where TanStack Query's own ways would lose an error, or a page, or ask twice. */
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
  /** Beside a reading that is under way it joins it. */
  fetchNextPage: ListQueryResult['fetchNextPage']
  reader: ReadAhead
  cache: QueryCache
  /** By which the cache knows the list. */
  queryHash: string
}

type Stored = Query<SegmentsPage, SegmentsError, ContactSegmentsData, ContactSegmentsListKey>

/** Whether a hook that mounts may ask: not while another shows an error, since to try again is up to the person who sees it. */
const mayAskOnMount = (query: Pick<Query<never, never>, 'observers'>): boolean =>
  !query.observers.some((each) => {
    const { isError, isFetching, isEnabled } = each.getCurrentResult()
    return isError && !isFetching && isEnabled
  })

/** With `notifyWhen`, news render the component only when that says so of the pages there are now. */
export function useListQuery(
  client: SegmentsClient,
  pageSize: number,
  options: ListQueryOptions,
  notifyWhen?: (pages: readonly SegmentsPage[]) => boolean,
): ListQuery {
  // Undefined, an option is one left out.
  const given = Object.fromEntries(Object.entries(options).filter(([, option]) => option !== undefined))
  const definition = contactSegmentsQueryOptions(client, { pageSize })
  const { queryKey } = definition
  const queryClient = useQueryClient()
  // What the application says of all of its queries holds here, too, but for what defines this one: when to try again, how long it is fresh.
  const defaults = queryClient.defaultQueryOptions<SegmentsPage, SegmentsError, ContactSegmentsData, ContactSegmentsData, ContactSegmentsListKey>({
    ...given,
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
    ...given,
    ...(notifyWhen && { notifyOnChangeProps: () => (notifyWhen(restoredPages(cache.get(queryHash)?.state.data) ?? []) ? 'all' : []) }),
    retryOnMount,
    refetchOnMount,
    // What an application says of all of its queries may not make another list of this one.
    ...({ initialData: restoredPages(seed) ? initialData : undefined, maxPages: undefined, select: undefined } as object),
  })
  const { error, fetchStatus, isFetchedAfterMount, isFetchNextPageError, refetch, fetchNextPage: fetchAnyway } = query
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

  return { query, fetchNextPage, reader, cache, queryHash }
}
