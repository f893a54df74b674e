import { and, desc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { AiUsage } from '../../core/ai/port.ts'
import type { GenerationOutcome } from '../../core/generation/types.ts'
import type { ProblemCode } from '../../core/problems/codes.ts'
import type { TaskPhase } from '../../core/tasks/sentences.ts'
import type { PageQuery } from '../../core/wire/common.ts'
import { beforeCursor, toPage } from './cursor.ts'
import type { Database } from './database.ts'
import { tasks } from './schema.ts'

export type TaskRow = typeof tasks.$inferSelect

const ACTIVE = ['PENDING', 'PROGRESS'] as const

export async function insertTask(db: Database, row: typeof tasks.$inferInsert): Promise<TaskRow> {
  return db.insert(tasks).values(row).returning().get()
}

export function selectOptionalTask(db: Database, id: string): Promise<TaskRow | undefined> {
  return db.select().from(tasks).where(eq(tasks.id, id)).get()
}

export async function listTasks(db: Database, ownerId: string, active: boolean, page: PageQuery) {
  const rows = await db
    .select()
    .from(tasks)
    .where(
      and(
        eq(tasks.owner_id, ownerId),
        active ? inArray(tasks.state, ACTIVE) : undefined,
        beforeCursor(tasks.created_at, tasks.id, page.cursor),
      ),
    )
    .orderBy(desc(tasks.created_at), desc(tasks.id))
    .limit(page.limit + 1)
  return toPage(rows, page)
}

export function listWaitingTasks(db: Database, documentId: string): Promise<TaskRow[]> {
  return db.select().from(tasks).where(worksOn(documentId))
}

/** Whether a task has not ended that makes questions from the document, among others perhaps. */
export function worksOn(documentId: string) {
  const among = sql`exists (select 1 from json_each(${tasks.request}, '$.document_ids') where value = ${documentId})`
  return and(inArray(tasks.state, ACTIVE), or(eq(tasks.document_id, documentId), among))
}

/** Every document that a task makes questions from, the first first. */
export function documentIdsOf({ document_id, request }: Pick<TaskRow, 'document_id' | 'request'>): string[] {
  return request.document_ids ?? (document_id === null ? [] : [document_id])
}

/** The right to work on a task until `leaseUntil`; undefined when another has it or it has ended. */
export async function claimTask(
  db: Database,
  id: string,
  now: string,
  leaseUntil: string,
): Promise<TaskRow | undefined> {
  const [claimed] = await db
    .update(tasks)
    .set({
      state: 'PROGRESS',
      lease_until: leaseUntil,
      started_at: sql`coalesce(${tasks.started_at}, ${now})`,
      updated_at: now,
    })
    .where(
      and(eq(tasks.id, id), inArray(tasks.state, ACTIVE), or(isNull(tasks.lease_until), lt(tasks.lease_until, now))),
    )
    .returning()
  return claimed
}

/**
 * What the task shows from now on; it never goes back. Undefined when the task has ended meanwhile (cancelled, timed out):
 * whoever works on it stops.
 */
export async function reportProgress(
  db: Database,
  id: string,
  now: string,
  progress: number,
  phase: TaskPhase,
): Promise<number | undefined> {
  const [moved] = await db
    .update(tasks)
    .set({ progress: sql`max(${tasks.progress}, ${progress})`, phase, updated_at: now })
    .where(and(eq(tasks.id, id), inArray(tasks.state, ACTIVE)))
    .returning({ progress: tasks.progress })
  return moved?.progress
}

/** Ends a task that is still going; undefined when it had ended already, so that its owner is told once. */
export async function endTask(
  db: Database,
  id: string,
  now: string,
  end:
    | { state: 'FAILURE'; error_code: ProblemCode; usage?: AiUsage | undefined }
    | { state: 'CANCELLED'; error_code: 'task_cancelled' },
): Promise<TaskRow | undefined> {
  const [ended] = await db
    .update(tasks)
    .set({
      ...end,
      phase: { name: end.state === 'FAILURE' ? 'failed' : 'cancelled', done: 0, total: 0 },
      lease_until: null,
      updated_at: now,
    })
    .where(and(eq(tasks.id, id), inArray(tasks.state, ACTIVE)))
    .returning()
  return ended
}

/** A failed or cancelled task as if it were new. */
export async function restartTask(db: Database, id: string, now: string): Promise<TaskRow | undefined> {
  const [restarted] = await db
    .update(tasks)
    .set({
      state: 'PENDING',
      progress: 0,
      phase: { name: 'waiting', done: 0, total: 0 },
      error_code: null,
      lease_until: null,
      started_at: null,
      created_at: now,
      updated_at: now,
    })
    .where(and(eq(tasks.id, id), inArray(tasks.state, ['FAILURE', 'CANCELLED'])))
    .returning()
  return restarted
}

/** The tasks that wrote a QCM's questions, the latest first. */
export function listTasksOfQcm(db: Database, ownerId: string, qcmId: string): Promise<TaskRow[]> {
  return db
    .select()
    .from(tasks)
    .where(and(eq(tasks.owner_id, ownerId), eq(tasks.qcm_id, qcmId)))
    .orderBy(desc(tasks.created_at), desc(tasks.id))
    .limit(20)
}

/** Tasks that were asked for before `createdBefore` and still have not ended. */
export function listStaleTasks(db: Database, createdBefore: string): Promise<TaskRow[]> {
  return db
    .select()
    .from(tasks)
    .where(and(inArray(tasks.state, ACTIVE), lt(tasks.created_at, createdBefore)))
    .limit(100)
}

/** Part of the batch that saves questions: see `saveGeneratedQcm` and `addGeneratedQuestions`. */
export function succeedTask(
  db: Database,
  id: string,
  now: string,
  result: Pick<GenerationOutcome, 'shortfall' | 'notes' | 'usage'> & { qcm_id: string; num_questions: number },
  condition?: SQL,
) {
  return db
    .update(tasks)
    .set({
      ...result,
      state: 'SUCCESS',
      progress: 100,
      phase: { name: 'done', done: result.num_questions, total: result.num_questions },
      lease_until: null,
      updated_at: now,
    })
    .where(and(eq(tasks.id, id), eq(tasks.state, 'PROGRESS'), condition))
}
