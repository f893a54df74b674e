import { queryOptions } from '@tanstack/react-query'
import { openArchive } from '../attempt/attempt-archive.ts'
import { serverClock } from '../attempt/clock.ts'
import { openAttempt } from '../attempt/open-attempt.ts'
import { attemptKey, resumeAttempt } from './attempts.ts'
import type { ApiClient } from './client.ts'

/** Asked once a visit: from then on the attempt itself knows what is new. It does not wait for a connection. */
export const attemptQuery = (api: ApiClient, examId: string, studentId: string | null) =>
  queryOptions({
    queryKey: attemptKey(examId),
    queryFn: async () => {
      const archive = await openArchive().catch(() => null)
      try {
        const resume = (signal: AbortSignal | undefined, onAsked: () => void) =>
          resumeAttempt(api, examId, signal, onAsked)
        return await openAttempt({ resume, archive, clock: serverClock, studentId, examId })
      } finally {
        archive?.close()
      }
    },
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
