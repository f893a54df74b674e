import type { Exam } from '../../../core/wire/exams.ts'

export type ExamState = 'draft' | 'upcoming' | 'open' | 'closed'

/** Where an exam stands at `now` (milliseconds since the epoch). It is open while somebody may still write. */
export function examState(
  { status, opens_at, closes_at, extended_until }: Pick<Exam, 'status' | 'opens_at' | 'closes_at' | 'extended_until'>,
  now: number,
): ExamState {
  if (status === 'draft') return 'draft'
  if (now < Date.parse(opens_at)) return 'upcoming'
  return now < Date.parse(extended_until ?? closes_at) ? 'open' : 'closed'
}
