import { queryOptions } from '@tanstack/react-query'
import type { ExtraTimeInput } from '../../core/wire/invigilation.ts'
import { serverClock } from '../attempt/clock.ts'
import { type ApiClient, bodyOf } from './client.ts'

/** Everybody in a published exam; the exam's sockets keep its rows up to date. */
export const invigilationQuery = (api: ApiClient, examId: string) =>
  queryOptions({
    queryKey: ['invigilation', examId],
    queryFn: () =>
      serverClock.timed(
        () => bodyOf(api.exams[':id'].invigilation.$get({ param: { id: examId } })),
        (seen) => seen.server_time,
      ),
    // Rows that did not move are kept as they are already; to compare ten thousand of them takes longer than to draw.
    structuralSharing: false,
  })

export const giveExtraTime = (api: ApiClient, examId: string, json: ExtraTimeInput) =>
  bodyOf(api.exams[':id']['extra-time'].$post({ param: { id: examId }, json }))

export const sendExamMessage = (api: ApiClient, examId: string, text: string) =>
  bodyOf(api.exams[':id'].messages.$post({ param: { id: examId }, json: { text } }))

/** Ends a running attempt for good. */
export const closeAttempt = (api: ApiClient, attemptId: string) =>
  bodyOf(api.attempts[':id'].close.$post({ param: { id: attemptId } }))
