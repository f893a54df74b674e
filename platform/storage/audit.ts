import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Act, ActName, SubjectKind } from '../../core/audit/acts.ts'
import type { AuditEntry, AuditFilter } from '../../core/wire/audit.ts'
import type { Page, PageQuery } from '../../core/wire/common.ts'
import type { Student } from '../../core/wire/users.ts'
import { beforeCursor, toPage } from './cursor.ts'
import type { Database } from './database.ts'
import { matchesPerson } from './matches-person.ts'
import { audit_log, exams, users } from './schema.ts'

/**
 * The audit's row of an act, for the batch that is the act. Stand it before the act's own statement and give it the same
 * condition: both look at the same rows, so there is no act without its row and no row without its act.
 */
export function insertAct(db: Database, act: Act, condition: SQL = sql`true`) {
  // Columns in the order of the schema.
  return db
    .insert(audit_log)
    .select(sql`
      select ${act.id}, ${act.at}, ${act.actor_id}, ${act.act}, ${act.subject_kind}, ${act.subject_id}, ${act.ip},
             ${act.request_id}, ${JSON.stringify(act.detail)}
      where ${condition}`)
    .onConflictDoNothing()
}

/** What an object has kept of acts in it. Each is there once, however often it is told. */
export async function recordActs(db: Database, acts: readonly Act[]): Promise<void> {
  const [first, ...others] = acts.map((act) => insertAct(db, act))
  if (first) await db.batch([first, ...others])
}

type Row = typeof audit_log.$inferSelect

/** The newest first. */
export async function listAudit(db: Database, filter: AuditFilter, page: PageQuery): Promise<Page<AuditEntry>> {
  const match = matchesPerson(filter.q)
  const people = match && sql`(select ${users.id} from ${users} where ${match})`
  const rows = await db
    .select()
    .from(audit_log)
    .where(
      and(
        filter.actor ? eq(audit_log.actor_id, filter.actor) : undefined,
        filter.subject ? eq(audit_log.subject_id, filter.subject) : undefined,
        filter.act ? eq(audit_log.act, filter.act) : undefined,
        filter.from ? gte(audit_log.at, filter.from) : undefined,
        filter.to ? lt(audit_log.at, filter.to) : undefined,
        people
          ? or(
              inArray(audit_log.actor_id, people),
              inArray(audit_log.subject_id, people),
              sql`${audit_log.detail}->>'student_id' in ${people}`,
            )
          : undefined,
        beforeCursor(audit_log.at, audit_log.id, page.cursor),
      ),
    )
    .orderBy(desc(audit_log.at), desc(audit_log.id))
    .limit(page.limit + 1)
  const { items, next_cursor } = toPage(
    rows.map((row) => ({ ...row, created_at: row.at })),
    page,
  )
  return { items: await named(db, items), next_cursor }
}

async function named(db: Database, rows: Row[]): Promise<AuditEntry[]> {
  const ids = rows.flatMap(({ actor_id, subject_id, detail }) => [
    actor_id,
    subject_id,
    detail.student_id,
    detail.exam_id,
  ])
  const wanted = sql`(select value from json_each(${JSON.stringify([...new Set(ids)])}))`
  const [people, titles] = await db.batch([
    db.select({ id: users.id, name: users.name, email: users.email }).from(users).where(inArray(users.id, wanted)),
    db.select({ id: exams.id, title: exams.title }).from(exams).where(inArray(exams.id, wanted)),
  ])
  const person = new Map(people.map((one) => [one.id, one]))
  const title = new Map(titles.map((exam) => [exam.id, exam.title]))
  return rows.map((row) => toEntry(row, person, title))
}

function toEntry(row: Row, person: Map<string, Student>, title: Map<string, string>): AuditEntry {
  const { student_id, exam_id } = row.detail
  const examTitle = typeof exam_id === 'string' ? title.get(exam_id) : undefined
  const name =
    (row.subject_kind === 'attempt' && typeof student_id === 'string' ? person.get(student_id)?.name : undefined) ??
    person.get(row.subject_id)?.name ??
    title.get(row.subject_id) ??
    (typeof row.detail.title === 'string' ? row.detail.title : null)
  return {
    id: row.id,
    at: row.at,
    act: row.act as ActName,
    actor: (row.actor_id && person.get(row.actor_id)) || null,
    actor_id: row.actor_id,
    subject: { kind: row.subject_kind as SubjectKind, id: row.subject_id, name },
    ip: row.ip,
    request_id: row.request_id,
    detail: examTitle === undefined ? row.detail : { ...row.detail, exam_title: examTitle },
  }
}
