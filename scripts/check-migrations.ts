/**
 * `npm run test:migrations [-- --from REF]`: tries the migrations of this tree on a copy of the last release. A database
 * is made with the migrations at REF (the newest tag, else the commit before), filled, and migrated; then every row that
 * was there must be there as it was, and the schema must be that of a new database.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'
import { demoAccountsSql } from './demo-accounts.ts'

const FOLDER = 'migrations/d1'
const { values } = parseArgs({ options: { from: { type: 'string' } } })
const release = values.from ?? lastRelease()
const before = migrationsAt(release)
const now = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]),
)
for (const [name, sql] of before) {
  if (now.get(name) !== sql) fail(`${name} was released and must stay as it was: write a new migration.`)
}

const copy = open()
for (const sql of before.values()) copy.exec(sql)
copy.exec(await demoAccountsSql())
fill(copy)
const rows = contents(copy, tablesOf(copy))
const added = [...now].filter(([name]) => !before.has(name))
for (const [, sql] of added) copy.exec(sql)
const broken = copy.prepare('PRAGMA foreign_key_check').all()
if (broken.length > 0) fail(`${broken.length} rows refer to nothing after the migrations.`)

const after = contents(copy, [...rows.keys()])
for (const [table, was] of rows) {
  for (const [at, row] of was.entries()) {
    const is = after.get(table)?.[at] ?? {}
    const changed = Object.keys(row).filter((column) => row[column] !== is[column])
    if (changed.length > 0) fail(`${table}: ${changed.join(', ')} is not what it was.`)
  }
}
const fresh = open()
for (const sql of now.values()) fresh.exec(sql)
if (schemaOf(copy) !== schemaOf(fresh)) fail('The migrated copy has another schema than a new database.')
const kept = [...rows.values()].reduce((sum, { length }) => sum + length, 0)
console.log(`From ${release}: ${added.length} new migrations; ${kept} rows in ${rows.size} tables are as they were.`)

function lastRelease(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [tag] = git('tag', '--list', 'v*', '--sort=-version:refname', '--merged', 'HEAD~1').split('\n')
  return tag || git('rev-parse', '--short', 'HEAD~1').trim()
}

function migrationsAt(ref: string): Map<string, string> {
  const names = execFileSync('git', ['ls-tree', '--name-only', ref, `${FOLDER}/`], { encoding: 'utf8' })
  const sql = names.split('\n').filter((name) => name.endsWith('.sql'))
  return new Map(
    sql.map((path) => [
      path.slice(FOLDER.length + 1),
      execFileSync('git', ['show', `${ref}:${path}`], { encoding: 'utf8' }),
    ]),
  )
}

function open(): DatabaseSync {
  return new DatabaseSync(join(mkdtempSync(join(tmpdir(), 'smartexam-migrations-')), 'copy.sqlite'))
}

/** Two rows for each table that has none, parents before children, with whatever its columns and checks ask for. */
function fill(database: DatabaseSync): void {
  const waiting = tablesOf(database)
  const filled = new Set<string>()
  while (waiting.length > 0) {
    const at = waiting.findIndex((table) =>
      database
        .prepare(`PRAGMA foreign_key_list("${table}")`)
        .all()
        .every((key) => key.table === table || filled.has(String(key.table))),
    )
    const [table] = waiting.splice(at, at < 0 ? 0 : 1)
    if (!table) fail(`These tables refer to each other: ${waiting.join(', ')}`)
    for (const number of [1, 2]) insert(database, table, number)
    filled.add(table)
  }
}

function insert(database: DatabaseSync, table: string, number: number): void {
  const keys = database.prepare(`PRAGMA foreign_key_list("${table}")`).all()
  const definition = String(database.prepare('SELECT sql FROM sqlite_master WHERE name = ?').get(table)?.sql)
  const row = new Map<string, string | number | null>()
  for (const { name, type } of database.prepare(`PRAGMA table_info("${table}")`).all()) {
    const column = String(name)
    const key = keys.find(({ from }) => from === column)
    const allowed = new RegExp(`"${column}" in \\('([^']+)'`).exec(definition)?.[1]
    const other = key && database.prepare(`SELECT "${key.to}" AS value FROM "${key.table}" LIMIT 1 OFFSET ?`)
    row.set(
      column,
      other
        ? ((other.get(number - 1)?.value ?? null) as string | number | null)
        : (allowed ?? (String(type).toLowerCase() === 'text' ? `l’${column} ${table} ${number}` : number * 1000)),
    )
  }
  const columns = [...row.keys()].map((column) => `"${column}"`).join(', ')
  const marks = [...row].map(() => '?').join(', ')
  database.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${marks})`).run(...row.values())
}

/** Ours: not the full-text tables, which are made from others. */
function tablesOf(database: DatabaseSync): string[] {
  const rows = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all()
  return rows.map(({ name }) => String(name)).filter((name) => !/_fts(_|$)|^sqlite_/.test(name))
}

function contents(database: DatabaseSync, tables: string[]) {
  return new Map(tables.map((table) => [table, database.prepare(`SELECT * FROM "${table}" ORDER BY rowid`).all()]))
}

function schemaOf(database: DatabaseSync): string {
  const tables = tablesOf(database).map((table) =>
    JSON.stringify([table, database.prepare(`PRAGMA table_info("${table}")`).all()]),
  )
  const others = database
    .prepare("SELECT name, sql FROM sqlite_master WHERE type <> 'table' AND sql IS NOT NULL ORDER BY name")
    .all()
  return [...tables, ...others.map((row) => JSON.stringify(row))].join('\n')
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
