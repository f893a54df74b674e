import { DurableObject } from 'cloudflare:workers'
import { GRACE_MS } from '../core/exams/grace.ts'
import { monitorName } from '../core/exams/roll.ts'
import type { AttemptEnd, AttemptPass, AttemptStart, ClosedAttempt } from '../core/exams/types.ts'
import type { Failure } from '../core/problems/codes.ts'
import type { Ack, Answer, AnswerOp, SavedAnswers } from '../core/wire/attempts.ts'
import { AttemptLog, type AttemptRecord, type LoggedOp } from './attempt-log.ts'
import { receiptSigner } from './receipt-signer.ts'

interface Clock {
  deadline: string
  server_time: string
}

/** `acks` of a refusal are those of ops that were stored before the attempt closed and were sent again. */
export type SaveOutcome = ({ ok: true } & SavedAnswers) | (Failure<'attempt_closed'> & { acks: Ack[] } & Clock)

export interface AttemptState extends Clock {
  status: 'in_progress' | 'submitted'
  end: AttemptEnd | null
  answers: Answer[]
  last_seq: number
}

export interface AttemptAudit {
  start: AttemptStart
  deadline: string
  end: AttemptEnd | null
  ops: LoggedOp[]
}

/**
 * One attempt, named by its id: the only writer of its answers and the owner of its clock.
 *
 * It makes itself from the signed start at the first save or at its end, whichever comes first. Asking it before that
 * answers null and leaves nothing behind.
 *
 * Nothing is acked before it is durable: the runtime's output gate holds every answer of this object back until the
 * writes that came before it are on disk (in production, on a quorum of machines), and discards it when they fail. So
 * there is nothing to await after a write. Writes without an await between them are one transaction, alarm included.
 */
export class ExamAttempt extends DurableObject<Env> {
  readonly #log = new AttemptLog(this.ctx.storage, receiptSigner(this.env.ATTEMPT_SECRET))
  #settling: Promise<void> | null = null

  /** Stores answers in the order given, each once: an op that is here already gets the ack it got then. */
  async save({ start }: AttemptPass, ops: AnswerOp[]): Promise<SaveOutcome> {
    const now = Date.now()
    return this.#log.transaction(() => {
      const attempt = this.#endIfOver(this.#open(start), now)
      const clock = { deadline: attempt.deadline, server_time: new Date(now).toISOString() }
      const acks: Ack[] = []
      let refused = false
      for (const op of ops) {
        const ack =
          this.#log.ackOf(op.op_id) ?? (attempt.end ? null : this.#log.append(attempt.start, op, clock.server_time))
        if (ack) acks.push(ack)
        else refused = true
      }
      if (refused) return { ok: false, code: 'attempt_closed', acks, ...clock }
      return { ok: true, acks, status: attempt.end ? 'submitted' : 'in_progress', holds_pen: true, ...clock }
    })
  }

  /** Ends the attempt for its student; the second time tells of the first. After the deadline it is the deadline's end. */
  async submit({ start }: AttemptPass): Promise<{ ok: true; status: 'submitted' } & AttemptEnd> {
    const now = Date.now()
    const end = this.#log.transaction(() => {
      const attempt = this.#endIfOver(this.#open(start), now)
      return attempt.end ?? this.#end({ submitted_at: new Date(now).toISOString(), closed_by: 'student' }, now)
    })
    // The student need not wait for it; should it fail or be cut off, the alarm that `#end` has set finishes it.
    this.ctx.waitUntil(this.#settle())
    return { ok: true, status: 'submitted', ...end }
  }

  /** For the roll, when an attempt's time is over and nothing was heard of it: null if by this clock it is not over. */
  async closeOverdue(start: AttemptStart): Promise<AttemptEnd | null> {
    const { end } = this.#log.transaction(() => {
      const attempt = this.#endIfOver(this.#open(start), Date.now())
      return attempt.end && !attempt.roll_told ? this.#log.update({ roll_told: true }) : attempt
    })
    if (end) this.ctx.waitUntil(this.#settle())
    return end
  }

  /** null when nothing was ever saved or submitted. */
  async state(): Promise<AttemptState | null> {
    const now = Date.now()
    const attempt = this.#read(now)
    return (
      attempt && {
        status: attempt.end ? 'submitted' : 'in_progress',
        deadline: attempt.deadline,
        server_time: new Date(now).toISOString(),
        end: attempt.end,
        answers: this.#log.answers(),
        last_seq: this.#log.lastSeq(),
      }
    )
  }

  /** What grading needs; null while the attempt runs. */
  async closed(): Promise<ClosedAttempt | null> {
    const attempt = this.#read(Date.now())
    return attempt?.end
      ? { start: attempt.start, ...attempt.end, revision: 0, held_answers: 0, answers: this.#log.answers() }
      : null
  }

  /** Everything that was stored, for the teacher's audit: `verifyChain` says whether it is whole. */
  async log(): Promise<AttemptAudit | null> {
    const attempt = this.#read(Date.now())
    return attempt && { start: attempt.start, deadline: attempt.deadline, end: attempt.end, ops: this.#log.ops() }
  }

  /** Rings at deadline + grace, and again until everybody has heard of the end. It may ring twice (alarms do). */
  override async alarm(): Promise<void> {
    const attempt = this.#read(Date.now())
    if (!attempt) return
    if (attempt.end) await this.#settle()
    // Extra time was given after the alarm was set.
    else await this.ctx.storage.setAlarm(closesAt(attempt))
  }

  #open(start: AttemptStart): AttemptRecord {
    if (start.attempt_id !== this.ctx.id.name) throw new Error(`${this.ctx.id.name} was given ${start.attempt_id}`)
    const attempt = this.#log.read()
    if (attempt) return attempt
    const made = this.#log.create(start)
    void this.ctx.storage.setAlarm(closesAt(made))
    return made
  }

  #read(now: number): AttemptRecord | null {
    const attempt = this.#log.read()
    return attempt && this.#endIfOver(attempt, now)
  }

  /** The clock ends an attempt, not the alarm: whoever comes after deadline + grace finds it closed, rung or not. */
  #endIfOver(attempt: AttemptRecord, now: number): AttemptRecord {
    if (attempt.end || now < closesAt(attempt)) return attempt
    return { ...attempt, end: this.#end({ submitted_at: attempt.deadline, closed_by: 'deadline' }, now) }
  }

  #end(end: AttemptEnd, now: number): AttemptEnd {
    this.#log.update({ end })
    void this.ctx.storage.setAlarm(now + retryDelayMs(0))
    return end
  }

  /** Has the attempt graded and tells the roll; what fails is tried again by the alarm. Both may hear it twice. */
  #settle(): Promise<void> {
    this.#settling ??= this.#tellAll().finally(() => {
      this.#settling = null
    })
    return this.#settling
  }

  async #tellAll(): Promise<void> {
    const attempt = this.#log.read()
    if (!attempt?.end || (attempt.grading_queued && attempt.roll_told)) return
    const { start, end } = attempt
    const [grading, roll] = await Promise.allSettled([
      attempt.grading_queued || this.env.JOBS.send({ kind: 'grade_attempt', attempt_id: start.attempt_id }),
      attempt.roll_told ||
        this.env.EXAM_MONITOR.getByName(monitorName(start.exam_id, start.monitor)).finished(start.attempt_id, end),
    ])
    const told = { grading_queued: grading.status === 'fulfilled', roll_told: roll.status === 'fulfilled' }
    if (told.grading_queued && told.roll_told) {
      this.#log.update(told)
      await this.ctx.storage.deleteAlarm()
    } else {
      const { failures } = this.#log.update({ ...told, failures: attempt.failures + 1 })
      await this.ctx.storage.setAlarm(Date.now() + retryDelayMs(failures))
    }
  }
}

function closesAt(attempt: AttemptRecord): number {
  return Date.parse(attempt.deadline) + GRACE_MS
}

/** 10 s, then twice as long each time, up to 15 minutes. */
function retryDelayMs(failures: number): number {
  return Math.min(15 * 60_000, 10_000 * 2 ** failures)
}
