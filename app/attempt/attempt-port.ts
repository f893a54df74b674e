import { sealAnswers } from '../../core/exams/sealed-answers.ts'
import type { SavedAnswers, SealedContent, SealedFile, StartedAttempt } from '../../core/wire/attempts.ts'
import type { Beat } from '../../core/wire/invigilation.ts'
import { beatAttempt, resumeAttempt, saveAnswers, submitAttempt } from '../api/attempts.ts'
import { api } from '../api/browser.ts'
import { ApiProblem } from '../api/problem.ts'
import type { AttemptPort } from './attempt-view.ts'
import { type ServerClock, serverClock } from './clock.ts'
import { type Batch, sameToken, type UnsentAnswer } from './outbox.ts'
import type { SendOutcome } from './sender.ts'
import type { ShownAttempt } from './start-ahead.ts'

/** Refusals that no repetition changes. All others (a busy server, a proxy's page) are no answer at all. */
const FINAL = ['too_many_late_answers', 'unknown_question', 'unknown_option', 'invalid_request', 'payload_too_large']

/**
 * The API as an attempt needs it. Every answer of the server sets the clock. `lostOpenings`: how often this device opened
 * the attempt without hearing back. Each may have taken the pen, which is then still here.
 */
export function attemptPort(started: ShownAttempt, lostOpenings = 0, clock: ServerClock = serverClock): AttemptPort {
  const { attempt_id, exam_id, exam_title, attempt_token: token, pen, seal_key } = started
  let opening = { token, pen, seal_key, lost: lostOpenings }
  // Answers wait for the start: without its token they are nobody's.
  const begun = Promise.resolve(started.starting).then((answered) => {
    if (answered) opening = openingOf(answered)
  })
  begun.catch(() => {})

  /** Tokens that the server does not take any more: what was given under them goes under the page's newest. */
  const spent = new Set<string>()

  async function save(batch: Batch): Promise<{ outcome: SendOutcome; saved?: SavedAnswers }> {
    let used = batch.token
    try {
      await begun
      if (used === undefined || spent.has(used)) used = opening.token
      const sent = used
      const saved = await clock.timed(
        () => saveAnswers(api, attempt_id, sent, batch.ops),
        (answer) => answer.server_time,
      )
      // Of this page's pen its own token tells alone; who has it after a lost opening, the next news will tell.
      if (sent !== opening.token || opening.lost > 0) saved.holds_pen = true
      return { outcome: { kind: 'acked', acks: saved.acks }, saved }
    } catch (error) {
      if (error instanceof ApiProblem && FINAL.includes(error.code)) {
        return { outcome: { kind: 'refused', code: error.code } }
      }
      if (error instanceof ApiProblem && error.code === 'attempt_token_invalid') {
        if (used !== undefined) spent.add(used)
        if (used === opening.token) await renewToken()
      }
      return { outcome: { kind: 'unknown' } }
    }
  }

  async function submit() {
    try {
      await begun
      const { submitted_at } = await submitAttempt(api, attempt_id, opening.token)
      return { submitted_at }
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'attempt_token_invalid') await renewToken()
      return null
    }
  }

  async function beat(said: Beat) {
    try {
      await begun
      return await clock.timed(
        () => beatAttempt(api, attempt_id, opening.token, said),
        (news) => news.server_time,
      )
    } catch {
      return null
    }
  }

  /** The server signs with another secret than it did: the student's session gets a new token, and the pen with it. */
  async function renewToken() {
    const resumed = await resumeAttempt(api, exam_id).catch(() => null)
    if (resumed?.attempt_id !== attempt_id) return
    opening = openingOf(resumed)
  }

  /** Without the start's answer there is no key: null. Each answer is sealed under the token that it was given under. */
  async function seal(unsent: readonly UnsentAnswer[]): Promise<SealedFile | null> {
    const { token, seal_key } = opening
    if (!seal_key) return null
    const batches: SealedContent['batches'] = []
    for (let rest = unsent; rest.length > 0; rest = rest.slice(batches.at(-1)?.ops.length)) {
      const batch = sameToken(rest)
      batches.push({ attempt_token: batch[0]?.token ?? token, ops: batch.map(({ op }) => op) })
    }
    return sealAnswers(seal_key, attempt_id, exam_title, { batches }, new Date(clock.now()))
  }

  return {
    save,
    submit,
    beat,
    seal,
    pen: () => opening.pen + opening.lost,
    token: () => opening.token || undefined,
  }
}

function openingOf({ attempt_token, pen, seal_key }: StartedAttempt) {
  return { token: attempt_token, pen, seal_key, lost: 0 }
}
