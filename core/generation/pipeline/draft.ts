import type { BloomLevel, QuestionDifficulty } from '../../wire/questions.ts'
import type { VerifiedQuote } from './quote.ts'

/** What an answer is: distractors are of the same kind, and the question word follows it. */
export type AnswerKind =
  | 'person'
  | 'place'
  | 'organisation'
  | 'work'
  | 'name'
  | 'term'
  | 'date'
  | 'number'
  | 'definition'
  | 'statement'

/** A question before its options are chosen and ordered: more distractors than needed, best first. */
export interface Draft {
  /** The pattern that made it, e.g. `term_from_definition`. */
  family: string
  /** `single_choice` when absent. */
  type?: 'true_false' | undefined
  stem: string
  key: string
  kind: AnswerKind
  /** Wrong answers, the most plausible first, at least three (for `true_false` the other one). */
  distractors: string[]
  /** For dates and numbers: the value of an option's text. Such options are shown in ascending order. */
  values?: Map<string, number> | undefined
  /** Words that name the same as the key, so that no distractor is one of them. */
  aliases: string[]
  source: VerifiedQuote
  explanation: string
  difficulty: QuestionDifficulty
  bloom: BloomLevel
  /** Confidence × importance, 0 to 1. */
  score: number
}
