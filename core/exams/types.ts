import { z } from 'zod'
import { AttemptId, type ClosedBy, type Paper } from '../wire/attempts.ts'
import { Id, Language } from '../wire/common.ts'
import { LatePolicy, ScoringRule } from '../wire/exams.ts'

/** What grading needs of a published question and a student never gets before the result. */
export interface KeyEntry {
  question_id: string
  correct_option_ids: string[]
  explanation: string
  source: { document_id: string; document_title: string; page: number | null; quote: string } | null
}

/** The immutable snapshot that an exam is published with. The two halves are stored and cached apart. */
export interface PublishedPaper {
  /** SHA-256 (hex) of paper and key; papers are cached by it and never change. */
  hash: string
  paper: Paper
  key: KeyEntry[]
}

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Time = z.iso.datetime()

/** What every ExamMonitor of an exam is told when the exam is published; with it a start needs no database. */
export const ExamTerms = z.object({
  exam_id: Id,
  title: z.string(),
  language: Language,
  paper_hash: Sha256,
  opens_at: Time,
  closes_at: Time,
  duration_minutes: z.number().int().positive(),
  max_attempts: z.number().int().positive(),
  shuffle_questions: z.boolean(),
  shuffle_options: z.boolean(),
  scoring_rule: ScoringRule,
  access_code_hash: Sha256.nullable().meta({ description: '`hashAccessCode` of the code, or null' }),
})
export type ExamTerms = z.infer<typeof ExamTerms>

/** One row of the roll: it says all that an attempt is. Signed, it is the attempt token. */
export const AttemptStart = z.object({
  attempt_id: AttemptId,
  exam_id: Id,
  student_id: Id,
  number: z.number().int().positive(),
  paper_hash: Sha256,
  started_at: Time,
  deadline: Time,
  seed: z.number().int().min(0).max(0xffffffff).meta({
    description: 'orders questions and options for this attempt, reproducibly',
  }),
  monitor: z.number().int().min(0).meta({ description: 'which of the exam’s ExamMonitors keeps this row' }),
})
export type AttemptStart = z.infer<typeof AttemptStart>

/** What an attempt token says: the start, and which opening of the attempt its page is. The newest holds the pen. */
export const AttemptPass = z.object({
  start: AttemptStart,
  pen: z.number().int().positive(),
  late_policy: LatePolicy,
})
export type AttemptPass = z.infer<typeof AttemptPass>

/** The end of an attempt. One that the clock ended was submitted at its deadline, however late the clock was read. */
export interface AttemptEnd {
  submitted_at: string
  closed_by: ClosedBy
}

/** A finished attempt as it leaves its object, to be graded: the last answer to each question that counts. */
export interface ClosedAttempt extends AttemptEnd {
  start: AttemptStart
  /** Grows whenever grading again may give something else: a late answer, a ruling, extra time after the end. */
  revision: number
  /** Late answers that wait for the teacher. */
  held_answers: number
  answers: { question_id: string; option_ids: string[]; text: string | null }[]
}
