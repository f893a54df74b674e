import { hashAccessCode, sameHash } from '../../core/exams/access-code.ts'
import type { Sealed } from '../../core/exams/aes-gcm.ts'
import { attemptId } from '../../core/exams/attempt-id.ts'
import { ipAllowed } from '../../core/exams/ip-ranges.ts'
import { type PaperTicket, signPaperTicket, verifyPaperTicket } from '../../core/exams/paper-ticket.ts'
import { sealPaper } from '../../core/exams/sealed-paper.ts'
import { type Failure, fail } from '../../core/problems/codes.ts'
import type { PaperKey, SealedPaper } from '../../core/wire/attempts.ts'
import { attemptSeed, paperKey } from '../../platform/keys/derived-keys.ts'
import { selectOptionalStudentExam } from '../../platform/storage/exams.ts'
import type { PublishedExam } from '../exam-directory.ts'
import type { Services } from '../services.ts'

/** All who wait for an exam get the same text; sealing it once an isolate is enough. */
const sealedOnce = new Map<string, Promise<Sealed>>()
const MOST_SEALED = 50

/** The paper for somebody in the waiting room, and the ticket that fetches its key at the hour. */
export async function sealedPaper(
  services: Pick<Services, 'db' | 'exams' | 'papers' | 'attemptSecret'>,
  examId: string,
  studentId: string,
): Promise<({ ok: true } & SealedPaper) | Failure<'not_found'>> {
  const exam = await services.exams.published(examId)
  if (!exam?.paper_hash || !(await selectOptionalStudentExam(services.db, studentId, examId))) return fail('not_found')
  const [sealed, ticket] = await Promise.all([
    sealedOf(services, exam, exam.paper_hash),
    signPaperTicket({ exam_id: examId, student_id: studentId }, exam.closes_at, services.attemptSecret),
  ])
  const { paper_hash, opens_at, shuffle_questions, shuffle_options } = exam
  return { ok: true, exam_id: examId, paper_hash, opens_at, shuffle_questions, shuffle_options, ticket, ...sealed }
}

function sealedOf(
  { papers, attemptSecret }: Pick<Services, 'papers' | 'attemptSecret'>,
  { id: exam_id }: PublishedExam,
  paper_hash: string,
): Promise<Sealed> {
  const name = `${exam_id}.${paper_hash}`
  const known = sealedOnce.get(name)
  if (known) return known
  if (sealedOnce.size >= MOST_SEALED) sealedOnce.delete(sealedOnce.keys().next().value ?? '')
  const sealing = papers
    .get(paper_hash)
    .then((paper) => sealPaper(paperKey(attemptSecret, exam_id, paper_hash), { exam_id, paper_hash }, paper))
  sealedOnce.set(name, sealing)
  sealing.catch(() => sealedOnce.delete(name))
  return sealing
}

/**
 * The key of a paper that was sent ahead, to whoever holds a ticket and could start now. It asks no object and, where
 * the exam is known to the isolate, no database: this is what a whole room does in the same second.
 */
export async function releasePaperKey(
  services: Pick<Services, 'exams' | 'attemptSecret' | 'now'>,
  examId: string,
  given: { ticket: string; access_code?: string | undefined; address: string | null },
): Promise<
  | ({ ok: true } & PaperKey)
  | Failure<'ticket_invalid' | 'exam_not_open' | 'exam_closed' | 'network_not_allowed' | 'access_code_wrong'>
> {
  const { attemptSecret } = services
  const now = services.now()
  const holder = await ticketHolder(services, examId, given.ticket)
  if (!holder.ok) return holder
  const { exam_id, student_id } = holder.ticket
  const exam = await services.exams.published(exam_id)
  if (!exam?.paper_hash) return fail('ticket_invalid')
  const server_time = now.toISOString()
  if (server_time < exam.opens_at) return fail('exam_not_open', { opens_at: exam.opens_at })
  if (server_time >= exam.closes_at) return fail('exam_closed', { closes_at: exam.closes_at })
  if (!ipAllowed(exam.allowed_ip_ranges, given.address)) {
    return fail('network_not_allowed', { address: given.address ?? '?' })
  }
  if (exam.access_code !== null) {
    const [right, said] = await Promise.all([hashAccessCode(exam.access_code), hashAccessCode(given.access_code ?? '')])
    if (!sameHash(right, said)) return fail('access_code_wrong')
  }
  const attempt_id = attemptId({ exam_id, student_id, number: 1 })
  return {
    ok: true,
    attempt_id,
    key: paperKey(attemptSecret, exam_id, exam.paper_hash),
    seed: attemptSeed(attemptSecret, attempt_id),
    server_time,
  }
}

/** Whose ticket it is. Good for its own exam alone. */
export async function ticketHolder(
  { attemptSecret, now }: Pick<Services, 'attemptSecret' | 'now'>,
  examId: string,
  ticket: string,
): Promise<{ ok: true; ticket: PaperTicket } | Failure<'ticket_invalid'>> {
  const verified = await verifyPaperTicket(ticket, attemptSecret, now())
  return verified.ok && verified.ticket.exam_id !== examId ? fail('ticket_invalid') : verified
}
