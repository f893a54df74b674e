import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import type { ActName } from '../../core/audit/acts.ts'
import { type ApiClient, bodyOf } from './client.ts'

/** What is looked for; `from` and `to` are instants. */
export interface AuditSearch {
  q?: string
  act?: ActName
  from?: string
  to?: string
}

export const auditQuery = (api: ApiClient, search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: ({ pageParam }) =>
      bodyOf(api.audit.$get({ query: pageParam ? { ...search, cursor: pageParam } : { ...search } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  })

export function auditCsvPath(search: AuditSearch): string {
  return `/api/v1/audit.csv?${new URLSearchParams({ ...search })}`
}
