import type { Act } from '../core/audit/acts.ts'
import { firstReceipt, nextReceipt, type ReceiptedOp, type Sign, storedText } from '../core/exams/receipt.ts'
import type { AttemptStart } from '../core/exams/types.ts'
import type { Window } from '../core/limits/policies.ts'
import type { Ack, Answer, AnswerOp, Standing } from '../core/wire/attempts.ts'

/** An op as it was stored, with the receipt that its student holds. */
export interface LoggedOp extends ReceiptedOp {
  receipt: string
  pen: number
  standing: Standing
  /** The teacher whose word it stands by, and since when; null where nobody has ruled. */
  ruled_by: string | null
  ruled_at: string | null
}

/** How an op arrived. `late`: after the end of its attempt. */
export interface Arrival {
  server_time: string
  pen: number
  standing: Standing
  late: boolean
}

type OpRow = Omit<LoggedOp, 'option_ids'> & { option_ids: string | null }

/** The answers of one attempt, in the order in which they came. Everything here is synchronous: no save comes between. */
export class AttemptLog {
  readonly #storage: DurableObjectStorage
  readonly #sign: Sign
  /** The end of the chain; undefined: not read yet. With it at hand a save costs one statement, its INSERT. */
  #last: { seq: number; receipt: string } | undefined

  constructor(storage: DurableObjectStorage, sign: Sign) {
    this.#storage = storage
    this.#sign = sign
  }

  /** Stores an op that is new; null for one that is here already, whatever comes with its name. */
  append(start: AttemptStart, op: AnswerOp, arrival: Arrival): Ack | null {
    const last = this.#endOfChain(start)
    const stored: ReceiptedOp = {
      seq: last.seq + 1,
      op_id: op.op_id,
      question_id: op.question_id,
      option_ids: op.option_ids ?? null,
      text: op.text === undefined ? null : storedText(op.text),
      client_time: op.client_time,
      server_time: arrival.server_time,
    }
    const receipt = nextReceipt(this.#sign, last.receipt, stored)
    const { rowsWritten } = this.#storage.sql.exec(
      `INSERT INTO ops (seq, op_id, question_id, option_ids, text, client_time, server_time, receipt, pen, standing, late)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (op_id) DO NOTHING`,
      stored.seq,
      stored.op_id,
      stored.question_id,
      stored.option_ids && JSON.stringify(stored.option_ids),
      stored.text,
      stored.client_time,
      stored.server_time,
      receipt,
      arrival.pen,
      arrival.standing,
      Number(arrival.late),
    )
    if (rowsWritten === 0) return null
    this.#last = { seq: stored.seq, receipt }
    return { op_id: stored.op_id, seq: stored.seq, receipt, standing: arrival.standing }
  }

  /** Seconds until `many` more ops fit into a window; 0 when they do. The log itself is the count: it has each op's time. */
  secondsUntilRoom(many: number, { limit, seconds }: Window, now: number): number {
    const first = (this.#last?.seq ?? this.lastSeq()) + many - limit
    if (first <= 0) return 0
    const [op] = this.#storage.sql
      .exec<{ server_time: string }>('SELECT server_time FROM ops WHERE seq = ?', first)
      .toArray()
    return op ? Math.max(0, Math.ceil((Date.parse(op.server_time) - now) / 1000) + seconds) : 0
  }

  /** What is in memory may be of a transaction that failed. */
  forget(): void {
    this.#last = undefined
  }

  #endOfChain(start: AttemptStart): { seq: number; receipt: string } {
    this.#last ??= this.#storage.sql
      .exec<{ seq: number; receipt: string }>('SELECT seq, receipt FROM ops ORDER BY seq DESC LIMIT 1')
      .toArray()[0] ?? { seq: 0, receipt: firstReceipt(this.#sign, start) }
    return this.#last
  }

  /** The ack of an op that was stored, with how it stands by now; null for one that never was. */
  ackOf(opId: string): Ack | null {
    const sql = 'SELECT op_id, seq, receipt, standing FROM ops WHERE op_id = ?'
    return this.#storage.sql.exec<Ack & Record<string, SqlStorageValue>>(sql, opId).toArray()[0] ?? null
  }

  /** Whether a page that was opened after `pen` has answered the question. */
  isAnsweredSince(pen: number, questionId: string): boolean {
    const sql = 'SELECT 1 FROM ops WHERE question_id = ? AND pen > ? LIMIT 1'
    return this.#storage.sql.exec(sql, questionId, pen).toArray().length > 0
  }

  numLate(): number {
    return this.#count('late = 1')
  }

  numHeld(): number {
    return this.#count(`standing = 'late_held'`)
  }

  #count(where: string): number {
    return this.#storage.sql.exec<{ number: number }>(`SELECT COUNT(*) AS number FROM ops WHERE ${where}`).one().number
  }

  /**
   * Puts a teacher's word on late answers: those named, or those that wait. An answer that a newer page's has replaced
   * stays replaced. Says how many stand otherwise than before.
   */
  rule(
    standing: 'late_accepted' | 'late_rejected',
    { actor_id, at }: Pick<Act, 'actor_id' | 'at'>,
    opIds?: readonly string[],
  ): number {
    const which = opIds ? 'op_id IN (SELECT value FROM json_each(?2))' : `standing = 'late_held' AND ?2 IS NULL`
    return this.#storage.sql
      .exec(
        `UPDATE ops SET standing = ?1, ruled_by = ?3, ruled_at = ?4
         WHERE late = 1 AND standing NOT IN (?1, 'superseded') AND ${which} RETURNING seq`,
        standing,
        opIds ? JSON.stringify(opIds) : null,
        actor_id,
        at,
      )
      .toArray().length
  }

  /** What arrived before `time` was not late after all: the deadline has moved. */
  forgive(time: string): void {
    this.#storage.sql.exec(
      `UPDATE ops SET late = 0, standing = CASE standing WHEN 'superseded' THEN standing ELSE 'counts' END
       WHERE late = 1 AND server_time < ?`,
      time,
    )
  }

  /** The last answer that counts to each question that has one. An answer taken back is there, and empty. */
  answers(): Answer[] {
    return this.#storage.sql
      .exec<Pick<OpRow, 'question_id' | 'option_ids' | 'text'>>(
        // Beside MAX, SQLite fills the other columns from the row that holds the maximum.
        `SELECT question_id, option_ids, text, MAX(seq) AS last FROM ops
         WHERE standing IN ('counts', 'late_accepted') GROUP BY question_id ORDER BY last`,
      )
      .toArray()
      .map(({ question_id, option_ids, text }) => ({ question_id, option_ids: optionIds(option_ids) ?? [], text }))
  }

  lastSeq(): number {
    return this.#storage.sql.exec<{ seq: number }>('SELECT COALESCE(MAX(seq), 0) AS seq FROM ops').one().seq
  }

  ops(): LoggedOp[] {
    return this.#storage.sql
      .exec<OpRow & Record<string, SqlStorageValue>>(
        `SELECT seq, op_id, question_id, option_ids, text, client_time, server_time, receipt, pen, standing,
           ruled_by, ruled_at
         FROM ops ORDER BY seq`,
      )
      .toArray()
      .map((row) => ({ ...row, option_ids: optionIds(row.option_ids) }))
  }
}

function optionIds(stored: string | null): string[] | null {
  return stored === null ? null : (JSON.parse(stored) as string[])
}
