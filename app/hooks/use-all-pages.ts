import { useEffect } from 'react'

interface Paged {
  hasNextPage: boolean
  isFetching: boolean
  isError: boolean
  fetchNextPage: () => unknown
}

/** Fetches one page after the other, for a choice that must offer everything. */
export function useAllPages({ hasNextPage, isFetching, isError, fetchNextPage }: Paged) {
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) fetchNextPage()
  }, [hasNextPage, isFetching, isError, fetchNextPage])
}
