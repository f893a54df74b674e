import { z } from 'zod'
import { parseIpRange } from '../exams/ip-ranges.ts'
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

/**
 * What becomes of an answer that arrives after the end. It is stored and marked whatever the policy; `review` holds it
 * until the exam's teacher rules, `accept` counts it where the clock ended the attempt.
 */
export const LatePolicy = z.enum(['reject', 'review', 'accept'])
export type LatePolicy = z.infer<typeof LatePolicy>

export const QuestionLayout = z.enum(['one_per_page', 'all_on_one'])
export type QuestionLayout = z.infer<typeof QuestionLayout>

/** An address or a range in CIDR notation (RFC 4632, RFC 4291): `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/32`. */
export const IpRange = z
  .string()
  .trim()
  .max(64)
  .refine((text) => parseIpRange(text) !== null, {
    message: 'Write an address or a range such as 192.0.2.0/24.',
    params: { code: 'ip_range_invalid' },
  })

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
  allowed_ip_ranges: z.array(IpRange).max(50).meta({ description: 'where an attempt may be opened; [] is anywhere' }),
  late_policy: LatePolicy,
  question_layout: QuestionLayout,
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
    allowed_ip_ranges: rules.allowed_ip_ranges.default([]),
    late_policy: rules.late_policy.default('review'),
    question_layout: rules.question_layout.default('one_per_page'),
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
  allowed_ip_ranges: z.array(z.string()),
  late_policy: LatePolicy,
  question_layout: QuestionLayout,
  extended_until: z
    .string()
    .nullable()
    .meta({ description: 'when extra time ends the last attempt, if after closes_at' }),
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
  restricted_network: z.boolean().meta({ description: 'may only be opened from certain networks' }),
  question_layout: QuestionLayout,
  late_policy: LatePolicy,
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
  held_answers: z.number().int().meta({ description: 'late answers that wait for the teacher to rule' }),
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
