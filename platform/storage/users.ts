import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Act } from '../../core/audit/acts.ts'
import type { Page, PageQuery } from '../../core/wire/common.ts'
import type { Role, Student, User } from '../../core/wire/users.ts'
import { insertAct } from './audit.ts'
import type { Database } from './database.ts'
import { matchesPerson } from './matches-person.ts'
import { sessions, users } from './schema.ts'

const person = { id: users.id, name: users.name, email: users.email }

export async function selectOptionalUser(db: Database, id: string): Promise<User | undefined> {
  const row = await db
    .select({ ...person, role: users.role, createdAt: users.createdAt })
    .from(users)
    .where(eq(users.id, id))
    .get()
  return row && toUser(row)
}

export function selectIdByEmail(db: Database, email: string): Promise<{ id: string } | undefined> {
  return db.select({ id: users.id }).from(users).where(eq(users.email, email)).get()
}

/** Of those who have an account. */
export async function listNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, sql`(select value from json_each(${JSON.stringify([...new Set(ids)])}))`))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** By e-mail address; `q` is looked for in names and addresses. */
export async function listUsers(db: Database, q: string, page: PageQuery): Promise<Page<User>> {
  const rows = await db
    .select({ ...person, role: users.role, createdAt: users.createdAt })
    .from(users)
    .where(and(matchesPerson(q), page.cursor ? gt(users.email, page.cursor) : undefined))
    .orderBy(asc(users.email))
    .limit(page.limit + 1)
  const items = rows.slice(0, page.limit).map(toUser)
  return { items, next_cursor: rows.length > page.limit ? (items.at(-1)?.email ?? null) : null }
}

export function searchStudents(db: Database, q: string, limit: number): Promise<Student[]> {
  return db
    .select(person)
    .from(users)
    .where(and(eq(users.role, 'student'), matchesPerson(q)))
    .orderBy(asc(users.name), asc(users.id))
    .limit(limit)
}

export async function listStudentsByEmail(db: Database, emails: string[]): Promise<Student[]> {
  return db
    .select(person)
    .from(users)
    .where(
      and(
        eq(users.role, 'student'),
        inArray(users.email, sql`(select value from json_each(${JSON.stringify(emails)}))`),
      ),
    )
}

export async function countStudents(db: Database, ids: string[]): Promise<number> {
  const row = await db
    .select({ count: sql<number>`count(*)` })
    .from(users)
    .where(
      and(eq(users.role, 'student'), inArray(users.id, sql`(select value from json_each(${JSON.stringify(ids)}))`)),
    )
    .get()
  return row?.count ?? 0
}

/**
 * Gives somebody another role, ends their sessions (a session says what its owner may do) and records it, in one
 * transaction. False when it would leave nobody in charge.
 */
export async function setRole(db: Database, id: string, role: Role, act: Act): Promise<boolean> {
  const another = sql`exists (select 1 from users as other where other.role = 'admin' and other.id <> ${id})`
  const allowed = sql`(users.role <> 'admin' or ${role} = 'admin' or ${another})`
  const changes = sql`exists (select 1 from users where users.id = ${id} and users.role <> ${role} and ${allowed})`
  const [, , , found] = await db.batch([
    insertAct(db, act, changes),
    db.delete(sessions).where(and(eq(sessions.userId, id), changes)),
    db
      .update(users)
      .set({ role, updatedAt: new Date() })
      .where(and(eq(users.id, id), changes)),
    db.select({ role: users.role }).from(users).where(eq(users.id, id)),
  ])
  return found[0]?.role === role
}

function toUser({ createdAt, ...row }: Omit<User, 'created_at'> & { createdAt: Date }): User {
  return { ...row, created_at: createdAt.toISOString() }
}
