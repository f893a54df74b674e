import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as schema from '../storage/schema.ts'

/** A column that refers to another table, and what becomes of the row when that one is gone. */
export interface Reference {
  column: string
  table: string
  target: string
  onDelete: 'cascade' | 'set null' | 'no action'
}

export interface BackupTable {
  name: string
  references: Reference[]
}

/** Live sessions would be a way in for whoever reads the copy, and a restore must not bring back what was revoked. */
export const NOT_COPIED = ['sessions', 'verifications']

/** Every table that is copied, each after those that it refers to: the order of a restore. A copy goes the other way. */
export const BACKUP_TABLES: BackupTable[] = parentsFirst(
  Object.values(schema)
    .filter((value) => is(value, SQLiteTable))
    .map(describe)
    .filter(({ name }) => !NOT_COPIED.includes(name)),
)

function describe(table: SQLiteTable): BackupTable {
  const { name, foreignKeys } = getTableConfig(table)
  const references = foreignKeys.map((key): Reference => {
    const { columns, foreignColumns, foreignTable } = key.reference()
    const [column, target] = [columns[0], foreignColumns[0]]
    if (!column || !target || columns.length > 1) throw new Error(`${name} refers by more than one column`)
    const onDelete = key.onDelete === 'cascade' || key.onDelete === 'set null' ? key.onDelete : 'no action'
    return { column: column.name, table: getTableConfig(foreignTable).name, target: target.name, onDelete }
  })
  return { name, references }
}

function parentsFirst(tables: BackupTable[]): BackupTable[] {
  const placed: BackupTable[] = []
  const waiting = [...tables].sort((one, other) => (one.name < other.name ? -1 : 1))
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ references }) =>
      references.every(({ table }) => !waiting.some(({ name }) => name === table)),
    )
    const [next] = waiting.splice(at, at < 0 ? 0 : 1)
    if (!next) throw new Error(`tables refer to each other in a ring: ${waiting.map(({ name }) => name).join(', ')}`)
    placed.push(next)
  }
  return placed
}
