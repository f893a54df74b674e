import { drizzle } from 'drizzle-orm/d1'
import * as schema from './schema.ts'

/** D1 checks foreign keys always; `batch()` is its only transaction. */
export function openDatabase(binding: D1Database) {
  return drizzle(binding, { schema })
}
export type Database = ReturnType<typeof openDatabase>
