/**
 * `npm run restore -- EXPORT_ID [--env production] [--sql FILE]`: puts a nightly copy into the empty, migrated database
 * that wrangler.toml binds (docs/deployment.md, "Restore"). Without --env: from and to this machine's own. Each part is
 * checked against the manifest before anything is written; `--sql` writes the file only.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { unstable_readConfig } from 'wrangler'
import { z } from 'zod'
import { ExportId, Manifest, manifestKey, type Row } from '../platform/backups/manifest.ts'
import { Restorer } from '../platform/backups/restore-sql.ts'
import { BACKUP_TABLES } from '../platform/backups/tables.ts'
import { mustWrangler } from './wrangler.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { env: { type: 'string' }, sql: { type: 'string' } },
})
const id = ExportId.safeParse(positionals[0])
if (!id.success) fail('Which copy? npm run restore -- 2030-01-10T02-17-00Z [--env production] [--sql FILE]')
const config = unstable_readConfig({ config: 'wrangler.toml', env: values.env ?? '' }, { hideWarnings: true })
const bucket = config.r2_buckets.find(({ binding }: { binding: string }) => binding === 'FILES')?.bucket_name
const where = values.env
  ? ['--env', values.env, '--remote']
  : ['--local', '--persist-to', process.env.STATE ?? '.wrangler/state']
const folder = mkdtempSync(join(tmpdir(), 'smartexam-restore-'))

const manifest = Manifest.parse(JSON.parse(fetchObject(manifestKey(id.data)).toString('utf8')))
const rows = readParts()
const restorer = new Restorer()
const file = values.sql ?? join(folder, 'restore.sql')
const statements = BACKUP_TABLES.flatMap((table) => restorer.statements(table, rows.get(table.name) ?? []))
writeFileSync(file, `${statements.join('\n')}\n`)
console.log(`${file}: ${statements.length} statements; ${restorer.torn} rows had lost what they belong to.`)
if (!values.sql) {
  requireEmptyDatabase()
  mustWrangler(['d1', 'execute', 'DB', ...where, '--yes', '--file', file])
  compareCounts()
}

function fetchObject(key: string): Buffer {
  const path = join(folder, 'object')
  mustWrangler(['r2', 'object', 'get', `${bucket}/${key}`, ...where, '--file', path])
  return readFileSync(path)
}

function readParts(): Map<string, Row[]> {
  const known = new Set(BACKUP_TABLES.map(({ name }) => name))
  const read = new Map<string, Row[]>()
  for (const { key, table, rows: expected, sha256 } of manifest.parts) {
    if (!known.has(table))
      fail(`The copy has a table ${table} that this version does not know: check out the version that wrote it.`)
    if (expected === 0) continue
    const bytes = fetchObject(key)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) fail(`${key} is not what was written.`)
    const lines = gunzipSync(bytes).toString('utf8').split('\n').slice(0, -1)
    if (lines.length !== expected) fail(`${key} has ${lines.length} rows, and not ${expected}.`)
    read.set(table, [...(read.get(table) ?? []), ...lines.map((line) => JSON.parse(line) as Row)])
  }
  return read
}

function requireEmptyDatabase(): void {
  const counts = count()
  const full = Object.entries(counts).filter(([, rows]) => rows > 0)
  if (full.length > 0) {
    fail(
      `The database is not empty (${full.map(([table, rows]) => `${table}: ${rows}`).join(', ')}). Nothing was written.`,
    )
  }
}

function compareCounts(): void {
  const counts = count()
  for (const [table, copied] of Object.entries(manifest.tables)) {
    console.log(`${table.padEnd(20)} ${counts[table]} of ${copied}`)
  }
  const sum = (of: Record<string, number>) => Object.values(of).reduce((total, rows) => total + rows, 0)
  if (sum(manifest.tables) - sum(counts) > restorer.torn) fail('Rows are missing.')
  console.log(
    `Restored ${sum(counts)} rows of ${manifest.export_id}, at migration ${manifest.migration}. Everybody signs in anew.`,
  )
}

function count(): Record<string, number> {
  // One row, a column for each table: D1 takes five terms in a compound statement.
  const columns = BACKUP_TABLES.map(({ name }) => `(SELECT count(*) FROM "${name}") AS "${name}"`)
  const output = mustWrangler(['d1', 'execute', 'DB', ...where, '--json', '--command', `SELECT ${columns.join(', ')}`])
  const Answer = z.tuple([z.object({ results: z.tuple([z.record(z.string(), z.number())]) })])
  const [{ results }] = Answer.parse(JSON.parse(output))
  return results[0]
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
