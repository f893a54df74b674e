import { and, desc, eq, gt, ne, type SQL, sql } from 'drizzle-orm'
import type { Act } from '../../core/audit/acts.ts'
import type { Role } from '../../core/wire/users.ts'
import { insertAct } from './audit.ts'
import type { Database } from './database.ts'
import { sessions, users } from './schema.ts'

/** Whose session it is and what they may do at this moment; undefined where it has ended. */
export function selectLiveSession(db: Database, id: string, now: Date) {
  return db
    .select({ id: users.id, name: users.name, email: users.email, role: sql<Role>`${users.role}` })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, id), gt(sessions.expiresAt, now)))
    .get()
}

/** The newest first. */
export function listSessions(db: Database, userId: string, now: Date) {
  return db
    .select({
      id: sessions.id,
      ip: sessions.ipAddress,
      user_agent: sessions.userAgent,
      createdAt: sessions.createdAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
}

/** False where this person has no such session. */
export async function deleteSession(db: Database, userId: string, id: string): Promise<boolean> {
  const deleted = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, id)))
    .returning({ id: sessions.id })
  return deleted.length > 0
}

/** All sessions of one person, for a batch. @param except one that goes on */
export function deleteSessionsOf(db: Database, userId: string, except?: string, condition?: SQL) {
  return db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), except === undefined ? undefined : ne(sessions.id, except), condition))
}

/** An administrator ends all sessions of somebody. */
export async function revokeSessions(db: Database, userId: string, act: Act): Promise<void> {
  await db.batch([
    insertAct(db, act, sql`exists (select 1 from sessions where user_id = ${userId})`),
    deleteSessionsOf(db, userId),
  ])
}
