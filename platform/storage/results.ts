import { and, asc, desc, eq, gt } from 'drizzle-orm'
import type { Database } from './database.ts'
import { results } from './schema.ts'

export type ResultRow = typeof results.$inferSelect

/** The first grading of an attempt stands: a message delivered twice changes nothing. True when this call made it. */
export async function insertResult(db: Database, row: ResultRow): Promise<boolean> {
  const inserted = await db.insert(results).values(row).onConflictDoNothing().returning({ id: results.attempt_id })
  return inserted.length > 0
}

export function selectOptionalResult(db: Database, attemptId: string): Promise<ResultRow | undefined> {
  return db.select().from(results).where(eq(results.attempt_id, attemptId)).get()
}

const summary = {
  attempt_id: results.attempt_id,
  exam_id: results.exam_id,
  student_id: results.student_id,
  number: results.number,
  started_at: results.started_at,
  submitted_at: results.submitted_at,
  score: results.score,
  max_score: results.max_score,
  percent: results.percent,
}
export type ResultSummary = Awaited<ReturnType<typeof listExamResults>>[number]

/** Best first in each student's rows. */
export function listExamResults(db: Database, examId: string) {
  return db
    .select(summary)
    .from(results)
    .where(eq(results.exam_id, examId))
    .orderBy(asc(results.student_id), desc(results.score), desc(results.number))
}

/** In order of attempt, for work that goes through all of them in steps. */
export function listAttemptsAfter(db: Database, examId: string, after: string, limit: number) {
  return db
    .select({ attempt_id: results.attempt_id, student_id: results.student_id })
    .from(results)
    .where(and(eq(results.exam_id, examId), gt(results.attempt_id, after)))
    .orderBy(asc(results.attempt_id))
    .limit(limit)
}

export function listStudentResults(db: Database, studentId: string, examId?: string) {
  return db
    .select(summary)
    .from(results)
    .where(and(eq(results.student_id, studentId), examId ? eq(results.exam_id, examId) : undefined))
    .orderBy(asc(results.exam_id), asc(results.number))
}
