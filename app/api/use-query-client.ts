import { QueryCache, QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from './problem.ts'

const FRESH_MS = 15_000
const NETWORK_RETRIES = 2

/** One cache a page. A refusal is final; only a network that failed is tried again. */
export function useNewQueryClient(): QueryClient {
  const [client] = useState(
    () =>
      new QueryClient({
        queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
        defaultOptions: {
          queries: {
            staleTime: FRESH_MS,
            retry: (failures, error) => !(error instanceof ApiProblem) && failures < NETWORK_RETRIES,
          },
        },
      }),
  )
  return client
}

function leaveWhenSignedOut(error: Error) {
  if (error instanceof ApiProblem && error.code === 'unauthenticated') {
    location.assign(`/sign-in?${new URLSearchParams({ redirectTo: location.pathname + location.search })}`)
  }
}
