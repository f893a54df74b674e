import { queryOptions } from '@tanstack/react-query'
import type { AnswerOp, AttemptWithPaper, SavedAnswers, StartedAttempt } from '../../core/wire/attempts.ts'
import type { AttemptNews, Beat } from '../../core/wire/invigilation.ts'
import { serverClock } from '../attempt/clock.ts'
import { type ApiClient, bodyOf } from './client.ts'
import { getMyExam } from './my-exams.ts'

/** After this a request counts as lost. It may have arrived all the same, which sending it again does no harm. */
const LOST_AFTER_MS = 15_000

/** What a start leaves for the page where the attempt is taken. */
export const attemptKey = (examId: string) => ['attempt', examId] as const

export async function startAttempt(
  api: ApiClient,
  examId: string,
  accessCode?: string,
  signal?: AbortSignal,
): Promise<AttemptWithPaper> {
  const json = accessCode === undefined ? {} : { access_code: accessCode }
  const { paper, ...started } = await serverClock.timed(
    () =>
      bodyOf<StartedAttempt>(api.exams[':id'].attempts.$post({ param: { id: examId }, json }, { init: { signal } })),
    ({ server_time }) => server_time,
  )
  if (!paper) throw new TypeError('no paper')
  return { ...started, paper }
}

/** The running attempt with what the server holds of it; null when none runs. It never starts one. */
export async function resumeAttempt(
  api: ApiClient,
  examId: string,
  signal?: AbortSignal,
  onAsked?: () => void,
): Promise<AttemptWithPaper | null> {
  const { attempts } = await getMyExam(api, examId, signal)
  if (!attempts.some(({ status }) => status === 'in_progress')) return null
  onAsked?.()
  return startAttempt(api, examId, undefined, signal)
}

/** Browsers let a request outlive its page up to 64 KiB (Fetch, 4.6); a character may be three bytes. */
const OUTLIVES_BYTES = 20_000

/** With the attempt's token alone, so that it works without a session, and outliving the page where that is allowed. */
export async function saveAnswers(
  api: ApiClient,
  attemptId: string,
  token: string,
  ops: AnswerOp[],
): Promise<SavedAnswers> {
  const saved = await bodyOf(
    api.attempts[':id'].answers.$post(
      { param: { id: attemptId }, json: { ops } },
      {
        headers: { Authorization: `Bearer ${token}` },
        init: { keepalive: JSON.stringify(ops).length < OUTLIVES_BYTES, signal: AbortSignal.timeout(LOST_AFTER_MS) },
      },
    ),
  )
  // Something between us and the API may answer 200 with a page of its own: an answer without acks acks nothing.
  if (!Array.isArray(saved?.acks)) throw new TypeError('no acks')
  return saved
}

export function submitAttempt(api: ApiClient, attemptId: string, token: string) {
  return bodyOf(
    api.attempts[':id'].submit.$post(
      { param: { id: attemptId } },
      { headers: { Authorization: `Bearer ${token}` }, init: { signal: AbortSignal.timeout(LOST_AFTER_MS) } },
    ),
  )
}

/** Says how far the student is, with the attempt's token alone; answers what is new. */
export function beatAttempt(api: ApiClient, attemptId: string, token: string, beat: Beat): Promise<AttemptNews> {
  return bodyOf(
    api.attempts[':id'].beat.$post(
      { param: { id: attemptId }, json: beat },
      { headers: { Authorization: `Bearer ${token}` }, init: { signal: AbortSignal.timeout(LOST_AFTER_MS) } },
    ),
  )
}

export const resultQuery = (api: ApiClient, attemptId: string) =>
  queryOptions({
    queryKey: ['results', attemptId],
    queryFn: () => bodyOf(api.attempts[':id'].result.$get({ param: { id: attemptId } })),
    // The service worker has the one that was seen last.
    networkMode: 'offlineFirst',
  })
