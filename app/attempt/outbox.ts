import type { Ack, AnswerOp } from '../../core/wire/attempts.ts'
import { type AttemptDatabase, openAttemptDatabase } from './database.ts'

/**
 * Answers that go in one request. All were given under one token, and go under it: a page that is opened anew holds a newer
 * pen, and an answer of before must not pass for one of now.
 */
export interface Batch {
  ops: AnswerOp[]
  token: string | undefined
}

/** An answer on its way, and the token under which it was given; none if the start was not answered yet. */
export interface UnsentAnswer {
  op: AnswerOp
  token: string | undefined
}

/** Answers that the server has not acked, on this device's disk. Tabs of one browser share it. */
export interface Outbox {
  /** Resolves when the op is on disk. It takes the place of an older one to the same question that was never sent. */
  add(attemptId: string, op: AnswerOp, token: string | undefined): Promise<void>
  /** The oldest, up to `limit`, marked as sent. */
  take(attemptId: string, limit: number): Promise<Batch>
  /** All of an attempt, the oldest first. */
  list(attemptId: string): Promise<UnsentAnswer[]>
  count(attemptId: string): Promise<number>
  /** What is acked leaves the outbox, and stands with its receipts, in one step. */
  ack(acks: readonly Ack[]): Promise<void>
  refuse(opId: string, code: string): Promise<void>
  close(): void
}

export async function openOutbox(name?: string): Promise<Outbox> {
  return new IndexedDbOutbox(await openAttemptDatabase(name))
}

class IndexedDbOutbox implements Outbox {
  readonly #db: AttemptDatabase

  constructor(db: AttemptDatabase) {
    this.#db = db
  }

  async add(attemptId: string, op: AnswerOp, token: string | undefined): Promise<void> {
    const { store, done } = this.#db.transaction('ops', 'readwrite', { durability: 'strict' })
    for (const row of await store.index('attempt_id').getAll(attemptId)) {
      // One that was sent stays: sent again before the newer one, it keeps a delayed request from coming last.
      const replaced = !row.sent && row.op.question_id === op.question_id
      if (replaced && row.position !== undefined) await store.delete(row.position)
    }
    await store.add({ attempt_id: attemptId, op_id: op.op_id, op, sent: false, token })
    await done
  }

  async take(attemptId: string, limit: number): Promise<Batch> {
    const { store, done } = this.#db.transaction('ops', 'readwrite')
    const rows = sameToken(await store.index('attempt_id').getAll(attemptId, limit))
    for (const row of rows) if (!row.sent) await store.put({ ...row, sent: true })
    await done
    return { ops: rows.map((row) => row.op), token: rows[0]?.token }
  }

  async list(attemptId: string): Promise<UnsentAnswer[]> {
    return (await this.#db.getAllFromIndex('ops', 'attempt_id', attemptId)).map(({ op, token }) => ({ op, token }))
  }

  count(attemptId: string): Promise<number> {
    return this.#db.countFromIndex('ops', 'attempt_id', attemptId)
  }

  async ack(acks: readonly Ack[]): Promise<void> {
    const transaction = this.#db.transaction(['ops', 'acked'], 'readwrite')
    const ops = transaction.objectStore('ops')
    for (const { op_id, seq, receipt, standing } of acks) {
      const row = await ops.index('op_id').get(op_id)
      // Another tab was told of it first.
      if (row?.position === undefined) continue
      await ops.delete(row.position)
      const { attempt_id, op } = row
      await transaction.objectStore('acked').put({ op_id, attempt_id, op, seq, receipt, standing })
    }
    await transaction.done
  }

  async refuse(opId: string, code: string): Promise<void> {
    const transaction = this.#db.transaction(['ops', 'refused'], 'readwrite')
    const ops = transaction.objectStore('ops')
    const row = await ops.index('op_id').get(opId)
    if (row?.position !== undefined) {
      await ops.delete(row.position)
      await transaction.objectStore('refused').put({ op_id: opId, attempt_id: row.attempt_id, op: row.op, code })
    }
    await transaction.done
  }

  close(): void {
    this.#db.close()
  }
}

/** The first rows that one request can carry. */
export function sameToken<Row extends { token?: string | undefined }>(rows: readonly Row[]): Row[] {
  const other = rows.findIndex((row) => row.token !== rows[0]?.token)
  return rows.slice(0, other < 0 ? rows.length : other)
}
