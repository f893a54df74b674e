import type { Act } from '../../core/audit/acts.ts'
import { arrangePaper } from '../../core/exams/paper.ts'
import { verifyChain } from '../../core/exams/receipt.ts'
import type { AttemptLogView } from '../../core/wire/attempts.ts'
import type { AttemptAudit } from '../../durable-objects/exam-attempt.ts'
import { receiptSigner } from '../../durable-objects/receipt-signer.ts'
import { listNames } from '../../platform/storage/users.ts'
import type { Services } from '../services.ts'
import type { TaughtAttempt } from './taught-attempt.ts'

type LogServices = Pick<Services, 'attempt' | 'attemptSecret' | 'db' | 'exams' | 'papers'>

/** All that an attempt stored, and whether its receipts still vouch for it. */
export async function attemptLogView(services: LogServices, attempt: TaughtAttempt): Promise<AttemptLogView> {
  return toView(services, attempt, await services.attempt(attempt.start.attempt_id).log())
}

/** Rules on late answers, and shows the log as it is then. Where nothing was saved there is nothing to rule on. */
export async function ruleLateAnswers(
  services: LogServices,
  attempt: TaughtAttempt,
  ruling: 'accept' | 'reject',
  act: Act,
  opIds?: string[],
): Promise<AttemptLogView> {
  return toView(services, attempt, await services.attempt(attempt.start.attempt_id).ruleLate(ruling, act, opIds))
}

async function toView(
  { attemptSecret, db, exams, papers }: LogServices,
  { exam_id, student, ...known }: TaughtAttempt,
  audit: AttemptAudit | null,
): Promise<AttemptLogView> {
  const { start, deadline, end, ops, acts } = audit ?? { ...known, deadline: known.start.deadline, ops: [], acts: [] }
  const [exam, paper, names] = await Promise.all([
    exams.published(exam_id),
    papers.get(start.paper_hash),
    listNames(
      db,
      [...acts.map(({ actor_id }) => actor_id), ...ops.map(({ ruled_by }) => ruled_by)].filter((id) => id !== null),
    ),
  ])
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
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
    ops: ops.map(({ ruled_by, ruled_at, ...op }) => ({
      ...op,
      ruled: ruled_at === null ? null : { by: nameOf(ruled_by), at: ruled_at },
    })),
    acts: acts.map(({ id, at, act, actor_id, detail }) => ({ id, at, act, by: nameOf(actor_id), detail })),
  }
}
