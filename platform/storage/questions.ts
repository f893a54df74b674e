import { and, eq, gte, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import type { QuestionRow } from './qcms.ts'
import { qcms, questions } from './schema.ts'

export function selectOptionalQuestion(db: Database, qcmId: string, id: string): Promise<QuestionRow | undefined> {
  return db
    .select()
    .from(questions)
    .where(and(eq(questions.id, id), eq(questions.qcm_id, qcmId)))
    .get()
}

/** Puts the question at its ordinal and moves those behind it. */
export async function insertQuestion(db: Database, row: QuestionRow): Promise<void> {
  await db.batch([
    db
      .update(questions)
      .set({ ordinal: sql`${questions.ordinal} + 1` })
      .where(and(eq(questions.qcm_id, row.qcm_id), gte(questions.ordinal, row.ordinal))),
    db.insert(questions).values(row),
    touchQcm(db, row.qcm_id, row.updated_at),
  ])
}

export async function updateQuestion(
  db: Database,
  row: Pick<QuestionRow, 'id' | 'qcm_id' | 'updated_at'> & Partial<QuestionRow>,
): Promise<void> {
  await db.batch([
    db.update(questions).set(row).where(eq(questions.id, row.id)),
    touchQcm(db, row.qcm_id, row.updated_at),
  ])
}

export async function deleteQuestion(db: Database, row: Pick<QuestionRow, 'id' | 'qcm_id' | 'ordinal'>, now: string) {
  await db.batch([
    db.delete(questions).where(eq(questions.id, row.id)),
    db
      .update(questions)
      .set({ ordinal: sql`${questions.ordinal} - 1` })
      .where(and(eq(questions.qcm_id, row.qcm_id), gte(questions.ordinal, row.ordinal))),
    touchQcm(db, row.qcm_id, now),
  ])
}

/** One statement whatever the number of questions: the order travels as one JSON parameter. */
export async function reorderQuestions(db: Database, qcmId: string, ids: string[], now: string): Promise<void> {
  await db.batch([
    db
      .update(questions)
      .set({
        ordinal: sql`(select key + 1 from json_each(${JSON.stringify(ids)}) where value = ${questions.id})`,
      })
      .where(eq(questions.qcm_id, qcmId)),
    touchQcm(db, qcmId, now),
  ])
}

function touchQcm(db: Database, qcmId: string, now: string) {
  return db.update(qcms).set({ updated_at: now }).where(eq(qcms.id, qcmId))
}
