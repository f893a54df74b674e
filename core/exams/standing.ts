import type { Standing } from '../wire/attempts.ts'
import type { LatePolicy } from '../wire/exams.ts'
import type { AttemptEnd } from './types.ts'

/**
 * How an answer stands that arrives now. After the end it never counts by itself but where the exam says `accept`, and
 * then only where the clock made the end: who has handed in, or whose teacher has closed the attempt, is done.
 */
export function standingOnArrival(end: AttemptEnd | null, policy: LatePolicy): Exclude<Standing, 'superseded'> {
  if (!end) return 'counts'
  switch (policy) {
    case 'reject':
      return 'late_rejected'
    case 'review':
      return 'late_held'
    case 'accept':
      return end.closed_by === 'deadline' ? 'late_accepted' : 'late_held'
  }
}
