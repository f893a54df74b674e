import { DurableObject } from 'cloudflare:workers'
import type { PolicyName, Window } from '../core/limits/policies.ts'
import { judge, type Taken, type Verdict } from '../core/limits/sliding-window.ts'
import { migrate } from './schema.ts'

const STEPS = [
  `CREATE TABLE permits (policy TEXT NOT NULL, at INTEGER NOT NULL, count INTEGER NOT NULL, until INTEGER NOT NULL,
     PRIMARY KEY (policy, at)) WITHOUT ROWID;`,
]

export interface Demand {
  policy: PolicyName
  windows: readonly Window[]
  needed: number
  ahead: number
  /** Fetched ahead before, and not used in time. */
  unused: number
}

/**
 * How often one person or one address did what, lately: named by the principal. Each permit is written down before it is
 * given, so the count is exact however often the object is evicted. It forgets itself when there is nothing to remember.
 */
export class RateLimiter extends DurableObject<Env> {
  #made = false

  async take({ policy, windows, needed, ahead, unused }: Demand): Promise<Verdict> {
    this.#make()
    const now = Date.now()
    const until = now + Math.max(...windows.map(({ seconds }) => seconds)) * 1000
    if (unused > 0) this.#giveBack(policy, unused)
    const verdict = judge(this.#taken(policy, now), windows, needed, ahead, now)
    if (verdict.granted > 0) {
      this.ctx.storage.sql.exec(
        `INSERT INTO permits (policy, at, count, until) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET count = count + excluded.count`,
        policy,
        now,
        verdict.granted,
        until,
      )
      if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(until)
    }
    return verdict
  }

  override async alarm(): Promise<void> {
    this.#make()
    const { sql } = this.ctx.storage
    sql.exec('DELETE FROM permits WHERE until <= ?', Date.now())
    const [last] = sql.exec<{ until: number | null }>('SELECT MAX(until) AS until FROM permits').toArray()
    if (last?.until) await this.ctx.storage.setAlarm(last.until)
    else {
      this.#made = false
      await this.ctx.storage.deleteAll()
    }
  }

  #make(): void {
    if (this.#made) return
    migrate(this.ctx.storage, STEPS)
    this.#made = true
  }

  #taken(policy: PolicyName, now: number): Taken[] {
    return this.ctx.storage.sql
      .exec<{ at: number; count: number }>(
        'SELECT at, count FROM permits WHERE policy = ? AND until > ? ORDER BY at',
        policy,
        now,
      )
      .toArray()
  }

  /** From the newest: what was fetched ahead was fetched last. */
  #giveBack(policy: PolicyName, unused: number): void {
    const { sql } = this.ctx.storage
    let left = unused
    const newest = sql
      .exec<{ at: number; count: number }>('SELECT at, count FROM permits WHERE policy = ? ORDER BY at DESC', policy)
      .toArray()
    for (const { at, count } of newest) {
      if (left <= 0) return
      const back = Math.min(count, left)
      sql.exec('UPDATE permits SET count = count - ? WHERE policy = ? AND at = ?', back, policy, at)
      left -= back
    }
  }
}
