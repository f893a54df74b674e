import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProblem } from '../../api/problem.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { ListSkeleton } from '../ui/skeleton.tsx'
import { ErrorPanel } from './error-page.tsx'

interface LoadedProps<Data> {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>
  skeleton?: ReactNode
  children: (data: Data) => ReactNode
}

/** What a query gives: its shape while it is on its way, what went wrong with a way to try again, or the data. */
export function Loaded<Data>({ query, skeleton, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error instanceof ApiProblem && query.error.status === 404) return <ErrorPanel error={query.error} />
  if (query.error) return <ErrorState error={query.error} retry={() => query.refetch()} />
  return <>{skeleton ?? <ListSkeleton />}</>
}
