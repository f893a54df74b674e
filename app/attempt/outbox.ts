import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AnswerOp } from '../../core/wire/attempts.ts'

/** An answer on its way. `position` is the order in which answers were given on this device, in whatever tab. */
interface OutboxRow {
  position?: number
  attempt_id: string
  op_id: string
  op: AnswerOp
  /** Sent at least once: the server may have it, acked or not. */
  sent: boolean
}

/** An answer that the server refused for good. It is kept, so that nothing a student wrote is destroyed. */
interface RefusedRow {
  op_id: string
  attempt_id: string
  op: AnswerOp
  code: string
}

interface Schema extends DBSchema {
  ops: { key: number; value: OutboxRow; indexes: { attempt_id: string; op_id: string } }
  refused: { key: string; value: RefusedRow; indexes: { attempt_id: string } }
}

/** Answers that the server has not acked, on this device's disk. Tabs of one browser share it. */
export interface Outbox {
  /** Resolves when the op is on disk. It takes the place of an older one to the same question that was never sent. */
  add(attemptId: string, op: AnswerOp): Promise<void>
  /** The oldest, up to `limit`, marked as sent. */
  take(attemptId: string, limit: number): Promise<AnswerOp[]>
  /** All of an attempt, the oldest first. */
  list(attemptId: string): Promise<AnswerOp[]>
  count(attemptId: string): Promise<number>
  remove(opIds: readonly string[]): Promise<void>
  refuse(opId: string, code: string): Promise<void>
  close(): void
}

export async function openOutbox(name = 'smartexam-attempts'): Promise<Outbox> {
  const db = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      const ops = fresh.createObjectStore('ops', { keyPath: 'position', autoIncrement: true })
      ops.createIndex('attempt_id', 'attempt_id')
      ops.createIndex('op_id', 'op_id', { unique: true })
      fresh.createObjectStore('refused', { keyPath: 'op_id' }).createIndex('attempt_id', 'attempt_id')
    },
    // A newer version of the page in another tab waits for this one otherwise.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
  return new IndexedDbOutbox(db)
}

class IndexedDbOutbox implements Outbox {
  readonly #db: IDBPDatabase<Schema>

  constructor(db: IDBPDatabase<Schema>) {
    this.#db = db
  }

  async add(attemptId: string, op: AnswerOp): Promise<void> {
    const { store, done } = this.#db.transaction('ops', 'readwrite', { durability: 'strict' })
    for (const row of await store.index('attempt_id').getAll(attemptId)) {
      // One that was sent stays: sent again before the newer one, it keeps a delayed request from coming last.
      const replaced = !row.sent && row.op.question_id === op.question_id
      if (replaced && row.position !== undefined) await store.delete(row.position)
    }
    await store.add({ attempt_id: attemptId, op_id: op.op_id, op, sent: false })
    await done
  }

  async take(attemptId: string, limit: number): Promise<AnswerOp[]> {
    const { store, done } = this.#db.transaction('ops', 'readwrite')
    const rows = await store.index('attempt_id').getAll(attemptId, limit)
    for (const row of rows) if (!row.sent) await store.put({ ...row, sent: true })
    await done
    return rows.map((row) => row.op)
  }

  async list(attemptId: string): Promise<AnswerOp[]> {
    return (await this.#db.getAllFromIndex('ops', 'attempt_id', attemptId)).map((row) => row.op)
  }

  count(attemptId: string): Promise<number> {
    return this.#db.countFromIndex('ops', 'attempt_id', attemptId)
  }

  async remove(opIds: readonly string[]): Promise<void> {
    const { store, done } = this.#db.transaction('ops', 'readwrite')
    for (const opId of opIds) {
      const position = await store.index('op_id').getKey(opId)
      if (position !== undefined) await store.delete(position)
    }
    await done
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
