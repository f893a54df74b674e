import { DurableObject } from 'cloudflare:workers'
import { hashAccessCode } from '../core/exams/access-code.ts'
import { attemptId, parseAttemptId } from '../core/exams/attempt-id.ts'
import { GRACE_MS } from '../core/exams/grace.ts'
import { shardOf } from '../core/exams/roll.ts'
import { decideStart } from '../core/exams/start-rules.ts'
import type { AttemptEnd, AttemptStart, ExamTerms } from '../core/exams/types.ts'
import { type Failure, fail } from '../core/problems/codes.ts'
import { attemptSeed } from '../platform/keys/derived-keys.ts'
import { type RollEntry, RollTable } from './roll-table.ts'

export type { RollEntry } from './roll-table.ts'

export type StartOutcome =
  /** `created: false`: it was running already, and its object may hold answers. */
  | { ok: true; created: boolean; start: AttemptStart; pen: number }
  | Failure<'not_found' | 'exam_not_open' | 'exam_closed' | 'access_code_wrong' | 'no_attempt_left'>

/** How long after an attempt should have closed itself the roll looks after it. */
const OVERDUE_MS = 30_000
/** Attempts closed at one ring of the alarm: each may be a new object, and a ring is one invocation with its limits. */
const BATCH = 50

/**
 * A stretch of an exam's roll, up to 500 students: who may sit it, and who has started when. Named
 * `monitorName(exam_id, shard)`, it exists from the publication on, so that a start is one row in an object that is
 * there: no database, no new object (docs/decisions/0010-the-roll.md).
 */
export class ExamMonitor extends DurableObject<Env> {
  readonly #roll = new RollTable(this.ctx.storage)
  /** The deadline that the alarm is set for. Whoever starts later ends later, so it is rarely set again. */
  #earliest = this.#roll.earliestDeadline()

  /** Makes the roll, or brings it up to date: terms are replaced, students are added, starts stay. */
  async publish(terms: ExamTerms, studentIds: string[]): Promise<void> {
    const name = this.ctx.id.name
    if (!name) throw new Error('a monitor is found by its name')
    this.#roll.publish(terms, shardOf(name))
    this.#roll.enrol(studentIds)
  }

  async enrol(studentIds: string[]): Promise<{ ok: true } | Failure<'not_found'>> {
    if (!this.#roll.terms()) return fail('not_found')
    this.#roll.enrol(studentIds)
    return { ok: true }
  }

  /** Two starts at once are one: from the look at the roll to the new row there is no await. */
  async start(studentId: string, accessCode?: string): Promise<StartOutcome> {
    const codeHash = accessCode === undefined ? null : await hashAccessCode(accessCode)
    const terms = this.#roll.terms()
    if (!terms || !this.#roll.isEnrolled(studentId)) return fail('not_found')
    const now = Date.now()
    const decision = decideStart(terms, this.#roll.lastOf(studentId), codeHash, now)
    if (!decision.ok) return decision
    if (decision.resume) {
      const resumed = this.#roll.passPen(decision.resume)
      return { ok: true, created: false, start: this.#roll.startOf(resumed), pen: resumed.pen }
    }
    const { number } = decision
    const id = attemptId({ exam_id: terms.exam_id, student_id: studentId, number })
    const entry = this.#roll.insert({
      student_id: studentId,
      number,
      started_at: new Date(now).toISOString(),
      deadline: decision.deadline,
      seed: attemptSeed(this.env.ATTEMPT_SECRET, id),
    })
    if (this.#earliest === null || entry.deadline < this.#earliest) this.#ringFor(entry.deadline)
    return { ok: true, created: true, start: this.#roll.startOf(entry), pen: entry.pen }
  }

  /** An attempt tells that it has ended. The first word stands. */
  async finished(attemptId: string, end: AttemptEnd): Promise<void> {
    const name = parseAttemptId(attemptId)
    if (name && this.#roll.terms()) this.#roll.finish(name.student_id, name.number, end)
  }

  /** Every attempt there is, the first started first. */
  async list(): Promise<RollEntry[]> {
    return this.#roll.list()
  }

  async attemptsOf(studentId: string): Promise<RollEntry[]> {
    return this.#roll.listOf(studentId)
  }

  /** One attempt as the roll knows it, with its deadline as it is by now; null for one that was never started. */
  async attemptOf(studentId: string, number: number): Promise<{ start: AttemptStart; end: AttemptEnd | null } | null> {
    const entry = this.#roll.listOf(studentId).find((entry) => entry.number === number)
    return entry ? { start: this.#roll.startOf(entry), end: entry.end } : null
  }

  async deadlineOf(studentId: string, number: number): Promise<string | null> {
    return (await this.attemptOf(studentId, number))?.start.deadline ?? null
  }

  /** Forgets an exam that nobody has started. */
  async withdraw(): Promise<{ ok: true } | Failure<'exam_in_use'>> {
    if (this.#roll.list().length > 0) return fail('exam_in_use')
    await this.#roll.forget()
    return { ok: true }
  }

  /** Closes what did not close itself: attempts that never saved have no object with a clock of its own. */
  override async alarm(): Promise<void> {
    if (!this.#roll.terms()) return
    const overdue = this.#roll.unfinishedBefore(new Date(Date.now() - GRACE_MS - OVERDUE_MS).toISOString(), BATCH)
    const outcomes = await Promise.allSettled(overdue.map((entry) => this.#close(entry)))
    this.#earliest = this.#roll.earliestDeadline()
    const failed = outcomes.some((outcome) => outcome.status === 'rejected')
    if (this.#earliest) this.#ringFor(this.#earliest, failed ? Date.now() + OVERDUE_MS : 0)
  }

  async #close(entry: RollEntry): Promise<void> {
    const end = await this.env.EXAM_ATTEMPT.getByName(entry.attempt_id).closeOverdue(this.#roll.startOf(entry))
    if (!end) throw new Error(`${entry.attempt_id} is not over by its own clock`)
    this.#roll.finish(entry.student_id, entry.number, end)
  }

  #ringFor(deadline: string, notBefore = 0): void {
    this.#earliest = deadline
    void this.ctx.storage.setAlarm(Math.max(Date.parse(deadline) + GRACE_MS + OVERDUE_MS, notBefore))
  }
}
