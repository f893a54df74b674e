import { z } from 'zod'
import { Id, Instant, Language } from './common.ts'
import { Student } from './users.ts'

export const ResultsVisibility = z.enum(['after_submit', 'after_close', 'manual'])
export type ResultsVisibility = z.infer<typeof ResultsVisibility>

/**
 * How a question with several right options is scored; `core/grading/score.ts` states each rule.
 * A question with one right option is worth all or nothing under the first two.
 */
export const ScoringRule = z.enum(['all_or_nothing', 'partial_credit', 'negative_marking'])
export type ScoringRule = z.infer<typeof ScoringRule>

const rules = {
  title: z.string().trim().min(1).max(200),
  opens_at: Instant,
  closes_at: Instant,
  duration_minutes: z.number().int().min(1).max(1440),
  student_ids: z.array(Id).max(10_000),
  group_ids: z.array(Id).max(200),
  shuffle_questions: z.boolean(),
  shuffle_options: z.boolean(),
  max_attempts: z.number().int().min(1).max(20),
  results_visibility: ResultsVisibility,
  scoring_rule: ScoringRule,
  access_code: z.string().trim().min(1).max(50).nullable(),
}

const inOrder = {
  message: 'closes_at must be after opens_at.',
  path: ['closes_at'],
  params: { code: 'closes_before_opens' },
}

export const ExamInput = z
  .strictObject({
    ...rules,
    qcm_id: Id,
    student_ids: rules.student_ids.default([]),
    group_ids: rules.group_ids.default([]),
    shuffle_questions: rules.shuffle_questions.default(true),
    shuffle_options: rules.shuffle_options.default(true),
    max_attempts: rules.max_attempts.default(1),
    results_visibility: rules.results_visibility.default('after_submit'),
    scoring_rule: rules.scoring_rule.default('partial_credit'),
    access_code: rules.access_code.default(null),
  })
  .refine((exam) => exam.opens_at < exam.closes_at, inOrder)
export type ExamInput = z.infer<typeof ExamInput>

/** A draft's rules may all change; a published exam is what its students were told. */
export const ExamPatch = z
  .strictObject(rules)
  .partial()
  .refine((exam) => !exam.opens_at || !exam.closes_at || exam.opens_at < exam.closes_at, inOrder)
export type ExamPatch = z.infer<typeof ExamPatch>

export const ExamStatus = z.enum(['draft', 'published'])
export type ExamStatus = z.infer<typeof ExamStatus>

/** An exam as its teacher sees it. */
export const Exam = z.object({
  id: Id,
  qcm_id: Id.nullable(),
  title: z.string(),
  language: Language,
  status: ExamStatus,
  opens_at: z.string(),
  closes_at: z.string(),
  duration_minutes: z.number().int(),
  shuffle_questions: z.boolean(),
  shuffle_options: z.boolean(),
  max_attempts: z.number().int(),
  results_visibility: ResultsVisibility,
  results_released_at: z.string().nullable(),
  scoring_rule: ScoringRule,
  access_code: z.string().nullable(),
  num_questions: z.number().int(),
  max_score: z.number(),
  num_students: z.number().int(),
  num_results: z.number().int(),
  published_at: z.string().nullable(),
  created_at: z.string(),
})
export type Exam = z.infer<typeof Exam>

export const ExamDetail = Exam.extend({
  students: z.array(Student),
  groups: z.array(z.object({ id: Id, name: z.string() })),
})
export type ExamDetail = z.infer<typeof ExamDetail>

export const AttemptStatus = z.enum(['in_progress', 'submitted', 'graded'])
export type AttemptStatus = z.infer<typeof AttemptStatus>

/** An attempt in a student's list of exams. Score and maximum are null until the exam shows them. */
export const OwnAttempt = z.object({
  attempt_id: z.string(),
  number: z.number().int(),
  status: AttemptStatus,
  submitted_at: z.string().nullable(),
  score: z.number().nullable(),
  max_score: z.number().nullable(),
})

export type OwnAttempt = z.infer<typeof OwnAttempt>

/** An exam as a student sees it: no access code, nothing of the questions. */
export const StudentExam = z.object({
  id: Id,
  title: z.string(),
  language: Language,
  teacher_name: z.string(),
  opens_at: z.string(),
  closes_at: z.string(),
  duration_minutes: z.number().int(),
  num_questions: z.number().int(),
  max_score: z.number(),
  max_attempts: z.number().int(),
  scoring_rule: ScoringRule,
  results_visibility: ResultsVisibility,
  requires_access_code: z.boolean(),
  attempts: z.array(OwnAttempt),
  server_time: z.string(),
})
export type StudentExam = z.infer<typeof StudentExam>

/** One row a student, the best attempt's score; students without an attempt are there too. */
export const ExamResultRow = z.object({
  student: Student,
  attempt_id: z.string().nullable(),
  number: z.number().int().nullable(),
  status: z.enum(['not_started', 'in_progress', 'submitted', 'graded']),
  started_at: z.string().nullable(),
  submitted_at: z.string().nullable(),
  score: z.number().nullable(),
  max_score: z.number(),
  percent: z.number().nullable(),
})
export type ExamResultRow = z.infer<typeof ExamResultRow>

export const ExamResults = z.object({
  exam_id: Id,
  rows: z.array(ExamResultRow),
  num_started: z.number().int(),
  num_graded: z.number().int(),
  mean_percent: z.number().nullable(),
  max_score: z.number(),
})
export type ExamResults = z.infer<typeof ExamResults>
