import type { AnswerOp, AttemptWithPaper } from '../../core/wire/attempts.ts'
import { resumeAttempt, saveAnswers, submitAttempt } from '../api/attempts.ts'
import { api } from '../api/browser.ts'
import { getMyExam } from '../api/my-exams.ts'
import { ApiProblem } from '../api/problem.ts'
import type { AttemptPort } from './attempt-store.ts'
import { type ServerClock, serverClock } from './clock.ts'
import type { SendOutcome } from './sender.ts'

/** Refusals that no repetition changes. All others (a busy server, a proxy's page) are no answer at all. */
const FINAL = ['attempt_closed', 'unknown_question', 'unknown_option', 'invalid_request', 'payload_too_large']

/** The API as an attempt needs it. Every answer of the server sets the clock. */
export function attemptPort(started: AttemptWithPaper, clock: ServerClock = serverClock): AttemptPort {
  const { attempt_id, exam_id } = started
  let token = started.attempt_token

  async function save(ops: AnswerOp[]): Promise<{ outcome: SendOutcome; deadline?: string }> {
    try {
      const { acks, deadline } = await clock.timed(
        () => saveAnswers(api, attempt_id, token, ops),
        (answer) => answer.server_time,
      )
      return { outcome: { kind: 'acked', acks }, deadline }
    } catch (error) {
      if (error instanceof ApiProblem && FINAL.includes(error.code)) {
        return { outcome: { kind: 'refused', code: error.code } }
      }
      if (error instanceof ApiProblem && error.code === 'attempt_token_invalid') await renewToken()
      return { outcome: { kind: 'unknown' } }
    }
  }

  async function submit() {
    try {
      const { submitted_at } = await submitAttempt(api, attempt_id, token)
      return { submitted_at }
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'attempt_token_invalid') await renewToken()
      return null
    }
  }

  async function look() {
    try {
      const { attempts } = await getMyExam(api, exam_id)
      return { running: attempts.some((own) => own.attempt_id === attempt_id && own.status === 'in_progress') }
    } catch {
      return null
    }
  }

  /** The server signs with another secret than it did: the student's session gets a new token. */
  async function renewToken() {
    const resumed = await resumeAttempt(api, exam_id).catch(() => null)
    if (resumed?.attempt_id === attempt_id) token = resumed.attempt_token
  }

  return { save, submit, look }
}
