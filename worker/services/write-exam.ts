import { newId } from '../../core/ids.ts'
import { type Failure, fail } from '../../core/problems/codes.ts'
import type { ExamInput, ExamPatch } from '../../core/wire/exams.ts'
import { type ExamDetailRow, insertExam, updateDraftExam } from '../../platform/storage/exams.ts'
import { countGroups } from '../../platform/storage/groups.ts'
import type { QcmSummaryRow } from '../../platform/storage/qcms.ts'
import { countStudents } from '../../platform/storage/users.ts'
import type { Services } from '../services.ts'

type Written = { ok: true; id: string } | WriteFailure
type WriteFailure = Failure<'unknown_student' | 'unknown_group' | 'exam_window_too_short' | 'exam_already_published'>

export async function createExam(
  services: Pick<Services, 'db' | 'now'>,
  ownerId: string,
  qcm: QcmSummaryRow,
  { student_ids, group_ids, ...rules }: ExamInput,
): Promise<Written> {
  const refused = refuseWindow(rules) ?? (await refuseAudience(services, ownerId, { student_ids, group_ids }))
  if (refused) return refused
  const id = newId('exam')
  const created_at = services.now().toISOString()
  await insertExam(
    services.db,
    { ...rules, id, owner_id: ownerId, language: qcm.language, created_at },
    { student_ids, group_ids },
  )
  return { ok: true, id }
}

export async function changeExam(
  services: Pick<Services, 'db'>,
  exam: ExamDetailRow,
  { student_ids, group_ids, ...rules }: ExamPatch,
): Promise<Written> {
  if (exam.status !== 'draft') return fail('exam_already_published')
  const refused =
    refuseWindow({ ...exam, ...rules }) ?? (await refuseAudience(services, exam.owner_id, { student_ids, group_ids }))
  if (refused) return refused
  await updateDraftExam(services.db, exam.id, rules, { student_ids, group_ids })
  return { ok: true, id: exam.id }
}

/** A window in which nobody could use the whole duration is a slip of the teacher's, never a wish. */
function refuseWindow(exam: Pick<ExamInput, 'opens_at' | 'closes_at' | 'duration_minutes'>): WriteFailure | null {
  const minutes = (Date.parse(exam.closes_at) - Date.parse(exam.opens_at)) / 60_000
  return minutes < exam.duration_minutes ? fail('exam_window_too_short') : null
}

async function refuseAudience(
  { db }: Pick<Services, 'db'>,
  ownerId: string,
  { student_ids = [], group_ids = [] }: { student_ids?: string[] | undefined; group_ids?: string[] | undefined },
): Promise<WriteFailure | null> {
  const students = [...new Set(student_ids)]
  if (students.length > 0 && (await countStudents(db, students)) < students.length) return fail('unknown_student')
  const groups = [...new Set(group_ids)]
  if (groups.length > 0 && (await countGroups(db, ownerId, groups)) < groups.length) return fail('unknown_group')
  return null
}
