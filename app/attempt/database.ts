import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AnswerOp, AttemptWithPaper, Standing } from '../../core/wire/attempts.ts'

/** An answer on its way. `position` is the order in which answers were given on this device, in whatever tab. */
export interface OutboxRow {
  position?: number
  attempt_id: string
  op_id: string
  op: AnswerOp
  /** Sent at least once: the server may have it, acked or not. */
  sent: boolean
  /** Of the opening under which it was given; rows of version 1, and those given before the start was answered, have none. */
  token?: string
}

/** An answer that the server refused for good. It is kept, so that nothing a student wrote is destroyed. */
interface RefusedRow {
  op_id: string
  attempt_id: string
  op: AnswerOp
  code: string
}

/** An answer that the server has stored, and its word for it. */
export interface AckedRow {
  op_id: string
  attempt_id: string
  op: AnswerOp
  seq: number
  receipt: string
  standing: Standing
}

/** An attempt as it was last opened with the server's help. */
export interface AttemptRow {
  attempt_id: string
  exam_id: string
  student_id: string
  exam_title: string
  /** null once it has ended and everything is acked: then only its receipts are kept. */
  started: AttemptWithPaper | null
  /** Milliseconds that the server's clock is ahead of the device's. */
  server_ahead: number
  /** Openings since, of which no answer came: each may have taken the pen all the same. */
  lost_openings: number
  /** By the device's clock, in milliseconds since the epoch. */
  touched_at: number
}

interface Schema extends DBSchema {
  ops: { key: number; value: OutboxRow; indexes: { attempt_id: string; op_id: string } }
  refused: { key: string; value: RefusedRow; indexes: { attempt_id: string } }
  acked: { key: string; value: AckedRow; indexes: { attempt_id: string } }
  attempts: { key: string; value: AttemptRow }
}

export type AttemptDatabase = IDBPDatabase<Schema>

const VERSION = 2

/** What this device keeps of attempts. Tabs of one browser share it. */
export function openAttemptDatabase(name = 'smartexam-attempts'): Promise<AttemptDatabase> {
  return openDB<Schema>(name, VERSION, {
    upgrade(db, from) {
      if (from < 1) {
        const ops = db.createObjectStore('ops', { keyPath: 'position', autoIncrement: true })
        ops.createIndex('attempt_id', 'attempt_id')
        ops.createIndex('op_id', 'op_id', { unique: true })
        db.createObjectStore('refused', { keyPath: 'op_id' }).createIndex('attempt_id', 'attempt_id')
      }
      if (from < 2) {
        db.createObjectStore('acked', { keyPath: 'op_id' }).createIndex('attempt_id', 'attempt_id')
        db.createObjectStore('attempts', { keyPath: 'attempt_id' })
      }
    },
    // A newer version of the page in another tab waits for this one otherwise.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  })
}
