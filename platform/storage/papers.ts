import { eq } from 'drizzle-orm'
import type { KeyEntry } from '../../core/exams/types.ts'
import type { Paper } from '../../core/wire/attempts.ts'
import type { Database } from './database.ts'
import { papers } from './schema.ts'

/** What students get. There is deliberately no function that reads paper and key together. */
export async function selectPaper(db: Database, hash: string): Promise<Paper> {
  const row = await db.select({ paper: papers.paper }).from(papers).where(eq(papers.hash, hash)).get()
  if (!row) throw new Error(`no paper ${hash}`)
  return row.paper
}

/** For grading, and for results that an exam lets be seen. */
export async function selectKey(db: Database, hash: string): Promise<KeyEntry[]> {
  const row = await db.select({ key: papers.key }).from(papers).where(eq(papers.hash, hash)).get()
  if (!row) throw new Error(`no paper ${hash}`)
  return row.key
}
