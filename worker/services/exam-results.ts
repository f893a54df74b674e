import { csvOf } from '../../core/csv.ts'
import type { ExamResultRow, ExamResults } from '../../core/wire/exams.ts'
import { type ExamDetailRow, listExamStudents } from '../../platform/storage/exams.ts'
import { listExamResults, type ResultSummary } from '../../platform/storage/results.ts'
import type { Services } from '../services.ts'

/**
 * One row for each student. What is graded comes from the database; who is still writing, or waits to be graded, is
 * known to the exam's rolls alone.
 */
export async function examResults(
  services: Pick<Services, 'db' | 'monitor'>,
  exam: ExamDetailRow,
): Promise<ExamResults> {
  const [students, graded, running] = await Promise.all([
    listExamStudents(services.db, exam.id),
    listExamResults(services.db, exam.id),
    listRoll(services, exam),
  ])
  // The first of a student's results is the best one.
  const best = new Map<string, ResultSummary>()
  for (const result of graded) if (!best.has(result.student_id)) best.set(result.student_id, result)
  const last = new Map(running.map((row) => [row.student_id, row]))

  const rows = students.map((student): ExamResultRow => {
    const result = best.get(student.id)
    const attempt = last.get(student.id)
    if (result) return { ...rowOf(result), student, status: 'graded' }
    return {
      student,
      attempt_id: attempt?.attempt_id ?? null,
      number: attempt?.number ?? null,
      status: attempt ? (attempt.end ? 'submitted' : 'in_progress') : 'not_started',
      started_at: attempt?.started_at ?? null,
      submitted_at: attempt?.end?.submitted_at ?? null,
      score: null,
      max_score: exam.max_score,
      percent: null,
      held_answers: 0,
    }
  })
  const percents = rows.flatMap((row) => row.percent ?? [])
  return {
    exam_id: exam.id,
    rows,
    num_started: rows.filter((row) => row.status !== 'not_started').length,
    num_graded: percents.length,
    mean_percent: percents.length > 0 ? percents.reduce((sum, percent) => sum + percent, 0) / percents.length : null,
    max_score: exam.max_score,
  }
}

/** The first started first, so that a student's last attempt comes last. */
export async function listRoll(
  { monitor }: Pick<Services, 'monitor'>,
  exam: Pick<ExamDetailRow, 'id' | 'num_monitors'>,
) {
  const rolls = await Promise.all(
    Array.from({ length: exam.num_monitors }, (_, shard) => monitor(exam.id, shard).list()),
  )
  return rolls.flat()
}

function rowOf({ exam_id: _, student_id: __, ...result }: ResultSummary) {
  return result
}

export function resultsCsv({ rows }: ExamResults): string {
  const header = ['name', 'email', 'status', 'started_at', 'submitted_at', 'score', 'max_score', 'percent']
  return csvOf(
    header,
    rows.map((row) => [
      row.student.name,
      row.student.email,
      row.status,
      row.started_at,
      row.submitted_at,
      row.score,
      row.max_score,
      row.percent,
    ]),
  )
}
