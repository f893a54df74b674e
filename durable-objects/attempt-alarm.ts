import { GRACE_MS } from '../core/exams/grace.ts'
import type { AttemptRecord } from './attempt-table.ts'

/** When the clock closes an attempt: its deadline and the grace, in ms since the epoch. */
export function closesAt(deadline: string): number {
  return Date.parse(deadline) + GRACE_MS
}

/** Whether somebody has yet to hear of the attempt's end, or of what has changed since. */
export function hasNews({ end, revision, grading_queued, roll_told, untold_acts }: AttemptRecord): boolean {
  if (untold_acts > 0) return true
  // One that runs and has been revised was closed before: its result must go until the new end.
  return end ? !(grading_queued && roll_told) : revision > 0 && !grading_queued
}

/** When the attempt must look after itself: to close, or to tell again what was not heard. null: never. */
export function ringsAt(attempt: AttemptRecord, now: number): number | null {
  const closes = attempt.end ? null : closesAt(attempt.deadline)
  if (!hasNews(attempt)) return closes
  const again = now + retryDelayMs(attempt.failures)
  return closes === null ? again : Math.min(again, closes)
}

/** 10 s, then twice as long each time, up to 15 minutes. */
function retryDelayMs(failures: number): number {
  return Math.min(15 * 60_000, 10_000 * 2 ** failures)
}
