import type { OwnAttempt, StudentExam } from '../../../core/wire/exams.ts'

export interface ExamStage {
  /** `running`: an attempt is; `open`: one can be started; `done`: there is nothing left to do. */
  stage: 'upcoming' | 'open' | 'running' | 'done'
  attempts_left: number
}

/** What a student can do about an exam at `now` (milliseconds, the server's). */
export function stageOf(exam: StudentExam, now: number): ExamStage {
  const attempts_left = Math.max(0, exam.max_attempts - exam.attempts.length)
  if (exam.attempts.some((attempt) => attempt.status === 'in_progress')) return { stage: 'running', attempts_left }
  if (now < Date.parse(exam.opens_at)) return { stage: 'upcoming', attempts_left }
  const open = now < Date.parse(exam.closes_at) && attempts_left > 0
  return { stage: open ? 'open' : 'done', attempts_left }
}

/** The handed-in attempts, the latest first. */
export function finishedAttempts(exam: StudentExam): OwnAttempt[] {
  return exam.attempts.filter((attempt) => attempt.status !== 'in_progress').reverse()
}
