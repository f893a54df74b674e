import { indexedForms } from '../../core/search/terms.ts'
import { Language } from '../../core/wire/common.ts'
import type { Row } from './manifest.ts'
import type { BackupTable } from './tables.ts'

/** D1 takes statements of 100 KB at most; a character is up to 4 bytes, and quotes are doubled. */
const MOST_CHARACTERS = 20_000

/**
 * Turns copied rows back into SQL for an empty, migrated database. Tables come in the order of `BACKUP_TABLES`.
 *
 * A copy takes minutes while people work: a row whose parent was deleted meanwhile is treated as its deletion would
 * have treated it, and counted in `torn`.
 */
export class Restorer {
  torn = 0
  readonly #ids = new Map<string, Set<unknown>>()
  readonly #documents = new Map<unknown, { owner: Row[string]; language: Language | null }>()

  /** Statements for rows of one table, in their order. */
  statements(table: BackupTable, rows: readonly Row[]): string[] {
    const kept = rows.map((row) => this.#mend(table, row)).filter((row) => row !== null)
    this.#remember(table.name, kept)
    return [...kept.flatMap((row) => insert(table.name, row)), ...this.#passageIndex(table.name, kept)]
  }

  #mend({ name, references }: BackupTable, row: Row): Row | null {
    const mended = { ...row }
    for (const { column, table, target, onDelete } of references) {
      const value = row[column]
      if (value === null || value === undefined || this.#ids.get(`${table}.${target}`)?.has(value)) continue
      this.torn += 1
      if (onDelete === 'cascade') return null
      if (onDelete === 'no action') throw new Error(`${name}.${column} refers to ${value}, which is not in the copy`)
      mended[column] = null
    }
    return mended
  }

  #remember(table: string, rows: readonly Row[]): void {
    const column = table === 'papers' ? 'hash' : 'id'
    const ids = this.#ids.get(`${table}.${column}`) ?? new Set()
    this.#ids.set(`${table}.${column}`, ids)
    for (const row of rows) ids.add(row[column])
    if (table !== 'documents') return
    for (const { id, owner_id, language } of rows) {
      this.#documents.set(id, { owner: owner_id ?? null, language: Language.nullable().parse(language) })
    }
  }

  /** The index of passages keeps stems that only we can make; those of other tables are kept by triggers. */
  #passageIndex(table: string, rows: readonly Row[]): string[] {
    if (table !== 'passages') return []
    return rows.flatMap((row) => {
      const { owner, language } = this.#documents.get(row.document_id) ?? { owner: null, language: null }
      const [heading = '', text = ''] = indexedForms([String(row.heading ?? ''), String(row.text)], language ?? 'en')
      return `INSERT INTO passages_fts (rowid, owner, heading, text) VALUES (${[row.id ?? null, owner, heading, text].map(literal).join(', ')});`
    })
  }
}

/** A long text is written in pieces. The row just inserted has the greatest rowid: rows come in their order. */
function insert(table: string, row: Row): string[] {
  const columns = Object.keys(row)
  const pieces = columns.map((column) => piecesOf(row[column] ?? null))
  const first = pieces.map(([piece]) => literal(piece ?? null)).join(', ')
  return [
    `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${first});`,
    ...columns.flatMap((column, at) =>
      (pieces[at] ?? [])
        .slice(1)
        .map(
          (piece) =>
            `UPDATE "${table}" SET "${column}" = "${column}" || ${literal(piece)} WHERE rowid = (SELECT max(rowid) FROM "${table}");`,
        ),
    ),
  ]
}

function piecesOf(value: Row[string]): Row[string][] {
  if (typeof value !== 'string' || value.length <= MOST_CHARACTERS) return [value]
  const pieces: string[] = []
  for (let at = 0; at < value.length; ) {
    let end = Math.min(value.length, at + MOST_CHARACTERS)
    // Never between the two halves of one character.
    if (end < value.length && (value.charCodeAt(end - 1) & 0xfc00) === 0xd800) end -= 1
    pieces.push(value.slice(at, end))
    at = end
  }
  return pieces
}

/** A NUL would end the statement, and a line end must not be taken for the end of a statement in a file. */
function literal(value: Row[string]): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  const quoted = `'${value.replaceAll("'", "''")}'`
  return /[\0\r\n]/.test(value)
    ? `(${quoted.replaceAll(/[\0\r\n]/g, (sign) => `'||char(${sign.charCodeAt(0)})||'`)})`
    : quoted
}
