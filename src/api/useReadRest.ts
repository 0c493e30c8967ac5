/** How the pages after the first are read, one after another, for as long as somebody wants them. */
import type { InfiniteQueryObserverResult } from '@tanstack/react-query'
import { useEffect } from 'react'

type Readable = Pick<InfiniteQueryObserverResult, 'hasNextPage' | 'isFetching' | 'isError' | 'fetchNextPage'>

/** While `wanted`, asks for the next page whenever nothing is under way. Stops at an error: going on is the user's word. */
export function useReadRest({ hasNextPage, isFetching, isError, fetchNextPage }: Readable, wanted: boolean): void {
  const next = wanted && hasNextPage && !isFetching && !isError
  useEffect(() => {
    // `cancelRefetch: false`: two hooks that ask for the same page cost one request.
    if (next) void fetchNextPage({ cancelRefetch: false })
  }, [next, fetchNextPage])
}
