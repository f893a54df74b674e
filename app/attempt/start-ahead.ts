import { arrangePaper } from '../../core/exams/paper.ts'
import { openSealedPaper } from '../../core/exams/sealed-paper.ts'
import { deadlineOf } from '../../core/exams/start-rules.ts'
import type { AttemptWithPaper, PaperKey, SealedPaper, StartedAttempt } from '../../core/wire/attempts.ts'
import type { StudentExam } from '../../core/wire/exams.ts'
import { retryWait } from './sender.ts'

/** An attempt that is shown already; `starting` brings what only the server can say: token, deadline, pen. */
export type ShownAttempt = AttemptWithPaper & { starting?: Promise<StartedAttempt> }

interface Door {
  /** One small request that waits for no object. */
  key(ticket: string): Promise<PaperKey>
  start(ticket: string, paperHash: string): Promise<StartedAttempt>
  /** Whether the server has refused, and not the line. */
  isRefusal(error: unknown): boolean
}

/**
 * Shows an exam from the paper that was sent ahead, and starts it meanwhile. null where the paper does not open: then the
 * plain start brings it. Throws what the server refuses at the door (a wrong code, a network, the hour).
 */
export async function startAhead(exam: StudentExam, sealed: SealedPaper, door: Door): Promise<ShownAttempt | null> {
  const { key, attempt_id, seed, server_time } = await door.key(sealed.ticket)
  const paper = await openSealedPaper(key, sealed).catch(() => null)
  if (!paper) return null
  return {
    attempt_id,
    attempt_token: '',
    exam_id: exam.id,
    exam_title: exam.title,
    server_time,
    // Until the start is answered; extra time is not known here.
    deadline: deadlineOf(exam, Date.parse(server_time), 0),
    paper: arrangePaper(paper, sealed, seed),
    question_layout: exam.question_layout,
    pen: 0,
    answers: [],
    last_seq: 0,
    seal_key: '',
    starting: startUntilAnswered(door, sealed),
  }
}

/** A start that is asked twice is one: a lost answer is asked for again. */
async function startUntilAnswered(door: Door, { ticket, paper_hash }: SealedPaper): Promise<StartedAttempt> {
  for (let failures = 0; ; failures++) {
    try {
      return await door.start(ticket, paper_hash)
    } catch (error) {
      if (door.isRefusal(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, retryWait(failures, Math.random())))
    }
  }
}
