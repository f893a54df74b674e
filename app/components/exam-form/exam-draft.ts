import type {
  ExamDetail,
  LatePolicy,
  QuestionLayout,
  ResultsVisibility,
  ScoringRule,
} from '../../../core/wire/exams.ts'
import type { QcmSummary } from '../../../core/wire/qcms.ts'
import type { Student } from '../../../core/wire/users.ts'
import { ipRangesOf } from './ip-lines.ts'
import { fromLocalInput, toLocalInput } from './local-time.ts'

/** An exam in its form: numbers as typed, times as the clocks of the browser show them. */
export interface ExamDraft {
  qcm_id: string
  title: string
  opens_at: string
  closes_at: string
  duration_minutes: string
  students: Student[]
  group_ids: string[]
  shuffle_questions: boolean
  shuffle_options: boolean
  max_attempts: string
  results_visibility: ResultsVisibility
  scoring_rule: ScoringRule
  access_code: string
  /** As typed, one a line. */
  allowed_ip_ranges: string
  late_policy: LatePolicy
  question_layout: QuestionLayout
}

/** What each section of the form gets. */
export interface ExamFormPart {
  draft: ExamDraft
  set: (patch: Partial<ExamDraft>) => void
  /** Why it was refused. */
  error: unknown
}

const HOUR_MS = 3_600_000
const MINUTES_A_QUESTION = 1.5

/** Opens at the next full hour for two hours; a minute and a half a question, in steps of five. */
export function newExamDraft(qcm: QcmSummary | undefined, now: number, timeZone: string): ExamDraft {
  const opens = (Math.floor(now / HOUR_MS) + 1) * HOUR_MS
  return {
    qcm_id: qcm?.id ?? '',
    title: qcm?.title ?? '',
    opens_at: toLocalInput(new Date(opens).toISOString(), timeZone),
    closes_at: toLocalInput(new Date(opens + 2 * HOUR_MS).toISOString(), timeZone),
    duration_minutes: `${suggestedMinutes(qcm?.num_accepted ?? 0)}`,
    students: [],
    group_ids: [],
    shuffle_questions: true,
    shuffle_options: true,
    max_attempts: '1',
    results_visibility: 'after_submit',
    scoring_rule: 'partial_credit',
    access_code: '',
    allowed_ip_ranges: '',
    late_policy: 'review',
    question_layout: 'one_per_page',
  }
}

export function suggestedMinutes(questions: number): number {
  return Math.max(5, Math.ceil((questions * MINUTES_A_QUESTION) / 5) * 5)
}

export function draftOfExam(exam: ExamDetail, timeZone: string): ExamDraft {
  return {
    qcm_id: exam.qcm_id ?? '',
    title: exam.title,
    opens_at: toLocalInput(exam.opens_at, timeZone),
    closes_at: toLocalInput(exam.closes_at, timeZone),
    duration_minutes: `${exam.duration_minutes}`,
    students: exam.students,
    group_ids: exam.groups.map(({ id }) => id),
    shuffle_questions: exam.shuffle_questions,
    shuffle_options: exam.shuffle_options,
    max_attempts: `${exam.max_attempts}`,
    results_visibility: exam.results_visibility,
    scoring_rule: exam.scoring_rule,
    access_code: exam.access_code ?? '',
    allowed_ip_ranges: exam.allowed_ip_ranges.join('\n'),
    late_policy: exam.late_policy,
    question_layout: exam.question_layout,
  }
}

/** Whether saving one after the other would change nothing; the order in which students were chosen does not count. */
export function sameDraft(one: ExamDraft, other: ExamDraft): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

function plain({ students, group_ids, title, access_code, allowed_ip_ranges, ...draft }: ExamDraft) {
  return {
    ...draft,
    title: title.trim(),
    access_code: access_code.trim(),
    allowed_ip_ranges: ipRangesOf(allowed_ip_ranges),
    students: students.map(({ id }) => id).sort(),
    group_ids: [...group_ids].sort(),
  }
}

/** As the API takes it. A time that is none is sent as it stands, for the API to name the field. */
export function examInput({ students, qcm_id: _, ...draft }: ExamDraft, timeZone: string) {
  return {
    ...draft,
    opens_at: fromLocalInput(draft.opens_at, timeZone) ?? draft.opens_at,
    closes_at: fromLocalInput(draft.closes_at, timeZone) ?? draft.closes_at,
    duration_minutes: Number(draft.duration_minutes),
    max_attempts: Number(draft.max_attempts),
    student_ids: students.map(({ id }) => id),
    access_code: draft.access_code.trim() || null,
    allowed_ip_ranges: ipRangesOf(draft.allowed_ip_ranges),
  }
}
