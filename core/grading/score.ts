import type { KeyEntry } from '../exams/types.ts'
import type { Answer, Paper, PaperQuestion, ResultQuestion } from '../wire/attempts.ts'
import type { ScoringRule } from '../wire/exams.ts'
import { type Fraction, optionFraction } from './scoring-rules.ts'

/** `pending`: a short answer that no grader and no teacher has ruled on yet; it counts 0 until then. */
type Verdict = ResultQuestion['verdict']

/** Points with at most two decimals. */
export interface QuestionGrade {
  question_id: string
  verdict: Verdict
  score: number
  max_score: number
}

export interface AttemptGrade {
  /** `needs_review` as long as a question is pending. */
  status: 'graded' | 'needs_review'
  score: number
  max_score: number
  /** 0–100 with at most two decimals; 0 where there is nothing to win. */
  percent: number
  questions: QuestionGrade[]
}

/** What a grader or a teacher says a short answer is worth: 0–100 percent of its points. */
export type Rulings = ReadonlyMap<string, { percent: number }>

/**
 * The grade of a finished attempt, question by question in the paper's order.
 *
 * Points are counted in hundredths, as whole numbers: each question's score is rounded half up to a hundredth, and the
 * total is the sum of what is shown, at least 0. So the sum that a student does by hand is the sum that we show.
 * `answers` holds the last answer to each question; `rulings` what is known of the short answers.
 */
export function gradeAttempt(
  paper: Paper,
  key: readonly KeyEntry[],
  answers: readonly Answer[],
  rule: ScoringRule,
  rulings: Rulings = new Map(),
): AttemptGrade {
  const correct = new Map(key.map((entry) => [entry.question_id, new Set(entry.correct_option_ids)]))
  const given = new Map(answers.map((answer) => [answer.question_id, answer]))
  let total = 0
  let maximum = 0
  const questions = paper.questions.map((question): QuestionGrade => {
    const worth = hundredths(question.points)
    const { verdict, earned } = gradeQuestion(question, correct.get(question.id), given.get(question.id), rule, rulings)
    const score = scaled(worth, earned)
    total += score
    maximum += worth
    return { question_id: question.id, verdict, score: score / 100, max_score: worth / 100 }
  })
  total = Math.max(0, total)
  return {
    status: questions.some((question) => question.verdict === 'pending') ? 'needs_review' : 'graded',
    score: total / 100,
    max_score: maximum / 100,
    percent: maximum === 0 ? 0 : scaled(10_000, { part: total, of: maximum }) / 100,
    questions,
  }
}

/** The most that a paper's questions are worth together, counted as `gradeAttempt` does. */
export function maxScore(questions: readonly Pick<PaperQuestion, 'points'>[]): number {
  return questions.reduce((sum, question) => sum + hundredths(question.points), 0) / 100
}

const NOTHING: Fraction = { part: 0, of: 1 }

function gradeQuestion(
  question: PaperQuestion,
  correct: ReadonlySet<string> | undefined,
  answer: Answer | undefined,
  rule: ScoringRule,
  rulings: Rulings,
): { verdict: Verdict; earned: Fraction } {
  if (!correct) throw new Error(`the key has no entry for question ${question.id}`)
  if (question.type === 'short_answer') {
    if (!answer?.text?.trim()) return { verdict: 'unanswered', earned: NOTHING }
    const ruling = rulings.get(question.id)
    if (!ruling) return { verdict: 'pending', earned: NOTHING }
    const earned = { part: Math.round(Math.min(100, Math.max(0, ruling.percent)) * 100), of: 10_000 }
    return { verdict: verdictOf(earned), earned }
  }
  if (correct.size === 0) throw new Error(`the key names no right option of question ${question.id}`)
  if (!answer || answer.option_ids.length === 0) return { verdict: 'unanswered', earned: NOTHING }
  const earned = optionFraction(question, correct, new Set(answer.option_ids), rule)
  return { verdict: verdictOf(earned), earned }
}

function verdictOf({ part, of }: Fraction): Verdict {
  if (part === of) return 'correct'
  return part > 0 ? 'partial' : 'incorrect'
}

function hundredths(points: number): number {
  return Math.round(points * 100)
}

/** `amount × part / of`, rounded half up, in whole numbers all the way. */
function scaled(amount: number, { part, of }: Fraction): number {
  return Math.floor((2 * amount * part + of) / (2 * of))
}
