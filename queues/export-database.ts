import { exportIdOf } from '../platform/backups/manifest.ts'
import { newestMigration, readPage } from '../platform/backups/read-page.ts'
import { BACKUP_TABLES } from '../platform/backups/tables.ts'
import { done, type JobContext, type JobOutcome } from './context.ts'

/** The largest rows (papers, results) have tens of kilobytes: a page stays well under a Worker's 128 MB. */
const ROWS_A_PAGE = 500
const DAYS_KEPT = 30

type Page = { export_id: string; table: string; after: number; part: number }

/** Children first: whatever a copied row refers to was there when it was copied, and is copied later. */
const TABLES = BACKUP_TABLES.map(({ name }) => name).reverse()

/** Begins a copy of the database; pages follow, each a message. */
export async function startExport(context: Pick<JobContext, 'now' | 'send'>): Promise<void> {
  const export_id = exportIdOf(context.now())
  await context.send({ kind: 'export_database', export_id, table: TABLES[0] ?? '', after: 0, part: 0 })
}

/**
 * Copies one page and sends for the next one. A page that is there already is left as it is: delivered twice, a message
 * writes nothing new, and a chain that was cut off goes on from where it was.
 */
export async function exportPage(
  context: Pick<JobContext, 'db' | 'exports' | 'now' | 'send' | 'log'>,
  { export_id, table, after, part }: Page,
): Promise<JobOutcome> {
  const { db, exports } = context
  const at = TABLES.indexOf(table)
  if (at < 0) return { outcome: 'park', reason: `there is no table ${table}` }
  if (await exports.hasManifest(export_id)) return done

  const written = (await exports.headPart(export_id, table, part)) ?? (await copyPage())
  const next = TABLES[at + 1]
  if (written.rows === ROWS_A_PAGE) {
    await context.send({ kind: 'export_database', export_id, table, after: written.last, part: part + 1 })
  } else if (next) {
    await context.send({ kind: 'export_database', export_id, table: next, after: 0, part: 0 })
  } else {
    await finishExport(context, export_id)
  }
  return done

  async function copyPage() {
    const { rows, last } = await readPage(db, table, after, ROWS_A_PAGE)
    return exports.putPart(export_id, table, part, rows, last)
  }
}

async function finishExport(
  { db, exports, now, log }: Pick<JobContext, 'db' | 'exports' | 'now' | 'log'>,
  export_id: string,
): Promise<void> {
  const parts = await exports.listParts(export_id)
  const tables = Object.fromEntries(TABLES.map((name) => [name, 0]))
  for (const { table, rows } of parts) tables[table] = (tables[table] ?? 0) + rows
  const migration = await newestMigration(db)
  await exports.putManifest({
    kind: 'smartexam.copy',
    version: 1,
    export_id,
    finished_at: now().toISOString(),
    migration,
    tables,
    parts: parts.map(({ key, table, rows, sha256 }) => ({ key, table, rows, sha256 })),
  })
  const oldest = exportIdOf(new Date(now().getTime() - DAYS_KEPT * 86_400_000))
  log.info('database.exported', {
    'export.id': export_id,
    'export.rows': parts.reduce((sum, { rows }) => sum + rows, 0),
    'export.parts': parts.length,
    'export.files_deleted': await exports.deleteBefore(oldest),
  })
}
