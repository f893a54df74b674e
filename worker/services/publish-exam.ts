import type { Act } from '../../core/audit/acts.ts'
import { publishPaper } from '../../core/exams/paper.ts'
import { numShards } from '../../core/exams/roll.ts'
import { type Failure, fail } from '../../core/problems/codes.ts'
import { type ExamDetailRow, publishDraftExam } from '../../platform/storage/exams.ts'
import { listQuestions } from '../../platform/storage/qcms.ts'
import { openRolls } from '../../queues/announce-exam.ts'
import type { Services } from '../services.ts'

type PublishFailure = Failure<
  'exam_already_published' | 'exam_closes_in_the_past' | 'exam_has_no_student' | 'qcm_has_no_accepted_question'
>

/** Takes the snapshot, opens the exam's rolls and tells its students. What was not accepted is not in the paper. */
export async function publishExam(
  services: Pick<Services, 'db' | 'now' | 'send' | 'monitor'>,
  exam: ExamDetailRow,
  documentTitle: string | null,
  act: Act,
): Promise<{ ok: true } | PublishFailure> {
  if (exam.status !== 'draft') return fail('exam_already_published')
  const now = services.now().toISOString()
  if (exam.closes_at <= now) return fail('exam_closes_in_the_past')
  if (exam.num_students === 0) return fail('exam_has_no_student')

  const rows = exam.qcm_id ? await listQuestions(services.db, exam.qcm_id) : []
  const accepted = rows.filter((question) => question.status === 'accepted')
  if (accepted.length === 0) return fail('qcm_has_no_accepted_question')
  const paper = await publishPaper(
    accepted.map((question) => ({
      ...question,
      source: question.source && { ...question.source, document_title: documentTitle ?? '' },
    })),
  )
  if (!(await publishDraftExam(services.db, exam.id, now, paper, numShards(exam.num_students), act))) {
    return fail('exam_already_published')
  }
  // The message comes first: should we die here, the job opens the rolls. Opening them twice is the same as once.
  await services.send({ kind: 'announce_exam', exam_id: exam.id, after: '' })
  await openRolls(services, exam.id)
  return { ok: true }
}

/** Closes the doors of a published exam before it is deleted; refused by any roll that has somebody on it. */
export async function withdrawRolls(
  { monitor }: Pick<Services, 'monitor'>,
  exam: Pick<ExamDetailRow, 'id' | 'num_monitors'>,
): Promise<{ ok: true } | Failure<'exam_in_use'>> {
  for (let shard = 0; shard < exam.num_monitors; shard++) {
    const withdrawn = await monitor(exam.id, shard).withdraw()
    if (!withdrawn.ok) return fail('exam_in_use')
  }
  return { ok: true }
}
