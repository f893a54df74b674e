import { hashAccessCode } from '../core/exams/access-code.ts'
import { monitorShardOf } from '../core/exams/roll.ts'
import type { ExamTerms } from '../core/exams/types.ts'
import { type ExamDetailRow, listExamStudentIds, selectOptionalExam } from '../platform/storage/exams.ts'
import { done, type JobContext, type JobOutcome } from './context.ts'

/** A notification is one call to one object; a Worker may make 1,000 in one invocation. */
const STUDENTS_A_MESSAGE = 200

/** Opens the rolls of a published exam and tells its students, in steps: each message goes on where the last one ended. */
export async function announceExam(
  context: Pick<JobContext, 'db' | 'monitor' | 'room' | 'send'>,
  { exam_id, after }: { exam_id: string; after: string },
): Promise<JobOutcome> {
  const exam = await selectOptionalExam(context.db, exam_id)
  if (exam?.status !== 'published') return { outcome: 'park', reason: 'the exam is not published' }
  if (after === '') await openRolls(context, exam_id)

  const studentIds = await listExamStudentIds(context.db, exam_id, after, STUDENTS_A_MESSAGE)
  await Promise.all(studentIds.map((studentId) => context.room(studentId).notify(newExam(exam), `new_exam:${exam.id}`)))
  const last = studentIds.at(-1)
  if (last && studentIds.length === STUDENTS_A_MESSAGE)
    await context.send({ kind: 'announce_exam', exam_id, after: last })
  return done
}

/** Tells each of the exam's monitors its terms and its students. Idempotent. */
export async function openRolls(context: Pick<JobContext, 'db' | 'monitor'>, examId: string): Promise<void> {
  const exam = await selectOptionalExam(context.db, examId)
  if (exam?.status !== 'published') throw new Error(`exam ${examId} is not published`)
  const shards: string[][] = Array.from({ length: exam.num_monitors }, () => [])
  for (const id of await listExamStudentIds(context.db, examId, '', Number.MAX_SAFE_INTEGER)) {
    shards[monitorShardOf(id, exam.num_monitors)]?.push(id)
  }
  const terms = await termsOf(exam)
  await Promise.all(shards.map((studentIds, shard) => context.monitor(examId, shard).publish(terms, studentIds)))
}

async function termsOf(exam: ExamDetailRow): Promise<ExamTerms> {
  if (exam.paper_hash === null) throw new Error(`exam ${exam.id} is published without a paper`)
  return {
    exam_id: exam.id,
    title: exam.title,
    language: exam.language,
    paper_hash: exam.paper_hash,
    opens_at: exam.opens_at,
    closes_at: exam.closes_at,
    duration_minutes: exam.duration_minutes,
    max_attempts: exam.max_attempts,
    shuffle_questions: exam.shuffle_questions,
    shuffle_options: exam.shuffle_options,
    scoring_rule: exam.scoring_rule,
    access_code_hash: exam.access_code === null ? null : await hashAccessCode(exam.access_code),
  }
}

function newExam({ id, title, opens_at, closes_at }: ExamDetailRow) {
  return { type: 'new_exam' as const, data: { exam_id: id, title, opens_at, closes_at } }
}
