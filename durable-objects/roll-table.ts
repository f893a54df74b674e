import { attemptId } from '../core/exams/attempt-id.ts'
import { type AttemptEnd, type AttemptStart, ExamTerms } from '../core/exams/types.ts'
import type { ClosedBy } from '../core/wire/attempts.ts'
import { ROLL_STEPS } from './roll-schema.ts'
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

/** Who may sit an exam and who has started when, in one ExamMonitor. Everything here is synchronous. */
export class RollTable {
  readonly #storage: DurableObjectStorage
  #exam: { terms: ExamTerms; shard: number; extra_minutes: number } | null = null

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
    if (!isMade(storage)) return
    migrate(storage, ROLL_STEPS)
    const [row] = storage.sql
      .exec<{ terms: string; shard: number; extra_minutes: number }>('SELECT * FROM exam')
      .toArray()
    if (row) this.#exam = { ...row, terms: ExamTerms.parse(JSON.parse(row.terms)) }
  }

  /** null until the exam is published. */
  terms(): ExamTerms | null {
    return this.#exam?.terms ?? null
  }

  publish(given: ExamTerms, shard: number): void {
    // What cannot be read back must not be written: the roll would be lost at its next awakening.
    const terms = ExamTerms.parse(given)
    migrate(this.#storage, ROLL_STEPS)
    this.#storage.sql.exec(
      `INSERT INTO exam (only, terms, shard) VALUES (1, ?, ?)
       ON CONFLICT (only) DO UPDATE SET terms = excluded.terms, shard = excluded.shard`,
      JSON.stringify(terms),
      shard,
    )
    this.#exam = { terms, shard, extra_minutes: this.extraMinutes() }
  }

  enrol(studentIds: readonly string[]): void {
    this.#storage.sql.exec(
      'INSERT OR IGNORE INTO students (student_id) SELECT value FROM json_each(?)',
      JSON.stringify(studentIds),
    )
  }

  /** Given to everybody. */
  extraMinutes(): number {
    return this.#exam?.extra_minutes ?? 0
  }

  /** All the extra time of one student, what everybody got included; null for somebody who is not on the roll. */
  extraMinutesOf(studentId: string): number | null {
    if (!this.#exam) return null
    const [row] = this.#storage.sql
      .exec<{ extra_minutes: number }>('SELECT extra_minutes FROM students WHERE student_id = ?', studentId)
      .toArray()
    return row ? this.extraMinutes() + row.extra_minutes : null
  }

  /** What a start must know of a student, in one look; null for somebody who is not on the roll. */
  beforeStart(studentId: string): { extra_minutes: number; last: RollEntry | null } | null {
    if (!this.#exam) return null
    const [row] = this.#storage.sql
      .exec<Row & { extra_minutes: number }>(
        `SELECT students.student_id, extra_minutes, number, started_at, deadline, seed, pen, submitted_at, closed_by
         FROM students LEFT JOIN attempts USING (student_id) WHERE student_id = ? ORDER BY number DESC LIMIT 1`,
        studentId,
      )
      .toArray()
    if (!row) return null
    const { extra_minutes, ...last } = row
    return {
      extra_minutes: this.extraMinutes() + extra_minutes,
      last: last.number === null ? null : this.#entryOf(last),
    }
  }

  /** The most that anybody here has. */
  mostExtraMinutes(): number {
    const { most } = this.#storage.sql
      .exec<{ most: number | null }>('SELECT MAX(extra_minutes) AS most FROM students')
      .one()
    return this.extraMinutes() + Math.max(0, most ?? 0)
  }

  /** null: to everybody. Those who are not here are passed over. Deadlines are `moveDeadline`'s. */
  addExtraMinutes(minutes: number, studentIds: readonly string[] | null): void {
    if (!this.#exam) return
    if (studentIds) {
      this.#storage.sql.exec(
        `UPDATE students SET extra_minutes = extra_minutes + ?
         WHERE student_id IN (SELECT value FROM json_each(?))`,
        minutes,
        JSON.stringify(studentIds),
      )
    } else {
      this.#storage.sql.exec('UPDATE exam SET extra_minutes = extra_minutes + ?', minutes)
      this.#exam = { ...this.#exam, extra_minutes: this.#exam.extra_minutes + minutes }
    }
  }

  /** The attempt's own object is yet to be told. One that the clock has closed runs again. */
  moveDeadline({ student_id, number }: RollEntry, deadline: string): void {
    this.#storage.sql.exec(
      `UPDATE attempts SET deadline = ?, deadline_told = 0, submitted_at = NULL, closed_by = NULL
       WHERE student_id = ? AND number = ?`,
      deadline,
      student_id,
      number,
    )
  }

  /** The deadline may have moved again since: then its object has still to be told. */
  deadlineTold({ student_id, number, deadline }: RollEntry): void {
    this.#storage.sql.exec(
      'UPDATE attempts SET deadline_told = 1 WHERE student_id = ? AND number = ? AND deadline = ?',
      student_id,
      number,
      deadline,
    )
  }

  untoldDeadlines(limit: number): RollEntry[] {
    return this.#entries('WHERE deadline_told = 0 ORDER BY deadline LIMIT ?', limit)
  }

  entryOf(studentId: string, number: number): RollEntry | null {
    return this.#entries('WHERE student_id = ? AND number = ?', studentId, number)[0] ?? null
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

  /** The first word stands; what an attempt says that does not know yet that its deadline has moved does not. */
  finish(studentId: string, number: number, end: AttemptEnd): void {
    this.#storage.sql.exec(
      `UPDATE attempts SET submitted_at = ?1, closed_by = ?2
       WHERE student_id = ?3 AND number = ?4 AND closed_by IS NULL AND (?2 <> 'deadline' OR deadline <= ?1)`,
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
      .map((row) => this.#entryOf(row))
  }

  #entryOf({ submitted_at, closed_by, ...row }: Row): RollEntry {
    const end = submitted_at && closed_by ? { submitted_at, closed_by } : null
    return { ...row, attempt_id: this.#idOf(row), end }
  }

  #idOf(row: Pick<RollEntry, 'student_id' | 'number'>): string {
    return attemptId({ exam_id: this.#exam?.terms.exam_id ?? '', ...row })
  }
}
