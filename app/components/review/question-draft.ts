import { nanoid } from 'nanoid'
import type { Language } from '../../../core/wire/common.ts'
import type { Question, QuestionType } from '../../../core/wire/questions.ts'
import type { QuestionDraft } from '../../api/qcms.ts'

/** A question in its form: options have ids from the start, so that the key can name them. */
export interface DraftQuestion {
  type: QuestionType
  stem: string
  options: { id: string; text: string }[]
  correct_option_ids: string[]
  explanation: string
  points: string
  difficulty: Question['difficulty']
}

export const MOST_OPTIONS = 10
const FIRST_OPTIONS = 4

export function draftOf(question: Question): DraftQuestion {
  const { type, stem, options, correct_option_ids, explanation, points, difficulty } = question
  return { type, stem, options, correct_option_ids, explanation, points: `${points}`, difficulty }
}

export function emptyDraft(language: Language, truth: Truth): DraftQuestion {
  const draft: DraftQuestion = {
    type: 'single_choice',
    stem: '',
    options: [],
    correct_option_ids: [],
    explanation: '',
    points: '1',
    difficulty: 'medium',
  }
  return withType(draft, 'single_choice', language, truth)
}

/** What "true" and "false" are called, in the language of the questions. */
export type Truth = (language: Language) => readonly [string, string]

/** The same question as another type: a true/false has its two answers, others have a few to fill. */
export function withType(draft: DraftQuestion, type: QuestionType, language: Language, truth: Truth): DraftQuestion {
  const wasFixed = draft.type === 'true_false' || draft.options.length === 0
  const options =
    type === 'true_false'
      ? truth(language).map(newOption)
      : wasFixed
        ? Array.from({ length: FIRST_OPTIONS }, () => newOption(''))
        : draft.options
  const kept = draft.correct_option_ids.filter((id) => options.some((option) => option.id === id))
  return { ...draft, type, options, correct_option_ids: type === 'multiple_choice' ? kept : kept.slice(0, 1) }
}

export function newOption(text: string): { id: string; text: string } {
  return { id: nanoid(8), text }
}

export function withKey(draft: DraftQuestion, id: string, correct: boolean): DraftQuestion {
  if (draft.type !== 'multiple_choice') return { ...draft, correct_option_ids: [id] }
  const others = draft.correct_option_ids.filter((one) => one !== id)
  return { ...draft, correct_option_ids: correct ? [...others, id] : others }
}

export function withoutOption(draft: DraftQuestion, id: string): DraftQuestion {
  return {
    ...draft,
    options: draft.options.filter((option) => option.id !== id),
    correct_option_ids: draft.correct_option_ids.filter((one) => one !== id),
  }
}

/** As the API takes it. Options that were left empty are not sent. */
export function inputOf(draft: DraftQuestion): QuestionDraft {
  const options = draft.options.filter(({ text }) => text.trim() !== '')
  return {
    ...draft,
    options,
    correct_option_ids: draft.correct_option_ids.filter((id) => options.some((option) => option.id === id)),
    points: Number(draft.points.replace(',', '.')),
  }
}
