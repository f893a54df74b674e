import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { PageQuery } from '../../core/wire/common.ts'
import type { Student } from '../../core/wire/users.ts'
import { beforeCursor, toPage } from './cursor.ts'
import type { Database } from './database.ts'
import { group_members, groups, users } from './schema.ts'

const summary = {
  id: groups.id,
  owner_id: groups.owner_id,
  name: groups.name,
  created_at: groups.created_at,
  num_students: sql<number>`(select count(*) from group_members where group_members.group_id = groups.id)`,
}

export function selectOptionalGroup(db: Database, id: string) {
  return db.select(summary).from(groups).where(eq(groups.id, id)).get()
}

export async function listGroups(db: Database, ownerId: string, page: PageQuery) {
  const rows = await db
    .select(summary)
    .from(groups)
    .where(and(eq(groups.owner_id, ownerId), beforeCursor(groups.created_at, groups.id, page.cursor)))
    .orderBy(desc(groups.created_at), desc(groups.id))
    .limit(page.limit + 1)
  return toPage(rows, page)
}

export function listGroupStudents(db: Database, groupId: string): Promise<Student[]> {
  return db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(group_members)
    .innerJoin(users, eq(users.id, group_members.student_id))
    .where(eq(group_members.group_id, groupId))
    .orderBy(asc(users.name), asc(users.id))
}

export async function saveGroup(db: Database, row: typeof groups.$inferInsert, studentIds: string[]): Promise<void> {
  await db.batch([
    db
      .insert(groups)
      .values(row)
      .onConflictDoUpdate({ target: groups.id, set: { name: row.name } }),
    db.delete(group_members).where(eq(group_members.group_id, row.id)),
    db.insert(group_members).select(sql`select ${row.id}, value from json_each(${JSON.stringify(studentIds)})`),
  ])
}

export async function deleteGroup(db: Database, id: string): Promise<void> {
  await db.delete(groups).where(eq(groups.id, id))
}

/** How many of these groups the teacher owns. */
export async function countGroups(db: Database, ownerId: string, ids: string[]): Promise<number> {
  const row = await db
    .select({ count: sql<number>`count(*)` })
    .from(groups)
    .where(
      and(eq(groups.owner_id, ownerId), inArray(groups.id, sql`(select value from json_each(${JSON.stringify(ids)}))`)),
    )
    .get()
  return row?.count ?? 0
}
