import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { type ApiClient, bodyOf } from './client.ts'

export const groupsQuery = (api: ApiClient) =>
  infiniteQueryOptions({
    queryKey: ['groups', 'list'],
    queryFn: ({ pageParam }) => bodyOf(api.groups.$get({ query: pageParam ? { cursor: pageParam } : {} })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor,
  })

export const groupQuery = (api: ApiClient, id: string) =>
  queryOptions({
    queryKey: ['groups', id],
    queryFn: () => bodyOf(api.groups[':id'].$get({ param: { id } })),
  })

interface GroupForm {
  name: string
  emails: string[]
}

export const createGroup = (api: ApiClient, json: GroupForm) => bodyOf(api.groups.$post({ json }))

export const updateGroup = (api: ApiClient, id: string, json: GroupForm) =>
  bodyOf(api.groups[':id'].$patch({ param: { id }, json }))

export const deleteGroup = (api: ApiClient, id: string) => bodyOf(api.groups[':id'].$delete({ param: { id } }))
