import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Act } from '../../core/audit/acts.ts'
import type { GenerationOutcome } from '../../core/generation/types.ts'
import type { PageQuery } from '../../core/wire/common.ts'
import { insertAct } from './audit.ts'
import { beforeCursor, toPage } from './cursor.ts'
import type { Database } from './database.ts'
import { documents, qcms, questions } from './schema.ts'
import { succeedTask } from './tasks.ts'

export type QcmRow = typeof qcms.$inferSelect
export type QuestionRow = typeof questions.$inferSelect

/** Rejected questions are kept (their teacher may think again) but count for nothing. */
const summary = {
  id: qcms.id,
  owner_id: qcms.owner_id,
  title: qcms.title,
  description: qcms.description,
  language: qcms.language,
  document_id: qcms.document_id,
  created_at: qcms.created_at,
  updated_at: qcms.updated_at,
  num_questions: sql<number>`count(${questions.id})`,
  num_accepted: sql<number>`count(*) filter (where ${questions.status} = 'accepted')`,
  num_draft: sql<number>`count(*) filter (where ${questions.status} = 'draft')`,
  document_filename: documents.filename,
}

function selectSummaries(db: Database) {
  return db
    .select(summary)
    .from(qcms)
    .leftJoin(questions, eq(questions.qcm_id, qcms.id))
    .leftJoin(documents, eq(documents.id, qcms.document_id))
    .groupBy(qcms.id)
}

export type QcmSummaryRow = NonNullable<Awaited<ReturnType<typeof selectOptionalQcm>>>

export function selectOptionalQcm(db: Database, id: string) {
  return selectSummaries(db).where(eq(qcms.id, id)).get()
}

export async function listQcms(db: Database, ownerId: string, page: PageQuery) {
  const rows = await selectSummaries(db)
    .where(and(eq(qcms.owner_id, ownerId), beforeCursor(qcms.created_at, qcms.id, page.cursor)))
    .orderBy(desc(qcms.created_at), desc(qcms.id))
    .limit(page.limit + 1)
  return toPage(rows, page)
}

export function listQuestions(db: Database, qcmId: string): Promise<QuestionRow[]> {
  return db
    .select()
    .from(questions)
    .where(eq(questions.qcm_id, qcmId))
    .orderBy(asc(questions.ordinal), asc(questions.id))
}

export async function insertQcm(db: Database, row: typeof qcms.$inferInsert): Promise<void> {
  await db.insert(qcms).values(row)
}

export async function updateQcm(
  db: Database,
  id: string,
  now: string,
  patch: { title?: string | undefined; description?: string | undefined },
): Promise<void> {
  await db
    .update(qcms)
    .set({ ...patch, updated_at: now })
    .where(eq(qcms.id, id))
}

export async function deleteQcm(db: Database, id: string, act: Act): Promise<void> {
  await db.batch([
    insertAct(db, act, sql`exists (select 1 from qcms where id = ${id})`),
    db.delete(qcms).where(eq(qcms.id, id)),
  ])
}

/**
 * The QCM, its questions and the end of its task in one transaction. False when the task had ended before (cancelled,
 * timed out, or saved by an earlier delivery of the same message): then nothing is written.
 */
export async function saveGeneratedQcm(
  db: Database,
  now: string,
  qcm: Omit<QcmRow, 'created_at' | 'updated_at'> & { task_id: string },
  rows: GeneratedRow[],
  { shortfall, notes, usage }: Pick<GenerationOutcome, 'shortfall' | 'notes' | 'usage'>,
): Promise<boolean> {
  // The id was drawn for this run of the job: only the run whose update ended the task finds it there.
  const savedByThisRun = sql`exists (select 1 from tasks where id = ${qcm.task_id} and qcm_id = ${qcm.id})`
  const [succeeded] = await db.batch([
    succeedTask(db, qcm.task_id, now, {
      qcm_id: qcm.id,
      num_questions: rows.length,
      shortfall,
      notes,
      usage,
    }).returning(),
    // Columns in the order of the schema.
    db.insert(qcms).select(sql`
      select ${qcm.id}, ${qcm.owner_id}, ${qcm.title}, ${qcm.description}, ${qcm.language}, ${qcm.document_id},
             ${qcm.task_id}, ${now}, ${now}
      where ${savedByThisRun}`),
    ...rows.map((row, index) => insertGenerated(db, now, row, sql`${index + 1}`, savedByThisRun)),
  ])
  return succeeded.length > 0
}

/**
 * Questions behind those that a QCM has, and the end of their task, in one transaction. False when the task had ended
 * before or the QCM was deleted meanwhile: then nothing is written.
 */
export async function addGeneratedQuestions(
  db: Database,
  now: string,
  { qcm_id, task_id }: { qcm_id: string; task_id: string },
  rows: GeneratedRow[],
  { shortfall, notes, usage }: Pick<GenerationOutcome, 'shortfall' | 'notes' | 'usage'>,
): Promise<boolean> {
  // The task is still going until the last statement, which ends it: another run of the job finds it ended.
  const going = sql`exists (select 1 from tasks join qcms on qcms.id = ${qcm_id}
                            where tasks.id = ${task_id} and tasks.state = 'PROGRESS')`
  const behind = sql`(select coalesce(max(ordinal), 0) + 1 from questions where qcm_id = ${qcm_id})`
  const [, ...results] = await db.batch([
    db
      .update(qcms)
      .set({ updated_at: now })
      .where(and(eq(qcms.id, qcm_id), going)),
    ...rows.map((row) => insertGenerated(db, now, row, behind, going)),
    succeedTask(db, task_id, now, { qcm_id, num_questions: rows.length, shortfall, notes, usage }, going).returning(),
  ])
  const succeeded = results.at(-1)
  return Array.isArray(succeeded) && succeeded.length > 0
}

export type GeneratedRow = Omit<QuestionRow, 'ordinal' | 'created_at' | 'updated_at'>

/** Columns in the order of the schema. */
function insertGenerated(db: Database, now: string, row: GeneratedRow, ordinal: SQL, condition: SQL) {
  return db.insert(questions).select(sql`
    select ${row.id}, ${row.qcm_id}, ${ordinal}, ${row.type}, ${row.stem}, ${JSON.stringify(row.options)},
           ${JSON.stringify(row.correct_option_ids)}, ${row.explanation}, ${row.points}, ${row.difficulty},
           ${row.status}, ${JSON.stringify(row.source)}, ${JSON.stringify(row.flaws)}, ${now}, ${now}
    where ${condition}`)
}
