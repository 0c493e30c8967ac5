/** The endpoint as a TanStack infinite query: its keys, how to find the next page, when to retry. */
import type { DataTag, InfiniteData } from '@tanstack/react-query'
import { MAX_PAGE_SIZE } from '../contract.js'
import { checkedNumber } from './checkOptions.js'
import type { SegmentsClient } from './client.js'
import { mayPass, type SegmentsError } from './errors.js'
import { readAhead } from './readAhead.js'
import { restoredPage, type SegmentsPage } from './readSegmentsPage.js'

/** What the query cache holds: the pages in order, and their page numbers, from 1 on. */
export type ContactSegmentsData = InfiniteData<SegmentsPage, number>
/** The query key of one list. A different page size is a different list. */
export type ContactSegmentsListKey = readonly ['contact-segments', scope: string, 'list', { readonly pageSize: number }]

/**
 * Query keys, most general first. They contain the client's `scope`, never its API key.
 *
 * @example
 * import { QueryClient } from '@tanstack/react-query'
 * import { contactSegmentsKeys } from 'react-contact-segments/core'
 *
 * contactSegmentsKeys.list('acme') // → ['contact-segments', 'acme', 'list', { pageSize: 100 }]
 * // After a segment was saved: everything of this organisation is read again when it is next needed.
 * await new QueryClient().invalidateQueries({ queryKey: contactSegmentsKeys.scope('acme') })
 */
export const contactSegmentsKeys: {
  all: readonly ['contact-segments']
  scope(scope: string): readonly ['contact-segments', scope: string]
  list(scope: string, pageSize?: number): ContactSegmentsListKey
} = {
  all: ['contact-segments'],
  scope: (scope) => ['contact-segments', scope],
  // A different page size moves the page boundaries, so it is a different list.
  list: (scope, pageSize = MAX_PAGE_SIZE) => ['contact-segments', scope, 'list', { pageSize }],
}

/** What `contactSegmentsQueryOptions` returns: everything that defines the query. `retryDelay` and `staleTime` are milliseconds. */
export type ContactSegmentsQueryOptions = {
  queryKey: DataTag<ContactSegmentsListKey, ContactSegmentsData, SegmentsError>
  queryFn: (context: { pageParam: number; signal: AbortSignal }) => Promise<SegmentsPage>
  initialPageParam: number
  getNextPageParam: (lastPage: SegmentsPage, pages: SegmentsPage[], lastPageParam: number) => number | undefined
  retry: (failures: number, error: SegmentsError) => boolean
  retryDelay: (failures: number, error: SegmentsError) => number
  staleTime: number
  refetchOnWindowFocus: boolean
  refetchOnReconnect: boolean
}

const FIVE_MINUTES = 300_000
const RETRIES = 3
/** 1,000,000 segments at 100 rows per page. Beyond it the server is wrong rather than large. */
const MOST_PAGES = 10_000

/**
 * Infinite query options for every segment the client can see, `pageSize` (1 to 100) rows per request. Usable with
 * `useInfiniteQuery`, `useSuspenseInfiniteQuery`, `queryClient.fetchInfiniteQuery`, loaders and server components alike.
 *
 * Throws a `RangeError` for a page size that the API does not accept.
 *
 * Refetching an infinite query costs a request for every loaded page, so neither window focus nor reconnecting triggers it. A
 * transient failure is retried up to three times in a row, at most a minute apart. Of pages read in parallel, each that the
 * server refuses counts as an attempt; a connection that breaks under all of them counts as one. A loader or a server component
 * that should not wait for retries adds `retry: false`.
 *
 * @example
 * import { QueryClient } from '@tanstack/react-query'
 * import { contactSegmentsQueryOptions, createSegmentsClient } from 'react-contact-segments/core'
 *
 * const client = createSegmentsClient({ baseUrl: 'https://acme.example/api', scope: 'acme' })
 * const queryClient = new QueryClient()
 * await queryClient.prefetchInfiniteQuery(contactSegmentsQueryOptions(client))
 * queryClient.getQueryData(contactSegmentsQueryOptions(client).queryKey)?.pages[0]?.total // → 240
 */
export function contactSegmentsQueryOptions(
  client: SegmentsClient,
  { pageSize = MAX_PAGE_SIZE }: { pageSize?: number | undefined } = {},
): ContactSegmentsQueryOptions {
  checkedNumber('pageSize', pageSize, MAX_PAGE_SIZE)
  const reader = readAhead(client, pageSize)
  return {
    queryKey: contactSegmentsKeys.list(client.scope, pageSize) as ContactSegmentsQueryOptions['queryKey'],
    queryFn: ({ pageParam, signal }) => reader.take(pageParam, signal),
    initialPageParam: 1,
    getNextPageParam: nextPage,
    // TanStack Query counts the failures of a whole fetch, which may be hundreds of pages; `inVain` counts consecutive ones.
    // Pages read in parallel fail together, and together get no more attempts than one alone.
    retry: (failures, error) => mayPass(error) && (reader.inVain(error) ?? failures + 1) <= RETRIES,
    retryDelay(failures, error) {
      const { retryAt } = error as { retryAt?: number }
      // Some time has passed since the server set the delay: `take` has waited for the pages read in parallel.
      return retryAt === undefined ? 500 * 2 ** (reader.inVain(error) ?? failures + 1) : Math.max(0, retryAt - Date.now())
    },
    staleTime: FIVE_MINUTES,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  }
}

/**
 * The page after `lastPageParam`, or undefined when the list has ended. `hasNextPage` alone is not trusted: a server stuck on
 * true would be asked forever. Counts from the page requested, not the page number in the reply.
 */
function nextPage(cached: SegmentsPage, pages: SegmentsPage[], lastPageParam: number): number | undefined {
  const lastPage = restoredPage(cached)
  const next = lastPageParam + 1
  const ends =
    !lastPage?.hasNextPage ||
    !Number.isInteger(next) ||
    lastPage.data.length + lastPage.rejected.length === 0 ||
    next > Math.min(MOST_PAGES, lastPage.totalPages || Infinity) ||
    hasSameRows(lastPage, restoredPage(pages.at(-2)))
  return ends ? undefined : next
}

/** Called on every render of every hook, so it stops at the first row that differs. */
function hasSameRows({ data, rejected }: SegmentsPage, before: SegmentsPage | null): boolean {
  if (data.length !== before?.data.length || data.some(({ id }, index) => id !== before.data[index]!.id)) return false
  return JSON.stringify(rejected) === JSON.stringify(before.rejected)
}
