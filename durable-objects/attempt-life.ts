import type { Act } from '../core/audit/acts.ts'
import type { AttemptEnd, AttemptStart } from '../core/exams/types.ts'
import { closesAt, ringsAt } from './attempt-alarm.ts'
import type { AttemptLog } from './attempt-log.ts'
import type { AttemptRecord, AttemptTable } from './attempt-table.ts'

/**
 * How an attempt begins, ends, goes on again and is revised: each change of its row with the alarm that belongs to it,
 * in one transaction. Synchronous.
 */
export class AttemptLife {
  readonly #storage: DurableObjectStorage
  readonly #table: AttemptTable
  readonly #log: AttemptLog

  constructor(storage: DurableObjectStorage, table: AttemptTable, log: AttemptLog) {
    this.#storage = storage
    this.#table = table
    this.#log = log
  }

  /**
   * The attempt as it is here, or a new one.
   * @param pen the opening that asks
   * @param deadline of a new one: the start's unless the roll has said another
   */
  open(start: AttemptStart, pen: number, deadline: string, now: number): AttemptRecord {
    const attempt = this.#table.read()
    if (!attempt) return this.#ring(this.#table.create(start, deadline, pen), now)
    return pen > attempt.pen ? this.#table.update({ pen }) : attempt
  }

  /** The clock ends an attempt, not the alarm: whoever comes after deadline + grace finds it closed, rung or not. */
  endIfOver(attempt: AttemptRecord, now: number): AttemptRecord {
    if (attempt.end || now < closesAt(attempt.deadline)) return attempt
    return this.end({ submitted_at: attempt.deadline, closed_by: 'deadline' })
  }

  /**
   * The alarm stays where it is, at the deadline: should nobody hear of the end before, it tells them. To set it to an
   * earlier time would be a second write to disk, as slow as the first, while a whole room hands in.
   */
  end(end: AttemptEnd): AttemptRecord & { end: AttemptEnd } {
    return { ...this.#table.update({ end, grading_queued: false, roll_told: false, failures: 0 }), end }
  }

  /**
   * Time was given or taken back. What the clock has closed goes on if the new deadline lies ahead; what arrived within
   * the new time was not late. Nobody's answers become late by taking time back.
   */
  moveDeadline(attempt: AttemptRecord, deadline: string, now: number): AttemptRecord {
    if (deadline === attempt.deadline) return attempt
    if (!attempt.end) return this.#ring(this.#table.update({ deadline }), now)
    if (attempt.end.closed_by !== 'deadline' || deadline < attempt.deadline) return this.#table.update({ deadline })
    this.#log.forgive(new Date(closesAt(deadline)).toISOString())
    const end = now < Date.parse(deadline) ? null : { ...attempt.end, submitted_at: deadline }
    const revision = attempt.revision + 1
    const moved = { deadline, end, revision, grading_queued: false, roll_told: false, failures: 0 }
    return this.#ring(this.#table.update(moved), now)
  }

  /** Grading again may give something else now. */
  revise(attempt: AttemptRecord, now: number): void {
    const revised = this.#table.update({ revision: attempt.revision + 1, grading_queued: false, failures: 0 })
    // An alarm that is set already is left alone: late answers that come one by one are graded together.
    if (attempt.grading_queued) this.#ring(revised, now)
  }

  /** A teacher has done something here; the audit log hears of it, by the alarm if not before. */
  acted(act: Act, now: number): void {
    if (this.#table.recordAct(act)) this.#ring(this.#table.update({ failures: 0 }), now)
  }

  #ring(attempt: AttemptRecord, now: number): AttemptRecord {
    const at = ringsAt(attempt, now)
    void (at === null ? this.#storage.deleteAlarm() : this.#storage.setAlarm(at))
    return attempt
  }
}
