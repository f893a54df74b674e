import { firstReceipt, nextReceipt, type ReceiptedOp, type Sign } from '../core/exams/receipt.ts'
import { type AttemptEnd, AttemptStart } from '../core/exams/types.ts'
import type { Ack, Answer, AnswerOp, ClosedBy } from '../core/wire/attempts.ts'
import { isMade, migrate } from './schema.ts'

/** What is known of an attempt, and which of those who must hear of its end have heard. */
export interface AttemptRecord {
  start: AttemptStart
  /** May move when extra time is given; `start` stays what was signed. */
  deadline: string
  end: AttemptEnd | null
  grading_queued: boolean
  roll_told: boolean
  /** How often telling them has failed. */
  failures: number
}

/** An op as it was stored, with the receipt that its student holds. */
export interface LoggedOp extends ReceiptedOp {
  receipt: string
}

const STEPS = [
  `CREATE TABLE attempt (
     only INTEGER PRIMARY KEY CHECK (only = 1),
     start TEXT NOT NULL,
     deadline TEXT NOT NULL,
     submitted_at TEXT,
     closed_by TEXT,
     grading_queued INTEGER NOT NULL DEFAULT 0,
     roll_told INTEGER NOT NULL DEFAULT 0,
     failures INTEGER NOT NULL DEFAULT 0
   );
   CREATE TABLE ops (
     seq INTEGER PRIMARY KEY,
     op_id TEXT NOT NULL UNIQUE,
     question_id TEXT NOT NULL,
     option_ids TEXT,
     text TEXT,
     client_time TEXT NOT NULL,
     server_time TEXT NOT NULL,
     receipt TEXT NOT NULL,
     late INTEGER NOT NULL DEFAULT 0
   );`,
]

type AttemptRow = {
  start: string
  deadline: string
  submitted_at: string | null
  closed_by: ClosedBy | null
  grading_queued: number
  roll_told: number
  failures: number
}

type OpRow = Omit<LoggedOp, 'option_ids'> & { option_ids: string | null }

/** The tables of one attempt. Everything here is synchronous: no other request runs between a read and its write. */
export class AttemptLog {
  readonly #storage: DurableObjectStorage
  readonly #sign: Sign
  /** undefined: not read since this instance was made. */
  #record: AttemptRecord | null | undefined

  constructor(storage: DurableObjectStorage, sign: Sign) {
    this.#storage = storage
    this.#sign = sign
    if (isMade(storage)) migrate(storage, STEPS)
  }

  /** All of `work` or, when it throws, nothing of it. */
  transaction<Result>(work: () => Result): Result {
    try {
      return this.#storage.transactionSync(work)
    } catch (error) {
      this.#record = undefined
      throw error
    }
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
      grading_queued: row.grading_queued === 1,
      roll_told: row.roll_told === 1,
      failures: row.failures,
    }
  }

  create(start: AttemptStart): AttemptRecord {
    migrate(this.#storage, STEPS)
    this.#storage.sql.exec(
      'INSERT INTO attempt (only, start, deadline) VALUES (1, ?, ?)',
      JSON.stringify(start),
      start.deadline,
    )
    const { deadline } = start
    this.#record = { start, deadline, end: null, grading_queued: false, roll_told: false, failures: 0 }
    return this.#record
  }

  /** Writes what is known of the end, and of who has heard of it. */
  update(change: Partial<Omit<AttemptRecord, 'start'>>): AttemptRecord {
    const record = this.read()
    if (!record) throw new Error('an attempt that was never made')
    const next = { ...record, ...change }
    this.#storage.sql.exec(
      `UPDATE attempt
       SET deadline = ?, submitted_at = ?, closed_by = ?, grading_queued = ?, roll_told = ?, failures = ?`,
      next.deadline,
      next.end?.submitted_at ?? null,
      next.end?.closed_by ?? null,
      Number(next.grading_queued),
      Number(next.roll_told),
      next.failures,
    )
    this.#record = next
    return next
  }

  /** The ack that an op was given when it was stored; null for one that never was. */
  ackOf(opId: string): Ack | null {
    const [ack] = this.#storage.sql
      .exec<Omit<Ack, 'standing'>>('SELECT op_id, seq, receipt FROM ops WHERE op_id = ?', opId)
      .toArray()
    return ack ? { ...ack, standing: 'counts' } : null
  }

  append(start: AttemptStart, op: AnswerOp, serverTime: string): Ack {
    const last = this.#storage.sql
      .exec<{ seq: number; receipt: string }>('SELECT seq, receipt FROM ops ORDER BY seq DESC LIMIT 1')
      .toArray()[0]
    const stored: ReceiptedOp = {
      seq: (last?.seq ?? 0) + 1,
      op_id: op.op_id,
      question_id: op.question_id,
      option_ids: op.option_ids ?? null,
      // SQLite keeps UTF-8, which has no place for half a surrogate pair; what is signed must be what is read back.
      text: op.text?.replace(/\p{Surrogate}/gu, '\ufffd') ?? null,
      client_time: op.client_time,
      server_time: serverTime,
    }
    const receipt = nextReceipt(this.#sign, last?.receipt ?? firstReceipt(this.#sign, start), stored)
    this.#storage.sql.exec(
      `INSERT INTO ops (seq, op_id, question_id, option_ids, text, client_time, server_time, receipt)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      stored.seq,
      stored.op_id,
      stored.question_id,
      stored.option_ids && JSON.stringify(stored.option_ids),
      stored.text,
      stored.client_time,
      stored.server_time,
      receipt,
    )
    return { op_id: stored.op_id, seq: stored.seq, receipt, standing: 'counts' }
  }

  /** The last answer to each question that has one. An answer taken back is there, and empty. */
  answers(): Answer[] {
    return this.#storage.sql
      .exec<Pick<OpRow, 'question_id' | 'option_ids' | 'text'>>(
        // Beside MAX, SQLite fills the other columns from the row that holds the maximum.
        `SELECT question_id, option_ids, text, MAX(seq) AS last FROM ops
         WHERE late = 0 GROUP BY question_id ORDER BY last`,
      )
      .toArray()
      .map(({ question_id, option_ids, text }) => ({ question_id, option_ids: optionIds(option_ids) ?? [], text }))
  }

  lastSeq(): number {
    return this.#storage.sql.exec<{ seq: number }>('SELECT COALESCE(MAX(seq), 0) AS seq FROM ops').one().seq
  }

  ops(): LoggedOp[] {
    return this.#storage.sql
      .exec<OpRow>(
        `SELECT seq, op_id, question_id, option_ids, text, client_time, server_time, receipt FROM ops ORDER BY seq`,
      )
      .toArray()
      .map((row) => ({ ...row, option_ids: optionIds(row.option_ids) }))
  }
}

function optionIds(stored: string | null): string[] | null {
  return stored === null ? null : (JSON.parse(stored) as string[])
}
