import { resultsVisible } from '../core/exams/results-visible.ts'
import { gradeAttempt as grade } from '../core/grading/score.ts'
import { selectOptionalExam } from '../platform/storage/exams.ts'
import { selectKey, selectPaper } from '../platform/storage/papers.ts'
import { putResult, withdrawResult } from '../platform/storage/results.ts'
import { tellResult } from './announce-results.ts'
import { done, type JobContext, type JobOutcome } from './context.ts'

/** Grades a closed attempt, each of its revisions once, however often it is asked to, and tells the student when the exam shows results. */
export async function gradeAttempt(context: JobContext, attemptId: string): Promise<JobOutcome> {
  const closed = await context.attempt(attemptId).closed()
  if (!closed) return withdraw(context, attemptId)
  const { start, answers } = closed
  const exam = await selectOptionalExam(context.db, start.exam_id)
  if (!exam) return { outcome: 'park', reason: 'the exam was deleted' }

  const [paper, key] = await Promise.all([
    selectPaper(context.db, start.paper_hash),
    selectKey(context.db, start.paper_hash),
  ])
  const { score, max_score, percent, questions } = grade(paper, key, answers, exam.scoring_rule)
  await putResult(context.db, {
    attempt_id: attemptId,
    exam_id: exam.id,
    qcm_id: exam.qcm_id,
    student_id: start.student_id,
    number: start.number,
    seed: start.seed,
    started_at: start.started_at,
    submitted_at: closed.submitted_at,
    closed_by: closed.closed_by,
    revision: closed.revision,
    held_answers: closed.held_answers,
    score,
    max_score,
    percent,
    answers,
    grades: questions,
    graded_at: context.now().toISOString(),
  })
  // Told even when an earlier delivery made the result: it may have died before it told anybody.
  if (resultsVisible(exam, context.now().toISOString())) {
    await tellResult(context, exam, { attempt_id: attemptId, student_id: start.student_id })
  }
  return done
}

/** Extra time has opened the attempt again since it was sent here; its next end is sent anew. */
async function withdraw(context: JobContext, attemptId: string): Promise<JobOutcome> {
  const running = await context.attempt(attemptId).state()
  if (!running) return { outcome: 'park', reason: 'there is no such attempt' }
  await withdrawResult(context.db, attemptId, running.revision)
  return done
}
