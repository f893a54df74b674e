import type { Act } from '../core/audit/acts.ts'
import { type AttemptEnd, AttemptStart } from '../core/exams/types.ts'
import type { ClosedBy } from '../core/wire/attempts.ts'
import { ActTable } from './act-table.ts'
import { ATTEMPT_STEPS } from './attempt-schema.ts'
import { isMade, migrate } from './schema.ts'

/** What is known of an attempt, and which of those who must hear of its end have heard. */
export interface AttemptRecord {
  start: AttemptStart
  /** Moves when extra time is given; `start` stays what was signed. */
  deadline: string
  end: AttemptEnd | null
  /** The newest opening of the attempt that was seen: it holds the pen. */
  pen: number
  /** Grows whenever grading again may give something else. */
  revision: number
  grading_queued: boolean
  roll_told: boolean
  /** How often telling them has failed. */
  failures: number
  /** How many acts of teachers the audit log has yet to hear of. */
  untold_acts: number
}

type AttemptRow = Omit<AttemptRecord, 'start' | 'end' | 'grading_queued' | 'roll_told' | 'untold_acts'> & {
  start: string
  submitted_at: string | null
  closed_by: ClosedBy | null
  grading_queued: number
  roll_told: number
}

/** The one row that says what an attempt is. Everything here is synchronous. */
export class AttemptTable {
  readonly #storage: DurableObjectStorage
  readonly #acts: ActTable
  /** undefined: not read since this instance was made. */
  #record: AttemptRecord | null | undefined

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
    this.#acts = new ActTable(storage.sql)
    if (isMade(storage)) migrate(storage, ATTEMPT_STEPS)
  }

  /** null until the first save. */
  read(): AttemptRecord | null {
    this.#record ??= this.#select()
    return this.#record
  }

  #select(): AttemptRecord | null {
    if (!isMade(this.#storage)) return null
    const row = this.#storage.sql.exec<AttemptRow>('SELECT * FROM attempt').toArray()[0]
    if (!row) return null
    return {
      start: AttemptStart.parse(JSON.parse(row.start)),
      deadline: row.deadline,
      end: row.closed_by && row.submitted_at ? { closed_by: row.closed_by, submitted_at: row.submitted_at } : null,
      pen: row.pen,
      revision: row.revision,
      grading_queued: row.grading_queued === 1,
      roll_told: row.roll_told === 1,
      failures: row.failures,
      untold_acts: this.#acts.numUntold(),
    }
  }

  create(start: AttemptStart, deadline: string, pen: number): AttemptRecord {
    migrate(this.#storage, ATTEMPT_STEPS)
    this.#storage.sql.exec(
      'INSERT INTO attempt (only, start, deadline, pen) VALUES (1, ?, ?, ?)',
      JSON.stringify(start),
      deadline,
      pen,
    )
    this.#record = {
      start,
      deadline,
      end: null,
      pen,
      revision: 0,
      grading_queued: false,
      roll_told: false,
      failures: 0,
      untold_acts: 0,
    }
    return this.#record
  }

  update(change: Partial<Omit<AttemptRecord, 'start' | 'untold_acts'>>): AttemptRecord {
    const record = this.read()
    if (!record) throw new Error('an attempt that was never made')
    const next = { ...record, ...change }
    this.#storage.sql.exec(
      `UPDATE attempt SET deadline = ?, submitted_at = ?, closed_by = ?, pen = ?, revision = ?,
         grading_queued = ?, roll_told = ?, failures = ?`,
      next.deadline,
      next.end?.submitted_at ?? null,
      next.end?.closed_by ?? null,
      next.pen,
      next.revision,
      Number(next.grading_queued),
      Number(next.roll_told),
      next.failures,
    )
    this.#record = next
    return next
  }

  /** Of an attempt that is here. False for an act that was done before. */
  recordAct(act: Act): boolean {
    const record = this.read()
    if (!record) throw new Error('an attempt that was never made')
    const added = this.#acts.add(act)
    if (added) this.#record = { ...record, untold_acts: record.untold_acts + 1 }
    return added
  }

  acts(): Act[] {
    return this.read() ? this.#acts.list() : []
  }

  untoldActs(): Act[] {
    return this.read()?.untold_acts ? this.#acts.untold() : []
  }

  actsTold(acts: readonly Act[]): void {
    const record = this.read()
    if (!record || acts.length === 0) return
    this.#acts.told(acts)
    this.#record = { ...record, untold_acts: this.#acts.numUntold() }
  }

  /** What is in memory may be of a transaction that failed. */
  forget(): void {
    this.#record = undefined
  }
}
