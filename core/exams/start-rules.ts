import { type Failure, fail } from '../problems/codes.ts'
import { sameHash } from './access-code.ts'
import type { AttemptEnd, ExamTerms } from './types.ts'

/** What the roll knows of a student's newest attempt. */
export interface LastAttempt {
  number: number
  deadline: string
  end: AttemptEnd | null
}

export type StartDecision<Last extends LastAttempt> =
  | { ok: true; resume: Last }
  | { ok: true; resume: null; number: number; deadline: string }
  | Failure<'exam_not_open' | 'exam_closed' | 'no_attempt_left' | 'access_code_wrong'>

/**
 * Whether a student may start now. A running attempt always comes back until its deadline, without its code: a reload in
 * the middle of an exam must never ask for anything. The access code is looked at last, so that it cannot be guessed at
 * outside the exam's hours.
 */
export function decideStart<Last extends LastAttempt>(
  terms: ExamTerms,
  last: Last | null,
  accessCodeHash: string | null,
  now: number,
  extraMinutes = 0,
): StartDecision<Last> {
  if (last && !last.end && now < Date.parse(last.deadline)) return { ok: true, resume: last }
  if (now < Date.parse(terms.opens_at)) return fail('exam_not_open', { opens_at: terms.opens_at })
  if (now >= Date.parse(terms.closes_at)) return fail('exam_closed', { closes_at: terms.closes_at })
  const number = (last?.number ?? 0) + 1
  if (number > terms.max_attempts) return fail('no_attempt_left')
  if (terms.access_code_hash && !sameHash(terms.access_code_hash, accessCodeHash ?? '')) {
    return fail('access_code_wrong')
  }
  return { ok: true, resume: null, number, deadline: deadlineOf(terms, now, extraMinutes) }
}

/**
 * Who starts late has less time: the exam closes for everybody at once. Extra time comes on top of both.
 *
 * @param start milliseconds since the epoch
 */
export function deadlineOf(
  { duration_minutes, closes_at }: Pick<ExamTerms, 'duration_minutes' | 'closes_at'>,
  start: number,
  extraMinutes: number,
): string {
  const regular = Math.min(start + duration_minutes * 60_000, Date.parse(closes_at))
  return new Date(regular + extraMinutes * 60_000).toISOString()
}
