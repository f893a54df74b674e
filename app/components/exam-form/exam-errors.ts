import type { ProblemCode } from '../../../core/problems/codes.ts'
import { ApiProblem } from '../../api/problem.ts'

export type ExamField =
  | 'qcm_id'
  | 'title'
  | 'opens_at'
  | 'closes_at'
  | 'duration_minutes'
  | 'student_ids'
  | 'group_ids'
  | 'max_attempts'
  | 'access_code'
  | 'allowed_ip_ranges'

/** Refusals that are about one field, though the API names none. */
const FIELD_OF: Partial<Record<ProblemCode, ExamField>> = {
  exam_window_too_short: 'duration_minutes',
  exam_closes_in_the_past: 'closes_at',
  exam_has_no_student: 'student_ids',
  qcm_has_no_accepted_question: 'qcm_id',
  unknown_student: 'student_ids',
  unknown_group: 'group_ids',
}

/** What stands beside a field when an exam was refused. */
export function examFieldError(error: unknown, field: ExamField): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined
  if (FIELD_OF[error.code] === field) return error.detail
  // A list is refused by its items: `allowed_ip_ranges.2`.
  return error.errors.find((one) => one.field.split('.')[0] === field)?.message
}

/** Whether the refusal belongs to no field, and must be said for the whole form. */
export function isAboutWholeExam(error: unknown): boolean {
  return !(error instanceof ApiProblem && (FIELD_OF[error.code] || error.errors.length > 0))
}
