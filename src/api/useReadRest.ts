/** How the pages after the first are read, for as long as they are wanted. */
import { onlineManager } from '@tanstack/react-query'
import { useEffect, useInsertionEffect, useRef } from 'react'
import type { ListQuery } from './useListQuery.js'

/**
 * While `wanted`, requests the next page whenever the query is idle, and starts the pages after it ahead of time. Starts over
 * if the application cancelled the first page. Stops at an error: continuing is up to the user. A list that shifted while it
 * was read is read again, at most once in five minutes. When no longer `wanted`, the page being fetched for it is cancelled.
 */
export function useReadRest({ query, reader, cache, queryHash }: ListQuery, maybeIncomplete: boolean, wanted: boolean): void {
  const { data, hasNextPage, fetchStatus, isError, fetchNextPage, refetch } = query
  const idle = wanted && fetchStatus === 'idle' && !isError
  const next = (data?.pageParams.at(-1) ?? 0) + 1
  const last = data?.pages.at(-1)?.totalPages ?? next

  const newest = useRef(reader)
  // Insertion effects run before the cleanup of the effect below. So when every render creates a client, and with it a reader,
  // the old reader does not cancel the page that the new one requests.
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
    // While offline the query is paused, so reading ahead must wait, too.
    if (onlineManager.isOnline()) reader.want(hasNextPage ? next : 1, last)
    // `cancelRefetch: false`: two hooks that ask for the same page cost one request.
    void (hasNextPage ? fetchNextPage : refetch)({ cancelRefetch: false })
  }, [idle, hasNextPage, maybeIncomplete, next, last, fetchNextPage, refetch, reader])
}
