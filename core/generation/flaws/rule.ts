import type { Language } from '../../wire/common.ts'
import type { QuestionType } from '../../wire/questions.ts'

/** A question as the checker reads it: texts and indexes, so that a generator, the API and a form being typed can all ask. */
export interface CheckedQuestion {
  type: QuestionType
  stem: string
  options: readonly string[]
  /** Indexes into `options`. */
  correct: readonly number[]
  language: Language
  /** The passage that the question cites; null or absent for a question written by hand. */
  quote?: string | null
}

export interface CheckContext {
  /** The normalised text that the quote comes from; rules that need it stay silent without. */
  document?: string
  /** How many options a choice question must have; 3 to 6 are fine when absent. */
  option_count?: number
}

/**
 * One item-writing rule. The sources:
 * - Haladyna, Downing & Rodriguez (2002), "A review of multiple-choice item-writing guidelines", Applied Measurement in
 *   Education 15(3), 309–333: 31 guidelines, cited by number;
 * - NBME Item-Writing Guide (National Board of Medical Examiners, 6th ed., 2021), chapter on technical item flaws;
 * - Tarrant, Knierim, Hayes & Ware (2006), "The frequency of item writing flaws in multiple-choice questions used in high
 *   stakes nursing assessments", Nurse Education Today 26(8), 662–671: 19 violations.
 */
export interface Rule {
  id: FlawRule
  severity: 'block' | 'warn'
  source: string
  fires(question: CheckedQuestion, context: CheckContext): boolean
}

export const FLAW_RULES = [
  // Blocking
  'option_count',
  'duplicate_options',
  'containing_options',
  'all_of_the_above',
  'none_of_the_above',
  'true_false_mixture',
  'key_in_stem',
  'alias_distractor',
  'distractor_fits',
  'quote_not_verbatim',
  'quote_does_not_support_key',
  // Warnings
  'key_longest',
  'uneven_lengths',
  'negative_stem',
  'absolute_word',
  'vague_word',
  'stem_word_in_key',
  'convergence',
  'grammatical_cue',
  'mixed_types',
  'mixed_units',
  'unordered_numbers',
  'not_a_question',
  'gap_in_middle',
  'too_long',
  'implausible_distractor',
  'dangling_reference',
] as const
export type FlawRule = (typeof FLAW_RULES)[number]

export function isChoice(question: CheckedQuestion): boolean {
  return question.type === 'single_choice' || question.type === 'multiple_choice'
}

export function keysOf(question: CheckedQuestion): string[] {
  return question.correct.flatMap((index) => question.options[index] ?? [])
}

export function distractorsOf(question: CheckedQuestion): string[] {
  return question.options.filter((_, index) => !question.correct.includes(index))
}
