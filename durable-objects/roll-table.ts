import { attemptId } from '../core/exams/attempt-id.ts'
import { type AttemptEnd, type AttemptStart, ExamTerms } from '../core/exams/types.ts'
import type { ClosedBy } from '../core/wire/attempts.ts'
import { isMade, migrate } from './schema.ts'

/** One attempt in the roll. */
export interface RollEntry {
  attempt_id: string
  student_id: string
  number: number
  started_at: string
  deadline: string
  /** null while it runs. */
  end: AttemptEnd | null
  seed: number
  /** How often the attempt was opened: the newest opening holds the pen. */
  pen: number
}

type Row = Omit<RollEntry, 'end' | 'attempt_id'> & { submitted_at: string | null; closed_by: ClosedBy | null }

const STEPS = [
  `CREATE TABLE exam (only INTEGER PRIMARY KEY CHECK (only = 1), terms TEXT NOT NULL, shard INTEGER NOT NULL);
   CREATE TABLE students (student_id TEXT PRIMARY KEY) WITHOUT ROWID;
   CREATE TABLE attempts (
     student_id TEXT NOT NULL,
     number INTEGER NOT NULL,
     started_at TEXT NOT NULL,
     deadline TEXT NOT NULL,
     seed INTEGER NOT NULL,
     submitted_at TEXT,
     closed_by TEXT,
     PRIMARY KEY (student_id, number)
   ) WITHOUT ROWID;`,
  'ALTER TABLE attempts ADD COLUMN pen INTEGER NOT NULL DEFAULT 1',
]

/** The tables of one ExamMonitor. Everything here is synchronous. */
export class RollTable {
  readonly #storage: DurableObjectStorage
  #exam: { terms: ExamTerms; shard: number } | null = null

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
    if (!isMade(storage)) return
    migrate(storage, STEPS)
    const row = storage.sql.exec<{ terms: string; shard: number }>('SELECT terms, shard FROM exam').toArray()[0]
    if (row) this.#exam = { terms: ExamTerms.parse(JSON.parse(row.terms)), shard: row.shard }
  }

  /** null until the exam is published. */
  terms(): ExamTerms | null {
    return this.#exam?.terms ?? null
  }

  publish(given: ExamTerms, shard: number): void {
    // What cannot be read back must not be written: the roll would be lost at its next awakening.
    const terms = ExamTerms.parse(given)
    migrate(this.#storage, STEPS)
    this.#storage.sql.exec(
      'INSERT OR REPLACE INTO exam (only, terms, shard) VALUES (1, ?, ?)',
      JSON.stringify(terms),
      shard,
    )
    this.#exam = { terms, shard }
  }

  enrol(studentIds: readonly string[]): void {
    this.#storage.sql.exec(
      'INSERT OR IGNORE INTO students (student_id) SELECT value FROM json_each(?)',
      JSON.stringify(studentIds),
    )
  }

  isEnrolled(studentId: string): boolean {
    return this.#storage.sql.exec('SELECT 1 FROM students WHERE student_id = ?', studentId).toArray().length > 0
  }

  lastOf(studentId: string): RollEntry | null {
    return this.#entries('WHERE student_id = ? ORDER BY number DESC LIMIT 1', studentId)[0] ?? null
  }

  insert(entry: Pick<RollEntry, 'student_id' | 'number' | 'started_at' | 'deadline' | 'seed'>): RollEntry {
    this.#storage.sql.exec(
      'INSERT INTO attempts (student_id, number, started_at, deadline, seed) VALUES (?, ?, ?, ?, ?)',
      entry.student_id,
      entry.number,
      entry.started_at,
      entry.deadline,
      entry.seed,
    )
    return { ...entry, end: null, pen: 1, attempt_id: this.#idOf(entry) }
  }

  /** The attempt is opened once more; whoever had it open before has lost the pen. */
  passPen(entry: RollEntry): RollEntry {
    const { pen } = this.#storage.sql
      .exec<{ pen: number }>(
        'UPDATE attempts SET pen = pen + 1 WHERE student_id = ? AND number = ? RETURNING pen',
        entry.student_id,
        entry.number,
      )
      .one()
    return { ...entry, pen }
  }

  finish(studentId: string, number: number, end: AttemptEnd): void {
    this.#storage.sql.exec(
      `UPDATE attempts SET submitted_at = ?, closed_by = ?
       WHERE student_id = ? AND number = ? AND closed_by IS NULL`,
      end.submitted_at,
      end.closed_by,
      studentId,
      number,
    )
  }

  list(): RollEntry[] {
    return this.#entries('ORDER BY started_at, student_id, number')
  }

  listOf(studentId: string): RollEntry[] {
    return this.#entries('WHERE student_id = ? ORDER BY number', studentId)
  }

  unfinishedBefore(deadline: string, limit: number): RollEntry[] {
    return this.#entries('WHERE closed_by IS NULL AND deadline <= ? ORDER BY deadline LIMIT ?', deadline, limit)
  }

  /** Of the attempts that run; null when none does. */
  earliestDeadline(): string | null {
    if (!this.#exam) return null
    return this.#storage.sql
      .exec<{ deadline: string | null }>('SELECT MIN(deadline) AS deadline FROM attempts WHERE closed_by IS NULL')
      .one().deadline
  }

  /** What is signed as the attempt's token. */
  startOf(entry: RollEntry): AttemptStart {
    if (!this.#exam) throw new Error('a roll without an exam')
    const { terms, shard } = this.#exam
    return {
      attempt_id: entry.attempt_id,
      exam_id: terms.exam_id,
      student_id: entry.student_id,
      number: entry.number,
      paper_hash: terms.paper_hash,
      started_at: entry.started_at,
      deadline: entry.deadline,
      seed: entry.seed,
      monitor: shard,
    }
  }

  forget(): Promise<void> {
    this.#exam = null
    return this.#storage.deleteAll()
  }

  #entries(where: string, ...bindings: (string | number)[]): RollEntry[] {
    if (!this.#exam) return []
    return this.#storage.sql
      .exec<Row>(
        `SELECT student_id, number, started_at, deadline, seed, pen, submitted_at, closed_by FROM attempts ${where}`,
        ...bindings,
      )
      .toArray()
      .map(({ submitted_at, closed_by, ...row }) => ({
        ...row,
        attempt_id: this.#idOf(row),
        end: submitted_at && closed_by ? { submitted_at, closed_by } : null,
      }))
  }

  #idOf(row: Pick<RollEntry, 'student_id' | 'number'>): string {
    return attemptId({ exam_id: this.#exam?.terms.exam_id ?? '', ...row })
  }
}
