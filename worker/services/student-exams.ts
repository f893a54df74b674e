import { resultsVisible } from '../../core/exams/results-visible.ts'
import { monitorShardOf } from '../../core/exams/roll.ts'
import type { OwnAttempt, StudentExam } from '../../core/wire/exams.ts'
import { listStudentExams, type StudentExamRow, selectOptionalStudentExam } from '../../platform/storage/exams.ts'
import { listStudentResults, type ResultSummary } from '../../platform/storage/results.ts'
import type { Services } from '../services.ts'

/** More than anybody sits in some years; the oldest are left out. */
const MOST_EXAMS = 200

export async function studentExams(
  services: Pick<Services, 'db' | 'now' | 'monitor'>,
  studentId: string,
): Promise<StudentExam[]> {
  const [exams, results] = await Promise.all([
    listStudentExams(services.db, studentId, MOST_EXAMS),
    listStudentResults(services.db, studentId),
  ])
  return Promise.all(exams.map((exam) => toStudentExam(services, studentId, exam, results)))
}

export async function optionalStudentExam(
  services: Pick<Services, 'db' | 'now' | 'monitor'>,
  studentId: string,
  examId: string,
): Promise<StudentExam | undefined> {
  const exam = await selectOptionalStudentExam(services.db, studentId, examId)
  if (!exam) return undefined
  return toStudentExam(services, studentId, exam, await listStudentResults(services.db, studentId, examId))
}

async function toStudentExam(
  services: Pick<Services, 'now' | 'monitor'>,
  studentId: string,
  {
    results_released_at,
    extended_until,
    num_monitors,
    requires_access_code,
    restricted_network,
    ...exam
  }: StudentExamRow,
  results: ResultSummary[],
): Promise<StudentExam> {
  const now = services.now().toISOString()
  const visible = resultsVisible({ ...exam, results_released_at, extended_until }, now)
  const graded = results
    .filter((result) => result.exam_id === exam.id)
    .map(
      (result): OwnAttempt => ({
        attempt_id: result.attempt_id,
        number: result.number,
        status: 'graded',
        submitted_at: result.submitted_at,
        score: visible ? result.score : null,
        max_score: visible ? result.max_score : null,
      }),
    )
  return {
    ...exam,
    requires_access_code: Boolean(requires_access_code),
    restricted_network: Boolean(restricted_network),
    attempts: [...graded, ...(await running())].sort((a, b) => a.number - b.number),
    server_time: now,
  }

  /** Attempts that the database does not know yet. Once all are graded, or before it opens, no object is asked. */
  async function running(): Promise<OwnAttempt[]> {
    if (graded.length >= exam.max_attempts || now < exam.opens_at) return []
    const roll = services.monitor(exam.id, monitorShardOf(studentId, num_monitors))
    const known = new Set(graded.map((attempt) => attempt.attempt_id))
    return (await roll.attemptsOf(studentId))
      .filter((row) => !known.has(row.attempt_id))
      .map((row) => ({
        attempt_id: row.attempt_id,
        number: row.number,
        // Over by the clock is over, whether or not the roll has heard of it: it could not be gone on with.
        status: row.end || now >= row.deadline ? ('submitted' as const) : ('in_progress' as const),
        submitted_at: row.end?.submitted_at ?? null,
        score: null,
        max_score: null,
      }))
  }
}
