import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import type { Role } from '../../core/wire/users.ts'
import { type ApiClient, bodyOf } from './client.ts'

/** Accounts by address, those whose name or address contains `q`. */
export const usersQuery = (api: ApiClient, q: string) =>
  infiniteQueryOptions({
    queryKey: ['users', q],
    queryFn: ({ pageParam }) => bodyOf(api.users.$get({ query: pageParam ? { q, cursor: pageParam } : { q } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  })

export const changeRole = (api: ApiClient, id: string, role: Role) =>
  bodyOf(api.users[':id'].$patch({ param: { id }, json: { role } }))

/** Signs somebody out everywhere. */
export const revokeSessions = (api: ApiClient, id: string) =>
  bodyOf(api.users[':id'].sessions.$delete({ param: { id } }))
