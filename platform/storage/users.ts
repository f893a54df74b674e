import { and, asc, eq, gt, inArray, like, or, sql } from 'drizzle-orm'
import type { Page, PageQuery } from '../../core/wire/common.ts'
import type { Role, Student, User } from '../../core/wire/users.ts'
import type { Database } from './database.ts'
import { users } from './schema.ts'

const person = { id: users.id, name: users.name, email: users.email }

export async function selectOptionalUser(db: Database, id: string): Promise<User | undefined> {
  const row = await db
    .select({ ...person, role: users.role, createdAt: users.createdAt })
    .from(users)
    .where(eq(users.id, id))
    .get()
  return row && toUser(row)
}

/** By e-mail address; `q` is looked for in names and addresses. */
export async function listUsers(db: Database, q: string, page: PageQuery): Promise<Page<User>> {
  const rows = await db
    .select({ ...person, role: users.role, createdAt: users.createdAt })
    .from(users)
    .where(and(matches(q), page.cursor ? gt(users.email, page.cursor) : undefined))
    .orderBy(asc(users.email))
    .limit(page.limit + 1)
  const items = rows.slice(0, page.limit).map(toUser)
  return { items, next_cursor: rows.length > page.limit ? (items.at(-1)?.email ?? null) : null }
}

export function searchStudents(db: Database, q: string, limit: number): Promise<Student[]> {
  return db
    .select(person)
    .from(users)
    .where(and(eq(users.role, 'student'), matches(q)))
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

/** False when it would leave nobody in charge. */
export async function setRole(db: Database, id: string, role: Role): Promise<boolean> {
  const another = sql`exists (select 1 from ${users} as other where other.role = 'admin' and other.id <> ${id})`
  const changed = await db
    .update(users)
    .set({ role, updatedAt: new Date() })
    .where(and(eq(users.id, id), or(sql`${users.role} <> 'admin'`, sql`${role} = 'admin'`, another)))
    .returning({ id: users.id })
  return changed.length > 0
}

/** D1 takes LIKE patterns of 50 bytes at most. */
function matches(q: string) {
  const wanted = q.trim().replace(/[%_\\]/g, '')
  if (wanted === '') return undefined
  let pattern = wanted
  while (new TextEncoder().encode(pattern).length > 48) pattern = pattern.slice(0, -1)
  return or(like(users.name, `%${pattern}%`), like(users.email, `%${pattern}%`))
}

function toUser({ createdAt, ...row }: Omit<User, 'created_at'> & { createdAt: Date }): User {
  return { ...row, created_at: createdAt.toISOString() }
}
