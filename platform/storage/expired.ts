import { lt } from 'drizzle-orm'
import type { Database } from './database.ts'
import { sessions, verifications } from './schema.ts'

/** Sessions and verifications that nobody can use any more. */
export async function deleteExpired(db: Database, now: Date): Promise<void> {
  await db.batch([
    db.delete(sessions).where(lt(sessions.expiresAt, now)),
    db.delete(verifications).where(lt(verifications.expiresAt, now)),
  ])
}
