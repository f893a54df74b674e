import { resultsVisible } from '../core/exams/results-visible.ts'
import type { ClosedAttempt } from '../core/exams/types.ts'
import { gradeAttempt } from '../core/grading/score.ts'
import { type ExamDetailRow, selectOptionalExam } from '../platform/storage/exams.ts'
import { selectKey, selectPaper } from '../platform/storage/papers.ts'
import { putResults, type ResultRow, withdrawResult } from '../platform/storage/results.ts'
import { tellResult } from './announce-results.ts'
import { done, type JobContext, type JobOutcome } from './context.ts'

interface Graded {
  exam: ExamDetailRow
  row: ResultRow
}

/** What an exam's attempts have in common, read once for all that are graded together. */
interface Shared {
  exam(id: string): ReturnType<typeof selectOptionalExam>
  paper(hash: string): ReturnType<typeof selectPaper>
  key(hash: string): ReturnType<typeof selectKey>
}

/**
 * Grades closed attempts, each of its revisions once, however often it is asked to, and tells the students when their
 * exam shows results. A room that hands in at once is a few writes to the database, not one for each attempt.
 *
 * @returns by attempt, what became of it; one that failed does not keep the others from their results
 */
export async function gradeAttempts(
  context: JobContext,
  attemptIds: readonly string[],
): Promise<Map<string, PromiseSettledResult<JobOutcome>>> {
  const shared: Shared = {
    exam: remembered((id) => selectOptionalExam(context.db, id)),
    paper: remembered((hash) => selectPaper(context.db, hash)),
    key: remembered((hash) => selectKey(context.db, hash)),
  }
  const grades = attemptIds.map((attemptId) => grade(context, shared, attemptId))
  const settled = await Promise.allSettled(grades)
  const graded = settled.flatMap((one) => (one.status === 'fulfilled' && 'row' in one.value ? [one.value] : []))
  const stored = await store(context, graded)
  const outcomes = await Promise.allSettled(
    grades.map(async (one): Promise<JobOutcome> => {
      const result = await one
      if (!('row' in result)) return result
      await stored.get(result.row.attempt_id)
      await tell(context, result)
      return done
    }),
  )
  return new Map(outcomes.map((outcome, at) => [attemptIds[at] ?? '', outcome]))
}

/** The result's row, or what else became of the attempt. */
async function grade(context: JobContext, shared: Shared, attemptId: string): Promise<Graded | JobOutcome> {
  const closed = await context.attempt(attemptId).closed()
  if (!closed) return withdraw(context, attemptId)
  const exam = await shared.exam(closed.start.exam_id)
  if (!exam) return { outcome: 'park', reason: 'the exam was deleted' }
  const { paper_hash } = closed.start
  const [paper, key] = await Promise.all([shared.paper(paper_hash), shared.key(paper_hash)])
  const { score, max_score, percent, questions } = gradeAttempt(paper, key, closed.answers, exam.scoring_rule)
  const graded_at = context.now().toISOString()
  return { exam, row: { ...rowOf(closed, exam), score, max_score, percent, grades: questions, graded_at } }
}

function rowOf(
  { start, answers, submitted_at, closed_by, revision, held_answers }: ClosedAttempt,
  exam: ExamDetailRow,
) {
  const { attempt_id, student_id, number, seed, started_at } = start
  return {
    attempt_id,
    exam_id: exam.id,
    qcm_id: exam.qcm_id,
    student_id,
    number,
    seed,
    started_at,
    submitted_at,
    closed_by,
    revision,
    held_answers,
    answers,
  }
}

/** Extra time has opened the attempt again since it was sent here; its next end is sent anew. */
async function withdraw(context: JobContext, attemptId: string): Promise<JobOutcome> {
  const running = await context.attempt(attemptId).state()
  if (!running) return { outcome: 'park', reason: 'there is no such attempt' }
  await withdrawResult(context.db, attemptId, running.revision)
  return done
}

/**
 * All rows in one transaction. One that cannot be stored, because its student was deleted meanwhile, must not keep the
 * others out: then each is stored by itself.
 */
async function store({ db }: JobContext, graded: Graded[]): Promise<Map<string, Promise<void>>> {
  const rows = graded.map(({ row }) => row)
  const together = rows.length > 0 ? putResults(db, rows) : Promise.resolve()
  const failed = await together.then(
    () => false,
    () => true,
  )
  const each = rows.map((row) => [row.attempt_id, failed ? putResults(db, [row]) : together] as const)
  await Promise.allSettled(each.map(([, storing]) => storing))
  return new Map(each)
}

/** Told even when an earlier delivery made the result: it may have died before it told anybody. */
async function tell(context: JobContext, { exam, row }: Graded): Promise<void> {
  if (resultsVisible(exam, context.now().toISOString())) await tellResult(context, exam, row)
}

function remembered<Value>(read: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>()
  return (name) => {
    const reading = known.get(name) ?? read(name)
    known.set(name, reading)
    return reading
  }
}
