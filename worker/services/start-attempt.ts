import { signAttemptToken } from '../../core/exams/attempt-token.ts'
import { arrangePaper } from '../../core/exams/paper.ts'
import { fail } from '../../core/problems/codes.ts'
import type { StartedAttempt } from '../../core/wire/attempts.ts'
import { openAttempt } from '../../durable-objects/open-attempt.ts'
import type { Services } from '../services.ts'

/**
 * The student's running attempt, or a new one: a row in the exam's roll. Its own object is made by its first save, so
 * a new attempt costs one object call and nothing in the database.
 */
export async function startAttempt(
  services: Services,
  examId: string,
  studentId: string,
  accessCode: string | undefined,
) {
  const exam = await services.exams.published(examId)
  if (!exam) return fail('not_found')
  const opened = await openAttempt(services, {
    exam_id: exam.id,
    student_id: studentId,
    num_monitors: exam.num_monitors,
    access_code: accessCode,
  })
  if (!opened.ok) return opened

  const { start, created, state } = opened
  const [paper, attempt_token] = await Promise.all([
    services.papers.get(start.paper_hash),
    signAttemptToken(start, services.attemptSecret),
  ])
  const attempt: StartedAttempt = {
    attempt_id: start.attempt_id,
    attempt_token,
    exam_id: exam.id,
    exam_title: exam.title,
    server_time: services.now().toISOString(),
    deadline: state?.deadline ?? start.deadline,
    paper: arrangePaper(paper, exam, start.seed),
    answers: state?.answers ?? [],
    last_seq: state?.last_seq ?? 0,
  }
  return { ok: true as const, created, attempt }
}
