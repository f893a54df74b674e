import { queryOptions } from '@tanstack/react-query'
import { type ApiClient, bodyOf } from './client.ts'

export const notificationsQuery = (api: ApiClient) =>
  queryOptions({
    queryKey: ['notifications'],
    queryFn: () => bodyOf(api.notifications.$get({ query: {} })),
  })

export const markNotificationsRead = (api: ApiClient) => bodyOf(api.notifications.read.$post({ json: {} }))
