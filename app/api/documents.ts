import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type ApiClient, bodyOf } from './client.ts'

export const documentsQuery = (api: ApiClient) =>
  infiniteQueryOptions({
    queryKey: ['documents', 'list'],
    queryFn: ({ pageParam }) => bodyOf(api.documents.$get({ query: pageParam ? { cursor: pageParam } : {} })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor,
  })

export const documentQuery = (api: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['documents', id],
    queryFn: () => bodyOf(api.documents[':id'].$get({ param: { id } })),
  })

/** A document's text never changes, so a stretch that was read once is kept. */
export const documentTextQuery = (api: ApiClient, id: string, start: number, end: number) =>
  queryOptions({
    queryKey: ['documents', id, 'text', start, end],
    queryFn: () =>
      bodyOf(api.documents[':id'].text.$get({ param: { id }, query: { start: `${start}`, end: `${end}` } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const deleteDocument = (api: ApiClient, id: string) => bodyOf(api.documents[':id'].$delete({ param: { id } }))
