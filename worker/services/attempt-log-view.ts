import { arrangePaper } from '../../core/exams/paper.ts'
import { verifyChain } from '../../core/exams/receipt.ts'
import type { AttemptLogView } from '../../core/wire/attempts.ts'
import type { AttemptAudit } from '../../durable-objects/exam-attempt.ts'
import { receiptSigner } from '../../durable-objects/receipt-signer.ts'
import type { Services } from '../services.ts'
import type { TaughtAttempt } from './taught-attempt.ts'

type LogServices = Pick<Services, 'attempt' | 'attemptSecret' | 'exams' | 'papers'>

/** All that an attempt stored, and whether its receipts still vouch for it. */
export async function attemptLogView(services: LogServices, attempt: TaughtAttempt): Promise<AttemptLogView> {
  return toView(services, attempt, await services.attempt(attempt.start.attempt_id).log())
}

/** Rules on late answers, and shows the log as it is then. Where nothing was saved there is nothing to rule on. */
export async function ruleLateAnswers(
  services: LogServices,
  attempt: TaughtAttempt,
  ruling: 'accept' | 'reject',
  opIds?: string[],
): Promise<AttemptLogView> {
  return toView(services, attempt, await services.attempt(attempt.start.attempt_id).ruleLate(ruling, opIds))
}

async function toView(
  { attemptSecret, exams, papers }: LogServices,
  { exam_id, student, ...known }: TaughtAttempt,
  audit: AttemptAudit | null,
): Promise<AttemptLogView> {
  const { start, deadline, end, ops } = audit ?? { ...known, deadline: known.start.deadline, ops: [] }
  const [exam, paper] = await Promise.all([exams.published(exam_id), papers.get(start.paper_hash)])
  const verdict = verifyChain(receiptSigner(attemptSecret), start, ops)
  return {
    attempt_id: start.attempt_id,
    exam_id,
    student,
    status: end ? 'submitted' : 'in_progress',
    deadline,
    submitted_at: end?.submitted_at ?? null,
    closed_by: end?.closed_by ?? null,
    start: { ...start },
    chain: verdict.ok
      ? { holds: true, length: verdict.length }
      : { holds: false, seq: verdict.seq, reason: verdict.reason },
    questions: exam ? arrangePaper(paper, exam, start.seed).questions : paper.questions,
    ops,
  }
}
