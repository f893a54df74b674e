import { and, eq, gt, like, type SQL, sql } from 'drizzle-orm'
import type { Act } from '../../core/audit/acts.ts'
import { insertAct } from './audit.ts'
import type { Database } from './database.ts'
import { accounts, users, verifications } from './schema.ts'
import { deleteSessionsOf } from './sessions.ts'

/** Of the table that better-auth keeps for such things; what is stored is a hash, so that a leak opens nothing. */
const RESET = 'password_reset:'

/** The hash of somebody's password. */
export async function selectPasswordHash(db: Database, userId: string): Promise<string | null> {
  const row = await db.select({ password: accounts.password }).from(accounts).where(isPasswordOf(userId)).get()
  return row?.password ?? null
}

/** The new password, the end of all other sessions and of all links that would set another one. */
export async function changePassword(
  db: Database,
  { userId, hash, sessionId }: { userId: string; hash: string; sessionId: string },
  act: Act,
): Promise<void> {
  await db.batch([
    insertAct(db, act),
    updatePassword(db, userId, hash),
    deleteSessionsOf(db, userId, sessionId),
    deleteResets(db, userId),
  ])
}

export async function insertReset(
  db: Database,
  {
    id,
    tokenHash,
    userId,
    now,
    expiresAt,
  }: { id: string; tokenHash: string; userId: string; now: Date; expiresAt: Date },
): Promise<void> {
  const identifier = RESET + tokenHash
  await db.insert(verifications).values({ id, identifier, value: userId, expiresAt, createdAt: now, updatedAt: now })
}

/** Whose password a link may set; undefined where it was used, or is too old. */
export function selectOptionalReset(db: Database, tokenHash: string, now: Date) {
  return db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(verifications)
    .innerJoin(users, eq(users.id, verifications.value))
    .where(and(eq(verifications.identifier, RESET + tokenHash), gt(verifications.expiresAt, now)))
    .get()
}

/** The same as a change, with all sessions ended. False when the link was used by somebody else at this moment. */
export async function resetPassword(
  db: Database,
  { userId, hash, tokenHash }: { userId: string; hash: string; tokenHash: string },
  act: Act,
): Promise<boolean> {
  const there = sql`exists (select 1 from verifications where identifier = ${RESET + tokenHash})`
  const [, , , used] = await db.batch([
    insertAct(db, act, there),
    updatePassword(db, userId, hash, there),
    deleteSessionsOf(db, userId, undefined, there),
    // Last, since it is what the others look for.
    deleteResets(db, userId, there),
  ])
  return used.length > 0
}

function updatePassword(db: Database, userId: string, hash: string, condition?: SQL) {
  return db
    .update(accounts)
    .set({ password: hash, updatedAt: new Date() })
    .where(and(isPasswordOf(userId), condition))
}

function deleteResets(db: Database, userId: string, condition?: SQL) {
  return db
    .delete(verifications)
    .where(and(eq(verifications.value, userId), like(verifications.identifier, `${RESET}%`), condition))
    .returning({ id: verifications.id })
}

function isPasswordOf(userId: string) {
  return and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'))
}
