import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Page, PageQuery } from '../../core/wire/common.ts'

/** Rows newer than the cursor's are skipped; ties in time are broken by id, so that no row is shown twice or never. */
export function beforeCursor(created: SQLiteColumn, id: SQLiteColumn, cursor: string | undefined): SQL | undefined {
  if (!cursor) return undefined
  const [createdAt = '', rowId = ''] = cursor.split('~')
  return sql`(${created}, ${id}) < (${createdAt}, ${rowId})`
}

/** `rows` were asked for with `limit + 1`: the one too many says that there is a next page. */
export function toPage<Row extends { id: string; created_at: string }>(rows: Row[], query: PageQuery): Page<Row> {
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  return { items, next_cursor: rows.length > query.limit && last ? `${last.created_at}~${last.id}` : null }
}
