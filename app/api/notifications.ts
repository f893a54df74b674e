import { queryOptions } from '@tanstack/react-query'
import { type ApiClient, bodyOf } from './client.ts'

export const notificationsQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['notifications'],
    queryFn: () => bodyOf(api.notifications.$get({ query: {} })),
  })

/** All of them when no ids are given. */
export const markNotificationsRead = (api: ApiClient, ids?: string[]) =>
  bodyOf(api.notifications.read.$post({ json: ids ? { ids } : {} }))
