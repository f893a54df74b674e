import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { results } from './schema.ts'

export type ResultRow = typeof results.$inferSelect

/**
 * Stores results in one transaction. A message delivered twice or late changes nothing: only a newer revision of an
 * attempt replaces its result.
 */
export async function putResults(db: Database, rows: readonly ResultRow[]): Promise<void> {
  const [first, ...others] = rows.map((row) => {
    const { attempt_id: _, ...graded } = row
    return db
      .insert(results)
      .values(row)
      .onConflictDoUpdate({
        target: results.attempt_id,
        set: graded,
        setWhere: sql`${results.revision} < ${row.revision}`,
      })
  })
  if (first) await db.batch([first, ...others])
}

/** The attempt goes on: what it was graded before no longer holds. A result of its new end is left alone. */
export async function withdrawResult(db: Database, attemptId: string, revision: number): Promise<void> {
  await db.delete(results).where(and(eq(results.attempt_id, attemptId), lt(results.revision, revision)))
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
  held_answers: results.held_answers,
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
