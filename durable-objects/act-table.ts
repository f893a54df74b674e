import type { Act } from '../core/audit/acts.ts'

/** A step of whoever keeps acts. `told`: the queue has it, which brings it into the audit log. */
export const ACTS_STEP = `CREATE TABLE acts (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  act TEXT NOT NULL,
  told INTEGER NOT NULL DEFAULT 0
);`

/** A message holds 128 KB; an act is some 500 bytes. */
const ACTS_A_MESSAGE = 100

/**
 * Privileged acts in one object, each stored in the transaction of what it did. The audit log of the database gets them
 * through the queue, as often as it takes; their ids make each of them one row. Synchronous.
 */
export class ActTable {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
  }

  /** False for an act that was done before. */
  add(act: Act): boolean {
    const { rowsWritten } = this.#sql.exec(
      'INSERT INTO acts (id, act) VALUES (?, ?) ON CONFLICT (id) DO NOTHING',
      act.id,
      JSON.stringify(act),
    )
    return rowsWritten > 0
  }

  /** In the order in which they were done. */
  list(): Act[] {
    return this.#select('ORDER BY seq')
  }

  untold(): Act[] {
    return this.#select('WHERE told = 0 ORDER BY seq LIMIT ?', ACTS_A_MESSAGE)
  }

  numUntold(): number {
    return this.#sql.exec<{ number: number }>('SELECT COUNT(*) AS number FROM acts WHERE told = 0').one().number
  }

  told(acts: readonly Act[]): void {
    const ids = JSON.stringify(acts.map(({ id }) => id))
    this.#sql.exec('UPDATE acts SET told = 1 WHERE id IN (SELECT value FROM json_each(?))', ids)
  }

  #select(rest: string, ...bindings: number[]): Act[] {
    return this.#sql
      .exec<{ act: string }>(`SELECT act FROM acts ${rest}`, ...bindings)
      .toArray()
      .map(({ act }) => JSON.parse(act) as Act)
  }
}
