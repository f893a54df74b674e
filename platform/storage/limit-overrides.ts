import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SettablePolicy } from '../../core/limits/policies.ts'
import type { LimitScope } from '../../core/wire/limits.ts'
import type { Database } from './database.ts'
import { limit_overrides, users } from './schema.ts'

export type LimitOverrideRow = typeof limit_overrides.$inferSelect

export interface LimitOverrideKey {
  policy: SettablePolicy
  scope: LimitScope
  subject: string
}

/** All of them, with the name of the person that one is for: an operator sets a handful. */
export function listLimitOverrides(db: Database): Promise<(LimitOverrideRow & { name: string | null })[]> {
  return db
    .select({ ...getTableColumns(limit_overrides), name: users.name })
    .from(limit_overrides)
    .leftJoin(users, and(eq(limit_overrides.scope, 'user'), eq(users.id, limit_overrides.subject)))
    .orderBy(limit_overrides.policy, limit_overrides.scope, limit_overrides.subject)
}

/** For a batch, with the audit's row. */
export function putLimitOverride(db: Database, row: LimitOverrideRow) {
  const { windows, updated_at } = row
  return db
    .insert(limit_overrides)
    .values(row)
    .onConflictDoUpdate({
      target: [limit_overrides.policy, limit_overrides.scope, limit_overrides.subject],
      set: { windows, updated_at },
    })
}

/** For a batch, with the audit's row. */
export function deleteLimitOverride(db: Database, { policy, scope, subject }: LimitOverrideKey) {
  return db
    .delete(limit_overrides)
    .where(
      and(eq(limit_overrides.policy, policy), eq(limit_overrides.scope, scope), eq(limit_overrides.subject, subject)),
    )
}

/** The condition under which there is something to delete. */
export function isLimitOverridden({ policy, scope, subject }: LimitOverrideKey): SQL {
  return sql`exists (select 1 from limit_overrides
                     where policy = ${policy} and scope = ${scope} and subject = ${subject})`
}
