import type { Act } from '../../core/audit/acts.ts'
import { checkAnswers } from '../../core/exams/answer-check.ts'
import { verifyAttemptToken } from '../../core/exams/attempt-token.ts'
import { openSealedAnswers } from '../../core/exams/sealed-answers.ts'
import type { AttemptPass, AttemptStart } from '../../core/exams/types.ts'
import { fail } from '../../core/problems/codes.ts'
import type { AnswerOp, HandedIn, SealedFile } from '../../core/wire/attempts.ts'
import { sealKey } from '../../platform/keys/derived-keys.ts'
import type { Services } from '../services.ts'
import { taughtAttempt } from './taught-attempt.ts'

/**
 * Stores the answers of a sealed file as if its student's page had sent them now. It may come weeks after the exam: the
 * pass inside must be ours and this attempt's, but it may have expired.
 */
export async function handInSealed(
  services: Pick<Services, 'db' | 'monitor' | 'attempt' | 'papers' | 'attemptSecret'>,
  teacherId: string,
  examId: string,
  file: SealedFile,
  actIn: (start: AttemptStart) => Act,
) {
  const attempt = await taughtAttempt(services, teacherId, file.attempt_id)
  // Of another exam, or an attempt that nobody has started.
  if (attempt?.exam_id !== examId) return fail('sealed_file_invalid')
  const opened = await openSealedAnswers(sealKey(services.attemptSecret, file.attempt_id), file)
  if (!opened.ok) return opened
  const batches: { pass: AttemptPass; ops: AnswerOp[] }[] = []
  for (const { attempt_token, ops } of opened.content.batches) {
    const verified = await verifyAttemptToken(attempt_token, services.attemptSecret, null)
    if (!verified.ok || verified.pass.start.attempt_id !== file.attempt_id) return fail('sealed_file_invalid')
    const refused = checkAnswers(await services.papers.get(verified.pass.start.paper_hash), ops)
    if (refused) return refused
    batches.push({ pass: verified.pass, ops })
  }

  const handedIn: HandedIn = {
    attempt_id: file.attempt_id,
    student: attempt.student,
    num_ops: 0,
    num_new: 0,
    standings: { counts: 0, late_held: 0, late_accepted: 0, late_rejected: 0, superseded: 0 },
  }
  const act = actIn(attempt.start)
  for (const { pass, ops } of batches) {
    const { acks, num_new } = await services.attempt(file.attempt_id).saveSealed(pass, ops, act)
    handedIn.num_ops += ops.length
    handedIn.num_new += num_new
    for (const { standing } of acks) handedIn.standings[standing] += 1
  }
  return { ok: true as const, handedIn }
}
