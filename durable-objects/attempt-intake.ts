import { standingOnArrival } from '../core/exams/standing.ts'
import type { AttemptPass } from '../core/exams/types.ts'
import type { Ack, AnswerOp } from '../core/wire/attempts.ts'
import type { AttemptLog } from './attempt-log.ts'
import type { AttemptRecord } from './attempt-table.ts'

export interface Intake {
  /** Of the ops that are kept, those that were here already too. */
  acks: Ack[]
  num_new: number
  /** Grading again may give something else. */
  changes_score: boolean
}

/**
 * Stores what a page brings, each op with its standing. A page that no longer holds the pen loses nothing either: its
 * answers count, but for questions that the page which holds it has answered since.
 * @param mostLate how many ops are kept that came after the end; those beyond get no ack
 */
export function takeIn(
  log: AttemptLog,
  attempt: AttemptRecord,
  { pen, late_policy }: AttemptPass,
  ops: readonly AnswerOp[],
  { server_time, mostLate }: { server_time: string; mostLate: number },
): Intake {
  const late = attempt.end !== null
  const onArrival = standingOnArrival(attempt.end, late_policy)
  const taken: Intake = { acks: [], num_new: 0, changes_score: false }
  let room = late ? mostLate - log.numLate() : Number.POSITIVE_INFINITY
  for (const op of ops) {
    const superseded = pen < attempt.pen && log.isAnsweredSince(pen, op.question_id)
    const standing = superseded ? 'superseded' : onArrival
    const stored = room > 0 ? log.append(attempt.start, op, { server_time, pen, standing, late }) : null
    if (stored) {
      room -= 1
      taken.num_new += 1
      taken.changes_score ||= standing === 'late_held' || standing === 'late_accepted'
    }
    const ack = stored ?? log.ackOf(op.op_id)
    if (ack) taken.acks.push(ack)
  }
  return taken
}
