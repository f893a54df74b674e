import { and, desc, eq, inArray, isNull, lt, notExists, or, sql } from 'drizzle-orm'
import type { Act } from '../../core/audit/acts.ts'
import type { Passage } from '../../core/documents/types.ts'
import type { Language, PageQuery } from '../../core/wire/common.ts'
import type { DocumentErrorCode } from '../../core/wire/documents.ts'
import { indexPassages } from '../search/passage-index.ts'
import { insertAct } from './audit.ts'
import { beforeCursor, toPage } from './cursor.ts'
import type { Database } from './database.ts'
import { documents, passages, tasks } from './schema.ts'
import { worksOn } from './tasks.ts'

export type DocumentRow = typeof documents.$inferSelect

/** The row, or the one that the same owner already has of the same bytes. */
export async function insertOrFindDocument(
  db: Database,
  row: typeof documents.$inferInsert,
): Promise<{ created: boolean; document: DocumentRow }> {
  const [created] = await db.insert(documents).values(row).onConflictDoNothing().returning()
  if (created) return { created: true, document: created }
  const existing = await db
    .select()
    .from(documents)
    .where(and(eq(documents.owner_id, row.owner_id), eq(documents.sha256, row.sha256)))
    .get()
  if (!existing) throw new Error('a document conflicts with none')
  return { created: false, document: existing }
}

/** In the order of the ids; one that is not there is left out. */
export async function selectDocuments(db: Database, ids: readonly string[]): Promise<DocumentRow[]> {
  const rows = await db
    .select()
    .from(documents)
    .where(inArray(documents.id, [...ids]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export function selectOptionalDocument(db: Database, id: string): Promise<DocumentRow | undefined> {
  return db.select().from(documents).where(eq(documents.id, id)).get()
}

export async function listDocuments(db: Database, ownerId: string, page: PageQuery) {
  const rows = await db
    .select()
    .from(documents)
    .where(and(eq(documents.owner_id, ownerId), beforeCursor(documents.created_at, documents.id, page.cursor)))
    .orderBy(desc(documents.created_at), desc(documents.id))
    .limit(page.limit + 1)
  return toPage(rows, page)
}

/** Deletes the document unless a task is still at work on it. */
export async function deleteDocument(db: Database, id: string, act: Act): Promise<boolean> {
  const free = notExists(db.select({ id: tasks.id }).from(tasks).where(worksOn(id)))
  const [, deleted] = await db.batch([
    insertAct(db, act, sql`exists (select 1 from documents where documents.id = ${id}) and ${free}`),
    db
      .delete(documents)
      .where(and(eq(documents.id, id), free))
      .returning({ id: documents.id }),
  ])
  return deleted.length > 0
}

export async function discardDocument(db: Database, id: string): Promise<void> {
  await db.delete(documents).where(eq(documents.id, id))
}

/** The right to read a pending document until `leaseUntil`; undefined when another has it, or nothing is left to read. */
export async function claimDocument(
  db: Database,
  id: string,
  now: string,
  leaseUntil: string,
): Promise<DocumentRow | undefined> {
  const [claimed] = await db
    .update(documents)
    .set({ lease_until: leaseUntil })
    .where(
      and(
        eq(documents.id, id),
        eq(documents.status, 'pending'),
        or(isNull(documents.lease_until), lt(documents.lease_until, now)),
      ),
    )
    .returning()
  return claimed
}

export async function markDocumentFailed(db: Database, id: string, code: DocumentErrorCode): Promise<void> {
  await db
    .update(documents)
    .set({ status: 'failed', error_code: code, lease_until: null })
    .where(and(eq(documents.id, id), eq(documents.status, 'pending')))
}

/** Passages and status change together: a document is `ready` exactly when all of it can be searched. */
export async function markDocumentReady(
  db: Database,
  id: string,
  read: { pages: number | null; language: Language; characters: number; passages: Passage[] },
): Promise<void> {
  await db.batch([
    db.delete(passages).where(eq(passages.document_id, id)),
    ...chunksOf(read.passages, 100).flatMap((chunk) => [
      insertPassages(db, id, chunk),
      indexPassages(db, id, read.language, chunk),
    ]),
    db
      .update(documents)
      .set({
        status: 'ready',
        error_code: null,
        lease_until: null,
        pages: read.pages,
        language: read.language,
        characters: read.characters,
      })
      .where(eq(documents.id, id)),
  ])
}

/** One bound parameter for many rows: D1 takes 100 a statement. Columns in the order of the schema. */
function insertPassages(db: Database, documentId: string, chunk: Passage[]) {
  return db.insert(passages).select(sql`
    select null, ${documentId}, value->>'ordinal', value->>'start', value->>'end', value->>'page', value->>'heading',
           value->>'text'
    from json_each(${JSON.stringify(chunk)})`)
}

function chunksOf<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

/** A document's passages, in order, without their place in it. */
export function listPassages(db: Database, documentId: string) {
  return db
    .select({ ordinal: passages.ordinal, heading: passages.heading, text: passages.text })
    .from(passages)
    .where(eq(passages.document_id, documentId))
    .orderBy(passages.ordinal)
}

export function countPassages(db: Database, documentId: string): Promise<number> {
  return db.$count(passages, eq(passages.document_id, documentId))
}

/** Those of the ids that no row has. */
export async function listMissingDocuments(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`
    select value as id from json_each(${JSON.stringify(ids)}) where value not in (select id from documents)`)
  return rows.map(({ id }) => id)
}

/** Documents whose reader died or whose message was lost. */
export function listAbandonedDocuments(db: Database, now: string, createdBefore: string) {
  return db
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.status, 'pending'),
        lt(documents.created_at, createdBefore),
        or(isNull(documents.lease_until), lt(documents.lease_until, now)),
      ),
    )
    .limit(100)
}
