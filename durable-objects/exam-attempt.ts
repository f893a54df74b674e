import { DurableObject } from 'cloudflare:workers'
import type { Act } from '../core/audit/acts.ts'
import { monitorName } from '../core/exams/roll.ts'
import type { AttemptEnd, AttemptPass, AttemptStart, ClosedAttempt } from '../core/exams/types.ts'
import { POLICIES } from '../core/limits/policies.ts'
import { type Failure, fail } from '../core/problems/codes.ts'
import type { Ack, Answer, AnswerOp, ClosedBy, SavedAnswers } from '../core/wire/attempts.ts'
import { closesAt, hasNews } from './attempt-alarm.ts'
import { takeIn } from './attempt-intake.ts'
import { AttemptLife } from './attempt-life.ts'
import { AttemptLog, type LoggedOp } from './attempt-log.ts'
import { AttemptMessenger } from './attempt-messenger.ts'
import { type AttemptRecord, AttemptTable } from './attempt-table.ts'
import { receiptSigner } from './receipt-signer.ts'

/** Where not all late answers can be kept, those that can are acked; only where none could is the save refused. */
export type SaveOutcome = ({ ok: true } & SavedAnswers) | Failure<'too_many_late_answers' | 'too_many_requests'>

export interface AttemptState {
  status: 'in_progress' | 'submitted'
  deadline: string
  server_time: string
  end: AttemptEnd | null
  revision: number
  answers: Answer[]
  last_seq: number
}

export interface AttemptAudit {
  start: AttemptStart
  deadline: string
  end: AttemptEnd | null
  ops: LoggedOp[]
  /** What teachers did here, the first first. */
  acts: Act[]
}

/** A pass is good for a week after the deadline; what a page can fill the log with in that time must have an end. */
const MOST_LATE_OPS = 500

/**
 * One attempt, named by its id: the only writer of its answers and the owner of its clock.
 *
 * It makes itself from the signed start at the first save, when it is opened again, or at its end, whichever comes
 * first. Asking it before that answers null and leaves nothing behind.
 *
 * Nothing is acked before it is durable: the runtime's output gate holds every answer of this object back until the
 * writes that came before it are on disk (in production, on a quorum of machines), and discards it when they fail. So
 * there is nothing to await after a write. Writes without an await between them are one transaction, alarm included.
 */
export class ExamAttempt extends DurableObject<Env> {
  readonly #attempt = new AttemptTable(this.ctx.storage)
  readonly #log = new AttemptLog(this.ctx.storage, receiptSigner(this.env.ATTEMPT_SECRET))
  readonly #life = new AttemptLife(this.ctx.storage, this.#attempt, this.#log)
  readonly #messenger = new AttemptMessenger(this.ctx.storage, this.env, this.#attempt)

  /**
   * Stores answers in the order given, each once: an op that is here already gets the ack it got then. What comes after
   * the end, or from a page that no longer holds the pen, is stored too; its standing says whether it counts.
   */
  async save(pass: AttemptPass, ops: AnswerOp[]): Promise<SaveOutcome> {
    const deadline = await this.#deadlineOf(pass.start)
    const wait = this.#attempt.read() ? this.#log.secondsUntilRoom(ops.length, POLICIES.save.windows[0], Date.now()) : 0
    if (wait > 0) return fail('too_many_requests', { seconds: wait })
    const { attempt, acks, server_time } = this.#store(pass, deadline, ops, MOST_LATE_OPS)
    if (acks.length === 0) return fail('too_many_late_answers')
    const holds_pen = pass.pen >= attempt.pen
    return { ok: true, acks, status: statusOf(attempt), holds_pen, server_time, deadline: attempt.deadline }
  }

  /** The same for a sealed file: the exam's teacher vouches for it, and it may hold a whole exam, so all of it is kept. */
  async saveSealed(pass: AttemptPass, ops: AnswerOp[], act: Act): Promise<{ acks: Ack[]; num_new: number }> {
    const deadline = await this.#deadlineOf(pass.start)
    const { acks, num_new } = this.#store(pass, deadline, ops, Number.POSITIVE_INFINITY, act)
    this.#tell()
    return { acks, num_new }
  }

  /** The attempt was opened again, says the roll: this opening holds the pen from now on. */
  async resume(start: AttemptStart, pen: number): Promise<AttemptState> {
    const now = Date.now()
    const attempt = this.#transaction(() => {
      const opened = this.#open(start, now, pen)
      // The roll may have given time that was not heard of here yet. What it took back is told by `extend` alone.
      const later = start.deadline > opened.deadline
      return this.#life.endIfOver(later ? this.#life.moveDeadline(opened, start.deadline, now) : opened, now)
    })
    this.#tell()
    return this.#stateOf(attempt, now)
  }

  /** Ends the attempt for its student; the second time tells of the first. After the deadline it is the deadline's end. */
  async submit({ start, pen }: AttemptPass): Promise<{ ok: true; status: 'submitted' } & AttemptEnd> {
    const deadline = await this.#deadlineOf(start)
    return { ok: true, status: 'submitted', ...this.#endNow('student', start, pen, deadline) }
  }

  /** Ends the attempt for its teacher. `start` is the roll's: nothing may have been saved yet. */
  async close(start: AttemptStart, act: Act): Promise<({ ok: true } & AttemptEnd) | Failure<'attempt_not_running'>> {
    const end = this.#endNow('teacher', start, undefined, undefined, act)
    return end.closed_by === 'teacher' ? { ok: true, ...end } : fail('attempt_not_running')
  }

  /** For the roll, when an attempt's time is over and nothing was heard of it: null if by this clock it is not over. */
  async closeOverdue(start: AttemptStart): Promise<AttemptEnd | null> {
    const now = Date.now()
    const { end } = this.#transaction(() => {
      const attempt = this.#life.endIfOver(this.#open(start, now), now)
      return attempt.end && !attempt.roll_told ? this.#attempt.update({ roll_told: true }) : attempt
    })
    this.#tell()
    return end
  }

  /**
   * For the roll, when time was given or taken back: from now on this is the deadline. Asked twice it changes nothing
   * more. Says how the attempt has ended; null: it runs, again perhaps.
   */
  async extend(start: AttemptStart, deadline: string): Promise<AttemptEnd | null> {
    const now = Date.now()
    const { end } = this.#transaction(() =>
      this.#life.endIfOver(this.#life.moveDeadline(this.#open(start, now), deadline, now), now),
    )
    this.#tell()
    return end
  }

  /** A teacher's word on late answers: on those named, or on all that wait. null where nothing was ever saved. */
  async ruleLate(ruling: 'accept' | 'reject', given: Act, opIds?: string[]): Promise<AttemptAudit | null> {
    const now = Date.now()
    this.#transaction(() => {
      const attempt = this.#read(now)
      if (!attempt) return
      const act = doneAt(given, now)
      const num_answers = this.#log.rule(ruling === 'accept' ? 'late_accepted' : 'late_rejected', act, opIds)
      if (num_answers === 0) return
      this.#life.revise(attempt, now)
      this.#life.acted({ ...act, detail: { ...act.detail, num_answers } }, now)
    })
    this.#tell()
    return this.log()
  }

  /** null when nothing was ever saved or submitted. */
  async state(): Promise<AttemptState | null> {
    const now = Date.now()
    const attempt = this.#read(now)
    // Telling may have been cut off, and who asks waits for the result.
    if (attempt && hasNews(attempt)) this.#tell()
    return attempt && this.#stateOf(attempt, now)
  }

  /** What grading needs; null while the attempt runs. */
  async closed(): Promise<ClosedAttempt | null> {
    const attempt = this.#read(Date.now())
    if (!attempt?.end) return null
    const { start, end, revision } = attempt
    return { start, ...end, revision, held_answers: this.#log.numHeld(), answers: this.#log.answers() }
  }

  /** Everything that was stored, for the teacher's audit: `verifyChain` says whether it is whole. */
  async log(): Promise<AttemptAudit | null> {
    const attempt = this.#read(Date.now())
    if (!attempt) return null
    const { start, deadline, end } = attempt
    return { start, deadline, end, ops: this.#log.ops(), acts: this.#attempt.acts() }
  }

  /** Rings at deadline + grace, and again until everybody has heard of the end. It may ring twice (alarms do). */
  override async alarm(): Promise<void> {
    const attempt = this.#read(Date.now())
    if (!attempt) return
    if (hasNews(attempt)) await this.#messenger.tell()
    // Extra time was given after the alarm was set.
    else if (!attempt.end) await this.ctx.storage.setAlarm(closesAt(attempt.deadline))
  }

  /** All of `work` or, when it throws, nothing of it. */
  #transaction<Result>(work: () => Result): Result {
    try {
      return this.ctx.storage.transactionSync(work)
    } catch (error) {
      this.#attempt.forget()
      this.#log.forget()
      throw error
    }
  }

  /** @param act what brings them, if not their student: recorded where it brings something new */
  #store(pass: AttemptPass, deadline: string, ops: AnswerOp[], mostLate: number, act?: Act) {
    const now = Date.now()
    const server_time = new Date(now).toISOString()
    return this.#transaction(() => {
      const attempt = this.#life.endIfOver(this.#open(pass.start, now, pass.pen, deadline), now)
      const { changes_score, ...taken } = takeIn(this.#log, attempt, pass, ops, { server_time, mostLate })
      if (changes_score) this.#life.revise(attempt, now)
      if (act && taken.num_new > 0) this.#life.acted(doneAt(act, now), now)
      return { attempt, server_time, ...taken }
    })
  }

  #endNow(closed_by: ClosedBy, start: AttemptStart, pen?: number, deadline?: string, act?: Act): AttemptEnd {
    const now = Date.now()
    const end = this.#transaction(() => {
      const attempt = this.#life.endIfOver(this.#open(start, now, pen, deadline), now)
      if (attempt.end) return attempt.end
      const ended = this.#life.end({ submitted_at: new Date(now).toISOString(), closed_by })
      if (act) this.#life.acted(doneAt(act, now), now)
      return ended.end
    })
    // Who ends it need not wait for it, and a room that hands in at once needs the machine for that first.
    this.#tell(spreadMs(start))
    return end
  }

  #tell(afterMs = 0): void {
    this.ctx.waitUntil(this.#messenger.tell(afterMs))
  }

  /** A new one has the start's deadline unless the roll has said another. */
  #open(start: AttemptStart, now: number, pen = 1, deadline = start.deadline): AttemptRecord {
    if (start.attempt_id !== this.ctx.id.name) throw new Error(`${this.ctx.id.name} was given ${start.attempt_id}`)
    return this.#life.open(start, pen, deadline, now)
  }

  /**
   * Extra time may have been given to somebody who has saved nothing yet, and their pass does not know. So before the
   * clock ends an attempt that is not here, the roll is asked.
   */
  async #deadlineOf(start: AttemptStart): Promise<string> {
    if (Date.now() < closesAt(start.deadline) || this.#attempt.read()) return start.deadline
    const roll = this.env.EXAM_MONITOR.getByName(monitorName(start.exam_id, start.monitor))
    return (await roll.deadlineOf(start.attempt_id)) ?? start.deadline
  }

  #read(now: number): AttemptRecord | null {
    const attempt = this.#attempt.read()
    return attempt && this.#life.endIfOver(attempt, now)
  }

  #stateOf(attempt: AttemptRecord, now: number): AttemptState {
    return {
      status: statusOf(attempt),
      deadline: attempt.deadline,
      server_time: new Date(now).toISOString(),
      end: attempt.end,
      revision: attempt.revision,
      answers: this.#log.answers(),
      last_seq: this.#log.lastSeq(),
    }
  }
}

/** By this object's clock, as everything else in it. */
function doneAt(act: Act, now: number): Act {
  return { ...act, at: new Date(now).toISOString() }
}

/** Between 1.5 s and 2.5 s, the same for an attempt each time: its seed is as good as a die. */
function spreadMs({ seed }: AttemptStart): number {
  return 1_500 + (seed % 1_000)
}

function statusOf({ end }: AttemptRecord): AttemptState['status'] {
  return end ? 'submitted' : 'in_progress'
}
