import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { SettablePolicy } from '../../core/limits/policies.ts'
import { instant, json } from './columns.ts'

/** What an operator works with. None of it refers to other tables: it outlives what it speaks of. */

/** Who did what, when and from where: a row for each privileged act, written with the act or not at all. */
export const audit_log = sqliteTable(
  'audit_log',
  {
    id: text().primaryKey(),
    at: instant().notNull(),
    /** null for what the system did by itself. */
    actor_id: text(),
    act: text().notNull(),
    subject_kind: text().notNull(),
    subject_id: text().notNull(),
    /** The address that the request came from. */
    ip: text(),
    request_id: text(),
    /** Ids, codes, numbers: what changed, from what, to what. Never answers, passwords or document text. */
    detail: json<Record<string, string | number | boolean | null>>().notNull(),
  },
  (table) => [
    index('audit_log_at').on(table.at, table.id),
    index('audit_log_actor').on(table.actor_id, table.at),
    index('audit_log_subject').on(table.subject_id, table.at),
  ],
)

/** Messages that can never succeed, or failed every time: kept until somebody replays or discards them. */
export const parked_messages = sqliteTable(
  'parked_messages',
  {
    id: text().primaryKey(),
    kind: text(),
    body: json<unknown>().notNull(),
    reason: text().notNull(),
    attempts: integer().notNull(),
    parked_at: instant().notNull(),
    replayed_at: instant(),
  },
  (table) => [index('parked_messages_parked').on(table.parked_at, table.id)],
)

/**
 * Measurements where no Analytics Engine is bound: a histogram a minute. `bucket` is the upper bound of the values counted
 * in the row, in the measure's own unit.
 */
export const measures = sqliteTable(
  'measures',
  {
    minute: instant().notNull(),
    name: text().notNull(),
    dimension: text().notNull(),
    bucket: real().notNull(),
    count: integer().notNull(),
    sum: real().notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.minute, table.dimension, table.bucket] })],
)

/** A figure a day, counted once the day is over. */
export const daily_statistics = sqliteTable(
  'daily_statistics',
  { day: text().notNull(), name: text().notNull(), value: real().notNull() },
  (table) => [primaryKey({ columns: [table.day, table.name] })],
)

/** Where an operator has set other limits than `core/limits/policies.ts`, for a role or for one person. */
export const limit_overrides = sqliteTable(
  'limit_overrides',
  {
    policy: text().$type<SettablePolicy>().notNull(),
    scope: text().$type<'role' | 'user'>().notNull(),
    subject: text().notNull(),
    windows: json<{ limit: number; seconds: number }[]>().notNull(),
    updated_at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.policy, table.scope, table.subject] })],
)
