import type { Paper } from '../wire/attempts.ts'
import type { Language } from '../wire/common.ts'
import type { ScoringRule } from '../wire/exams.ts'

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

/** What every ExamMonitor of an exam is told when the exam is published; with it a start needs no database. */
export interface ExamTerms {
  exam_id: string
  title: string
  language: Language
  paper_hash: string
  opens_at: string
  closes_at: string
  duration_minutes: number
  max_attempts: number
  shuffle_questions: boolean
  shuffle_options: boolean
  scoring_rule: ScoringRule
  /** SHA-256 (hex) of the code, or null. */
  access_code_hash: string | null
}

/** One row of the roll: it says all that an attempt is. Signed, it is the attempt token. */
export interface AttemptStart {
  attempt_id: string
  exam_id: string
  student_id: string
  number: number
  paper_hash: string
  started_at: string
  deadline: string
  /** Orders questions and options for this attempt, reproducibly. */
  seed: number
}

/** A finished attempt as it leaves its object, to be graded: the last answer to each question. */
export interface ClosedAttempt {
  start: AttemptStart
  submitted_at: string
  closed_by: 'student' | 'deadline'
  answers: { question_id: string; option_ids: string[]; text: string | null }[]
}
