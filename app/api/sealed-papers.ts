import { queryOptions } from '@tanstack/react-query'
import type { PaperKey, SealedPaper, StartedAttempt } from '../../core/wire/attempts.ts'
import { serverClock } from '../attempt/clock.ts'
import { type ApiClient, bodyOf } from './client.ts'

/** The paper of an exam that has yet to open. Kept for as long as the site is open: it never changes. */
export const sealedPaperQuery = (api: ApiClient, examId: string) =>
  queryOptions({
    queryKey: ['sealed-paper', examId],
    queryFn: () => bodyOf<SealedPaper>(api.my.exams[':id']['sealed-paper'].$get({ param: { id: examId } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })

export function paperKey(
  api: ApiClient,
  examId: string,
  json: { ticket: string; access_code?: string },
): Promise<PaperKey> {
  return serverClock.timed(
    () => bodyOf(api.exams[':id']['paper-key'].$post({ param: { id: examId }, json })),
    (released) => released.server_time,
  )
}

/** Asks for no session: the ticket says whose start it is. The answer leaves the paper out. */
export function startByTicket(
  api: ApiClient,
  examId: string,
  json: { ticket: string; paper_hash: string; access_code?: string },
): Promise<StartedAttempt> {
  return serverClock.timed(
    () => bodyOf<StartedAttempt>(api.exams[':id'].attempts.ahead.$post({ param: { id: examId }, json })),
    (started) => started.server_time,
  )
}
