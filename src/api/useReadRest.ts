/** How the pages after the first are read, for as long as somebody wants them. */
import { onlineManager } from '@tanstack/react-query'
import { useEffect, useInsertionEffect, useRef } from 'react'
import type { ListQuery } from './useListQuery.js'

/**
 * While `wanted`, asks for the next page whenever nothing is under way, with the pages after it already on their way.
 * Begins anew where the application has cancelled the first page. Stops at an error: to go on is up to the user. A list
 * that shifted while it was read is read once more. Once it is not `wanted` any more, a page under way for it is cancelled.
 */
export function useReadRest({ query, reader, cache, queryHash }: ListQuery, maybeIncomplete: boolean, wanted: boolean): void {
  const { data, hasNextPage, fetchStatus, isError, fetchNextPage, refetch } = query
  const idle = wanted && fetchStatus === 'idle' && !isError
  const next = (data?.pageParams.at(-1) ?? 0) + 1
  const last = data?.pages.at(-1)?.totalPages ?? next

  const newest = useRef(reader)
  // An insertion effect runs before the effect below is undone. So where every render makes a client, and with it a reader, the old
  // one does not cancel the page that the new one asks for.
  useInsertionEffect(() => {
    newest.current = reader
  })
  useEffect(() => {
    if (!wanted) return undefined
    const release = reader.hold()
    return () => {
      if (release() && newest.current === reader) void cache.get(queryHash)?.cancel({ revert: true })
    }
  }, [wanted, reader, cache, queryHash])

  useEffect(() => {
    if (!idle || !(hasNextPage || next === 1 || (maybeIncomplete && reader.mayReread()))) return
    // Offline the query waits, and so must the pages ahead of it.
    if (onlineManager.isOnline()) reader.want(hasNextPage ? next : 1, last)
    // `cancelRefetch: false`: two hooks that ask for the same page cost one request.
    void (hasNextPage ? fetchNextPage : refetch)({ cancelRefetch: false })
  }, [idle, hasNextPage, maybeIncomplete, next, last, fetchNextPage, refetch, reader])
}
