import { type AttemptEnd, AttemptStart } from '../core/exams/types.ts'
import type { ClosedBy } from '../core/wire/attempts.ts'
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
}

type AttemptRow = Omit<AttemptRecord, 'start' | 'end' | 'grading_queued' | 'roll_told'> & {
  start: string
  submitted_at: string | null
  closed_by: ClosedBy | null
  grading_queued: number
  roll_told: number
}

/** The one row that says what an attempt is. Everything here is synchronous. */
export class AttemptTable {
  readonly #storage: DurableObjectStorage
  /** undefined: not read since this instance was made. */
  #record: AttemptRecord | null | undefined

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
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
    }
    return this.#record
  }

  update(change: Partial<Omit<AttemptRecord, 'start'>>): AttemptRecord {
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

  /** What is in memory may be of a transaction that failed. */
  forget(): void {
    this.#record = undefined
  }
}
