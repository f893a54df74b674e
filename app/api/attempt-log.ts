import { queryOptions } from '@tanstack/react-query'
import type { LateRuling, SealedFile } from '../../core/wire/attempts.ts'
import { type ApiClient, bodyOf } from './client.ts'

/** Everything that an attempt stored. */
export const attemptLogQuery = (api: ApiClient, attemptId: string) =>
  queryOptions({
    queryKey: ['attempt-log', attemptId],
    queryFn: () => bodyOf(api.attempts[':id'].log.$get({ param: { id: attemptId } })),
  })

/** For `scripts/verify-receipts.ts`, and to be kept. */
export const attemptLogFile = (attemptId: string) => `/api/v1/attempts/${attemptId}/log`

export const ruleOnLateAnswers = (api: ApiClient, attemptId: string, json: LateRuling) =>
  bodyOf(api.attempts[':id']['late-answers'].$post({ param: { id: attemptId }, json }))

/** A file that a student could not send. Giving it twice does no harm. */
export const handInSealedFile = (api: ApiClient, examId: string, json: SealedFile) =>
  bodyOf(api.exams[':id']['sealed-answers'].$post({ param: { id: examId }, json }))
