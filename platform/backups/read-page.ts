import { sql } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import type { Row } from './manifest.ts'

/** In order of rowid, from the one after `after`. New rows come last, so none that was there at the start is missed. */
export async function readPage(
  db: Database,
  table: string,
  after: number,
  limit: number,
): Promise<{ rows: Row[]; last: number }> {
  const found = await db.all<Row & { __rowid: number }>(
    sql`select rowid as __rowid, * from ${sql.identifier(table)} where rowid > ${after} order by rowid limit ${limit}`,
  )
  return { rows: found.map(({ __rowid, ...row }) => row), last: found.at(-1)?.__rowid ?? after }
}

export async function newestMigration(db: Database): Promise<string> {
  const [newest] = await db.all<{ name: string }>(sql`select name from d1_migrations order by id desc limit 1`)
  if (!newest) throw new Error('a database without migrations')
  return newest.name
}
