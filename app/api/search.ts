import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type ApiClient, bodyOf } from './client.ts'

/** What was found stays while the next letters are looked for. */
export const libraryQuery = (api: ApiClient, q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: () => bodyOf(api.search.$get({ query: { q, limit: '6' } })),
    placeholderData: keepPreviousData,
    retry: false,
    // Without a network it fails and says so, instead of waiting without a word.
    networkMode: 'always',
  })
