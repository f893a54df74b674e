import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { type MockInstance, vi } from 'vitest'
import type { Act } from '../core/audit/acts.ts'
import { attemptId } from '../core/exams/attempt-id.ts'
import { monitorName } from '../core/exams/roll.ts'
import type { AttemptPass, AttemptStart, ExamTerms } from '../core/exams/types.ts'
import type { AnswerOp } from '../core/wire/attempts.ts'
import type { SaveOutcome } from '../durable-objects/exam-attempt.ts'

/** Far enough that no alarm rings by itself while a test sets the clock. */
export const OPENS_AT = Date.parse('2030-01-10T09:00:00.000Z')
export const MINUTE = 60_000
export const iso = (time: number) => new Date(time).toISOString()

/** Objects outlive a test; each test takes an exam of its own. */
let exams = 0

export function examTerms(change: Partial<ExamTerms> = {}): ExamTerms {
  exams += 1
  return {
    exam_id: `exam_${exams}`,
    title: 'Biology',
    language: 'en',
    paper_hash: 'a'.repeat(64),
    opens_at: iso(OPENS_AT),
    closes_at: iso(OPENS_AT + 120 * MINUTE),
    duration_minutes: 60,
    max_attempts: 1,
    shuffle_questions: true,
    shuffle_options: true,
    scoring_rule: 'partial_credit',
    access_code_hash: null,
    ...change,
  }
}

/** An attempt of one hour that starts now. */
export function attemptStart(change: Partial<AttemptStart> = {}): AttemptStart {
  const name = { exam_id: examTerms().exam_id, student_id: 'student_1', number: 1 }
  return {
    attempt_id: attemptId(name),
    ...name,
    paper_hash: 'a'.repeat(64),
    started_at: iso(Date.now()),
    deadline: iso(Date.now() + 60 * MINUTE),
    seed: 42,
    monitor: 0,
    ...change,
  }
}

/** What the token of a page's opening says; the first one unless told otherwise. */
export function passOf(start: AttemptStart, change: Partial<AttemptPass> = {}): AttemptPass {
  return { start, pen: 1, late_policy: 'review', ...change }
}

export function chose(op_id: string, question_id: string, ...option_ids: string[]): AnswerOp {
  return { op_id, question_id, option_ids, client_time: iso(Date.now()) }
}

export function wrote(op_id: string, question_id: string, text: string): AnswerOp {
  return { op_id, question_id, text, client_time: iso(Date.now()) }
}

export const attemptObject = (id: string) => env.EXAM_ATTEMPT.getByName(id)
export const monitorObject = (examId: string, shard = 0) => env.EXAM_MONITOR.getByName(monitorName(examId, shard))

/** Takes an object out of memory, as the runtime may at any moment between two calls; nothing if it is not there. */
export async function evict(stub: DurableObjectStub): Promise<void> {
  await evictDurableObject(stub).catch((error: unknown) => {
    if (!/not.*running/i.test(String(error))) throw error
  })
}

/** Waits for an event that gives no promise. `vi.waitFor` would move the clock that these tests set. */
export async function until(happened: () => boolean | Promise<boolean>) {
  while (!(await happened())) await scheduler.wait(1)
}

export function setClock(time: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: time })
}

/** Records what is sent to the queue; the queue itself, and what its consumer makes of it, is tested with the jobs. */
export function recordJobs() {
  return vi.spyOn(env.JOBS, 'send').mockImplementation(async () => ({ metadata: { metrics: {} } }) as QueueSendResponse)
}

/** Of what was sent, the messages that have an attempt graded. */
export function gradingsOf(jobs: MockInstance<typeof env.JOBS.send>, start: AttemptStart): unknown[] {
  return jobs.mock.calls
    .map(([message]) => message)
    .filter((message) => (message as { attempt_id: string }).attempt_id === start.attempt_id)
}

export function alarmOf(start: AttemptStart): Promise<number | null> {
  return runInDurableObject(attemptObject(start.attempt_id), (_, state) => state.storage.getAlarm())
}

/** What a save answers that is not refused. */
export function saved(outcome: SaveOutcome): Extract<SaveOutcome, { ok: true }> {
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome
}

let acts = 0

/** What a teacher does, as the objects are told of it. */
export function actBy(actor_id: string, change: Partial<Act> = {}): Act {
  acts += 1
  return {
    id: `act_${acts}`,
    at: iso(Date.now()),
    act: 'late_answers_ruled',
    actor_id,
    subject_kind: 'attempt',
    subject_id: 'an attempt',
    ip: null,
    request_id: null,
    detail: {},
    ...change,
  }
}
