import { resultsVisible } from '../core/exams/results-visible.ts'
import { type ExamDetailRow, markResultsAnnounced, selectOptionalExam } from '../platform/storage/exams.ts'
import { listAttemptsAfter } from '../platform/storage/results.ts'
import { done, type JobContext, type JobOutcome } from './context.ts'

const ATTEMPTS_A_MESSAGE = 200

/** Tells students that results they had to wait for can be seen, in steps. Attempts graded later tell of themselves. */
export async function announceResults(
  context: Pick<JobContext, 'db' | 'now' | 'room' | 'send'>,
  { exam_id, after }: { exam_id: string; after: string },
): Promise<JobOutcome> {
  const exam = await selectOptionalExam(context.db, exam_id)
  const now = context.now().toISOString()
  if (!exam || !resultsVisible(exam, now)) return { outcome: 'park', reason: 'there is nothing to see' }

  const attempts = await listAttemptsAfter(context.db, exam_id, after, ATTEMPTS_A_MESSAGE)
  await Promise.all(attempts.map((attempt) => tellResult(context, exam, attempt)))
  const last = attempts.at(-1)
  if (last && attempts.length === ATTEMPTS_A_MESSAGE) {
    await context.send({ kind: 'announce_results', exam_id, after: last.attempt_id })
  } else {
    await markResultsAnnounced(context.db, exam_id, now)
  }
  return done
}

/** Once for each attempt, whoever says it first. */
export async function tellResult(
  { room }: Pick<JobContext, 'room'>,
  exam: Pick<ExamDetailRow, 'id' | 'title'>,
  { attempt_id, student_id }: { attempt_id: string; student_id: string },
): Promise<void> {
  const data = { exam_id: exam.id, attempt_id, title: exam.title }
  await room(student_id).notify({ type: 'result_ready', data }, `result_ready:${attempt_id}`)
}
