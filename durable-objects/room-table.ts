import { attemptId } from '../core/exams/attempt-id.ts'
import type { ClosedBy } from '../core/wire/attempts.ts'
import type { Beat, ExamMessage, InvigilationRow } from '../core/wire/invigilation.ts'

/** How long after its last beat a page without a socket counts as there: it beats every 30 s, and one may be lost. */
const BEATS_WITHIN_MS = 75_000
const MOST_MESSAGES = 100

/** What one student's page says, and whether it is there. */
export interface Presence {
  connected: boolean
  /** The newest that an open page has said; null leaves what is stored. */
  beat: Beat | null
}

type Row = Beat & {
  student_id: string
  extra_minutes: number
  seen_at: string | null
  there_until: string | null
  number: number | null
  started_at: string | null
  deadline: string | null
  submitted_at: string | null
  closed_by: ClosedBy | null
}

/** What an ExamMonitor remembers of the pages in its exam. Everything here is synchronous. */
export class RoomTable {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
  }

  /** A page without a socket has said something. Should it say nothing more, it is taken to be gone after a while. */
  beaten(studentId: string, beat: Beat, now: number): void {
    this.#keep(studentId, beat, now, new Date(now + BEATS_WITHIN_MS).toISOString())
  }

  /** The last socket of a student has closed; `beat` is the last that was said on it. */
  left(studentId: string, beat: Beat | null, now: number): void {
    const seenAt = new Date(now).toISOString()
    if (beat) this.#keep(studentId, beat, now, null)
    else this.#sql.exec('UPDATE students SET seen_at = ?, there_until = NULL WHERE student_id = ?', seenAt, studentId)
  }

  #keep(studentId: string, beat: Beat, now: number, thereUntil: string | null): void {
    this.#sql.exec(
      `UPDATE students SET seen_at = ?, there_until = ?, answered = ?, unsent = ?, last_saved_at = ?, focus_lost = ?
       WHERE student_id = ?`,
      new Date(now).toISOString(),
      thereUntil,
      beat.answered,
      beat.unsent,
      beat.last_saved_at,
      beat.focus_lost,
      studentId,
    )
  }

  /** A new attempt begins with nothing answered. */
  reset(studentId: string): void {
    this.#sql.exec('UPDATE students SET answered = 0, unsent = 0, last_saved_at = NULL WHERE student_id = ?', studentId)
  }

  /** Sent twice, a message is there once. */
  addMessage({ id, text, sent_at }: ExamMessage): void {
    this.#sql.exec('INSERT OR IGNORE INTO messages (id, text, sent_at) VALUES (?, ?, ?)', id, text, sent_at)
  }

  /** The oldest first. */
  messages(): ExamMessage[] {
    return this.#sql
      .exec<{ id: number; text: string; sent_at: string }>(
        'SELECT id, text, sent_at FROM messages ORDER BY id DESC LIMIT ?',
        MOST_MESSAGES,
      )
      .toArray()
      .reverse()
  }

  /** Each student with their newest attempt. @param studentIds null: all. */
  rows(
    examId: string,
    studentIds: readonly string[] | null,
    presenceOf: (studentId: string) => Presence,
    now: number,
  ): InvigilationRow[] {
    return this.#sql
      .exec<Row>(
        `SELECT s.student_id, s.extra_minutes, s.answered, s.unsent, s.last_saved_at, s.focus_lost, s.seen_at, s.there_until,
           a.number, a.started_at, a.deadline, a.submitted_at, a.closed_by
         FROM students s
         LEFT JOIN attempts a ON a.student_id = s.student_id
           AND a.number = (SELECT MAX(number) FROM attempts WHERE student_id = s.student_id)
         ${studentIds ? 'WHERE s.student_id IN (SELECT value FROM json_each(?))' : ''}`,
        ...(studentIds ? [JSON.stringify(studentIds)] : []),
      )
      .toArray()
      .map(({ seen_at, there_until, ...row }) => {
        const presence = presenceOf(row.student_id)
        const connected = presence.connected || (there_until !== null && now < Date.parse(there_until))
        const status =
          row.number === null ? (connected ? 'waiting' : 'absent') : row.submitted_at ? 'submitted' : 'in_progress'
        return {
          ...row,
          ...presence.beat,
          status,
          attempt_id:
            row.number === null ? null : attemptId({ exam_id: examId, student_id: row.student_id, number: row.number }),
          connected,
          offline_since: connected || status !== 'in_progress' ? null : (seen_at ?? row.started_at),
        }
      })
  }
}
