import { useMatches } from '@remix-run/react'
import { type DehydratedState, HydrationBoundary } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'

/** Puts what the loaders of this page fetched into the cache, so that the first render has it. */
export function LoaderQueries({ children }: { children: ReactNode }) {
  const matches = useMatches()
  const state = useMemo<DehydratedState>(() => {
    const loaded = matches.flatMap(({ data }) => {
      const { queries } = (data ?? {}) as { queries?: DehydratedState }
      return queries?.queries ?? []
    })
    return { queries: loaded, mutations: [] }
  }, [matches])
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>
}
