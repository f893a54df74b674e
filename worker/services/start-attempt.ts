import type { z } from 'zod'
import { signAttemptToken } from '../../core/exams/attempt-token.ts'
import { ipAllowed } from '../../core/exams/ip-ranges.ts'
import { arrangePaper } from '../../core/exams/paper.ts'
import { fail } from '../../core/problems/codes.ts'
import type { StartedAttempt, StartInput } from '../../core/wire/attempts.ts'
import { openAttempt } from '../../durable-objects/open-attempt.ts'
import { sealKey } from '../../platform/keys/derived-keys.ts'
import type { Services } from '../services.ts'

/**
 * The student's running attempt, or a new one: a row in the exam's roll. Its own object is made by its first save, so
 * a new attempt costs one object call and nothing in the database.
 */
export async function startAttempt(
  services: Services,
  examId: string,
  studentId: string,
  given: z.infer<typeof StartInput> & { address: string | null },
) {
  const exam = await services.exams.published(examId)
  if (!exam) return fail('not_found')
  if (!ipAllowed(exam.allowed_ip_ranges, given.address)) {
    return fail('network_not_allowed', { address: given.address ?? '?' })
  }
  const opened = await openAttempt(services, {
    exam_id: exam.id,
    student_id: studentId,
    num_monitors: exam.num_monitors,
    access_code: given.access_code,
  })
  if (!opened.ok) return opened

  const { start, pen, created, state } = opened
  const [paper, attempt_token] = await Promise.all([
    services.papers.get(start.paper_hash),
    signAttemptToken({ start, pen, late_policy: exam.late_policy }, services.attemptSecret),
  ])
  const attempt: StartedAttempt = {
    attempt_id: start.attempt_id,
    attempt_token,
    exam_id: exam.id,
    exam_title: exam.title,
    server_time: services.now().toISOString(),
    deadline: state?.deadline ?? start.deadline,
    paper: given.paper_hash === start.paper_hash ? null : arrangePaper(paper, exam, start.seed),
    question_layout: exam.question_layout,
    pen,
    answers: state?.answers ?? [],
    last_seq: state?.last_seq ?? 0,
    seal_key: sealKey(services.attemptSecret, start.attempt_id),
  }
  return { ok: true as const, created, attempt }
}
