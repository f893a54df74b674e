import { DurableObject } from 'cloudflare:workers'
import type { Act } from '../core/audit/acts.ts'
import { hashAccessCode } from '../core/exams/access-code.ts'
import { attemptId, parseAttemptId } from '../core/exams/attempt-id.ts'
import { GRACE_MS } from '../core/exams/grace.ts'
import { shardOf } from '../core/exams/roll.ts'
import { deadlineOf, decideStart } from '../core/exams/start-rules.ts'
import type { AttemptEnd, AttemptStart, ExamTerms } from '../core/exams/types.ts'
import { type Failure, fail } from '../core/problems/codes.ts'
import type { AttemptNews, Beat, ExamMessage, ExamSocketMessage, InvigilationRow } from '../core/wire/invigilation.ts'
import { attemptSeed } from '../platform/keys/derived-keys.ts'
import { ActTable } from './act-table.ts'
import { ExamRoom } from './exam-room.ts'
import { type RollEntry, RollTable } from './roll-table.ts'
import { RoomTable } from './room-table.ts'

export type { RollEntry } from './roll-table.ts'

export type StartOutcome =
  /** `created: false`: it was running already, and its object may hold answers. */
  | { ok: true; created: boolean; start: AttemptStart; pen: number }
  | Failure<'not_found' | 'exam_not_open' | 'exam_closed' | 'access_code_wrong' | 'no_attempt_left'>

/** What one monitor knows of its students now. */
export interface RoomView {
  extra_minutes: number
  messages: ExamMessage[]
  rows: InvigilationRow[]
}

/** How long after an attempt should have closed itself the roll looks after it. */
const OVERDUE_MS = 30_000
/** Attempts called at one ring of the alarm: each may be a new object, and a ring is one invocation with its limits. */
const BATCH = 50
/** How soon what could not be told is told again: an attempt its deadline, the audit log an act. */
const TELL_AGAIN_MS = 5_000

/**
 * A stretch of an exam, up to 500 students: who may sit it, who has started when, and whose pages are open. Named
 * `monitorName(exam_id, shard)`, it exists from the publication on, so that a start is one row in an object that is
 * there: no database, no new object (docs/decisions/0010-the-roll.md).
 */
export class ExamMonitor extends DurableObject<Env> {
  readonly #roll = new RollTable(this.ctx.storage)
  readonly #table = new RoomTable(this.ctx.storage.sql)
  readonly #acts = new ActTable(this.ctx.storage.sql)
  readonly #room = new ExamRoom(this.ctx, {
    rowsOf: (studentIds) => ({ kind: 'rows', server_time: now(), rows: this.#rows(studentIds) }),
    onLeft: (studentId, beat) => this.#table.left(studentId, beat, Date.now()),
  })
  /** The moment that the alarm is set for. Whoever starts later ends later, so it is rarely set again. */
  #ringsAt = this.#hasUntold() ? null : this.#nextRing()

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
    const student = this.#roll.beforeStart(studentId)
    if (!terms || !student) return fail('not_found')
    const at = Date.now()
    const decision = decideStart(terms, student.last, codeHash, at, student.extra_minutes)
    if (!decision.ok) return decision
    const entry = decision.resume
      ? this.#roll.passPen(decision.resume)
      : this.#roll.insert({
          student_id: studentId,
          number: decision.number,
          started_at: new Date(at).toISOString(),
          deadline: decision.deadline,
          seed: this.#seedOf(terms.exam_id, studentId, decision.number),
        })
    if (!decision.resume && decision.number > 1) this.#table.reset(studentId)
    this.#ringBy(overdueAt(entry.deadline))
    this.#tellStudent(studentId)
    return { ok: true, created: !decision.resume, start: this.#roll.startOf(entry), pen: entry.pen }
  }

  /** An attempt tells that it has ended. */
  async finished(attemptId: string, end: AttemptEnd): Promise<void> {
    const name = parseAttemptId(attemptId)
    if (!name || !this.#roll.terms()) return
    this.#roll.finish(name.student_id, name.number, end)
    this.#tellStudent(name.student_id)
  }

  /** null for an attempt that nobody has started. */
  async entryOf(attemptId: string): Promise<{ entry: RollEntry; start: AttemptStart } | null> {
    const name = parseAttemptId(attemptId)
    const entry = name && this.#roll.entryOf(name.student_id, name.number)
    return entry && { entry, start: this.#roll.startOf(entry) }
  }

  /** When an attempt ends, extra time included; null for one that nobody has started. */
  async deadlineOf(attemptId: string): Promise<string | null> {
    return (await this.entryOf(attemptId))?.entry.deadline ?? null
  }

  /** Every attempt there is, the first started first. */
  async list(): Promise<RollEntry[]> {
    return this.#roll.list()
  }

  async attemptsOf(studentId: string): Promise<RollEntry[]> {
    return this.#roll.listOf(studentId)
  }

  /**
   * Gives time, or takes it back (never so that an attempt would have ended before now). Open pages learn at once, the
   * attempts' own objects right after. Returns when the last attempt here can end, and how many running ones moved.
   *
   * @param studentIds null: everybody, those included who have yet to start
   * @param act done before, it changes nothing more
   */
  async giveExtraTime(
    minutes: number,
    studentIds: string[] | null,
    act: Act,
  ): Promise<{ latest_end: string | null; num_moved: number }> {
    const terms = this.#roll.terms()
    if (!terms) return { latest_end: null, num_moved: 0 }
    const at = Date.now()
    if (!this.#acts.add({ ...act, at: iso(at) })) return { latest_end: this.#latestEnd(terms), num_moved: 0 }
    this.#roll.addExtraMinutes(minutes, studentIds)
    const affected = studentIds ? studentIds.flatMap((id) => this.#roll.lastOf(id) ?? []) : this.#roll.list()
    let moved = 0
    for (const entry of affected) {
      const extra = this.#roll.extraMinutesOf(entry.student_id) ?? 0
      const regular = deadlineOf(terms, Date.parse(entry.started_at), extra)
      const deadline = regular > iso(at) ? regular : iso(at)
      const reopens = entry.end?.closed_by === 'deadline' && regular > iso(at)
      if (deadline === entry.deadline || (entry.end && !reopens)) continue
      this.#roll.moveDeadline(entry, deadline)
      moved += 1
    }
    for (const studentId of studentIds ?? affected.map(({ student_id }) => student_id)) this.#tellStudent(studentId)
    this.#ring()
    this.ctx.waitUntil(Promise.all([this.#tellDeadlines(), this.#tellActs()]).then(() => this.#ring()))
    return { latest_end: this.#latestEnd(terms), num_moved: moved }
  }

  /** Says something to everybody whose page is open, and to whoever opens one later. */
  async announce(message: ExamMessage, act: Act): Promise<void> {
    if (!this.#roll.terms()) return
    this.#table.addMessage(message)
    this.#acts.add(act)
    this.#ring()
    this.ctx.waitUntil(this.#tellActs().then(() => this.#ring()))
    this.#room.tellStudents((studentId) => this.#newsFor(studentId))
  }

  async view(): Promise<RoomView> {
    const made = this.#roll.terms() !== null
    return {
      extra_minutes: this.#roll.extraMinutes(),
      messages: made ? this.#table.messages() : [],
      rows: made ? this.#rows(null) : [],
    }
  }

  /** What a page without a socket says, and what it would have been told on one. null for a stranger. */
  async beat(studentId: string, beat: Beat): Promise<AttemptNews | null> {
    if (!this.#roll.terms() || this.#roll.extraMinutesOf(studentId) === null) return null
    this.#table.beaten(studentId, beat, Date.now())
    this.#room.moved(studentId)
    return this.#news(studentId)
  }

  /** A page's socket. The worker has said whose: `?student=` on the roll, or the exam's teacher. */
  override async fetch(request: Request): Promise<Response> {
    if (request.headers.get('Upgrade')?.toLowerCase() !== 'websocket') return new Response(null, { status: 426 })
    const studentId = new URL(request.url).searchParams.get('student')
    if (!this.#roll.terms()) return new Response(null, { status: 404 })
    if (studentId === null) {
      return this.#room.accept(null, { kind: 'rows', server_time: now(), rows: this.#rows(null) })
    }
    if (this.#roll.extraMinutesOf(studentId) === null) return new Response(null, { status: 404 })
    return this.#room.accept(studentId, this.#newsFor(studentId))
  }

  override async webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    this.#room.said(socket, message)
  }

  override async webSocketClose(socket: WebSocket, code: number): Promise<void> {
    this.#room.closed(socket, code)
  }

  /** Forgets an exam that nobody has started. */
  async withdraw(): Promise<{ ok: true } | Failure<'exam_in_use'>> {
    if (this.#roll.list().length > 0) return fail('exam_in_use')
    while (this.#roll.terms() && this.#acts.numUntold() > 0) await this.#sendActs()
    // Somebody may have started while that was awaited.
    if (this.#roll.list().length > 0) return fail('exam_in_use')
    await this.#roll.forget()
    return { ok: true }
  }

  /** Closes what did not close itself: attempts that never saved have no object with a clock of its own. */
  override async alarm(): Promise<void> {
    this.#ringsAt = null
    if (!this.#roll.terms()) return
    await Promise.all([this.#tellDeadlines(), this.#tellActs()])
    await this.#closeOverdue()
  }

  /** For cron, should the alarm not have rung: closes what is overdue, and says how many attempts that were. */
  async closeOverdue(): Promise<number> {
    if (!this.#roll.terms()) return 0
    return this.#closeOverdue()
  }

  async #closeOverdue(): Promise<number> {
    const overdue = this.#roll.unfinishedBefore(iso(Date.now() - GRACE_MS - OVERDUE_MS), BATCH)
    const outcomes = await Promise.allSettled(overdue.map((entry) => this.#close(entry)))
    const failed = outcomes.some((outcome) => outcome.status === 'rejected')
    this.#ring(failed ? Date.now() + OVERDUE_MS : 0)
    return outcomes.filter((outcome) => outcome.status === 'fulfilled').length
  }

  async #close(entry: RollEntry): Promise<void> {
    const end = await this.env.EXAM_ATTEMPT.getByName(entry.attempt_id).closeOverdue(this.#roll.startOf(entry))
    if (!end) throw new Error(`${entry.attempt_id} is not over by its own clock`)
    this.#roll.finish(entry.student_id, entry.number, end)
    this.#tellStudent(entry.student_id)
  }

  /** An attempt that cannot be reached is told again by the alarm. */
  async #tellDeadlines(): Promise<void> {
    const untold = this.#roll.untoldDeadlines(BATCH)
    await Promise.allSettled(
      untold.map(async (entry) => {
        await this.env.EXAM_ATTEMPT.getByName(entry.attempt_id).extend(this.#roll.startOf(entry), entry.deadline)
        this.#roll.deadlineTold(entry)
      }),
    )
  }

  /** The audit log hears of what was done; what the queue does not take is told again by the alarm. */
  async #tellActs(): Promise<void> {
    await this.#sendActs().catch(() => {})
  }

  async #sendActs(): Promise<void> {
    const acts = this.#acts.untold()
    if (acts.length === 0) return
    await this.env.JOBS.send({ kind: 'record_acts', acts })
    this.#acts.told(acts)
  }

  #hasUntold(): boolean {
    if (!this.#roll.terms()) return false
    return this.#roll.untoldDeadlines(1).length > 0 || this.#acts.numUntold() > 0
  }

  /** When the last attempt here can end. */
  #latestEnd(terms: ExamTerms): string {
    return deadlineOf(terms, Date.parse(terms.closes_at), this.#roll.mostExtraMinutes())
  }

  #seedOf(exam_id: string, student_id: string, number: number): number {
    return attemptSeed(this.env.ATTEMPT_SECRET, attemptId({ exam_id, student_id, number }))
  }

  #rows(studentIds: string[] | null): InvigilationRow[] {
    const examId = this.#roll.terms()?.exam_id
    return examId ? this.#table.rows(examId, studentIds, this.#room.presenceOf, Date.now()) : []
  }

  /** What changed for one student is news for their pages and for the invigilators. */
  #tellStudent(studentId: string): void {
    this.#room.tellStudent(studentId, () => this.#newsFor(studentId))
    this.#room.moved(studentId)
  }

  #newsFor(studentId: string): ExamSocketMessage {
    return { kind: 'news', news: this.#news(studentId) }
  }

  #news(studentId: string): AttemptNews {
    const last = this.#roll.lastOf(studentId)
    return {
      server_time: now(),
      attempt_id: last?.attempt_id ?? null,
      status: last ? (last.end ? 'submitted' : 'in_progress') : 'not_started',
      closed_by: last?.end?.closed_by ?? null,
      deadline: last?.deadline ?? null,
      pen: last?.pen ?? null,
      messages: this.#table.messages(),
    }
  }

  /** Sets the alarm for what comes first, where it is not set for that already. */
  #ring(notBefore = 0): void {
    const next = this.#nextRing()
    if (next !== null) this.#ringBy(Math.max(next, notBefore))
  }

  #ringBy(at: number): void {
    if (this.#ringsAt !== null && this.#ringsAt <= at) return
    this.#ringsAt = at
    void this.ctx.storage.setAlarm(at)
  }

  #nextRing(): number | null {
    const earliest = this.#roll.earliestDeadline()
    const overdue = earliest === null ? null : overdueAt(earliest)
    if (!this.#hasUntold()) return overdue
    return Math.min(overdue ?? Number.POSITIVE_INFINITY, Date.now() + TELL_AGAIN_MS)
  }
}

const overdueAt = (deadline: string) => Date.parse(deadline) + GRACE_MS + OVERDUE_MS
const iso = (time: number) => new Date(time).toISOString()
const now = () => iso(Date.now())
