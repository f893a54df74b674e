import type { Language } from '../wire/common.ts'
import type { Question, QuestionOption } from '../wire/questions.ts'

export type QuestionIssueCode = keyof typeof SENTENCES

/** What keeps a question from being asked; `field` is its place in the question as the API spells it. */
export interface QuestionIssue {
  field: string
  code: QuestionIssueCode
}

type WholeQuestion = Pick<Question, 'type' | 'options' | 'correct_option_ids'>

/** Whether the key fits the type, and the options their question. Empty when all is well. */
export function questionIssues({ type, options, correct_option_ids: key }: WholeQuestion): QuestionIssue[] {
  const issues: QuestionIssue[] = []
  const add = (field: string, code: QuestionIssueCode) => issues.push({ field, code })

  if (type === 'short_answer') {
    if (options.length > 0) add('options', 'short_answer_has_options')
    if (key.length > 0) add('correct_option_ids', 'short_answer_has_key')
    return issues
  }
  if (type === 'true_false') {
    if (options.length !== 2) add('options', 'true_false_needs_two_options')
  } else if (options.length < 2) add('options', 'too_few_options')
  else if (options.length > 10) add('options', 'too_many_options')

  const ids = new Set<string>()
  const texts = new Set<string>()
  for (const [index, option] of options.entries()) {
    if (ids.has(option.id)) add(`options.${index}.id`, 'duplicate_option_id')
    if (texts.has(comparable(option.text))) add(`options.${index}.text`, 'duplicate_option_text')
    ids.add(option.id)
    texts.add(comparable(option.text))
  }
  for (const [index, id] of key.entries()) {
    if (!ids.has(id)) add(`correct_option_ids.${index}`, 'unknown_correct_option')
    else if (key.indexOf(id) < index) add(`correct_option_ids.${index}`, 'repeated_correct_option')
  }
  const right = new Set(key).size
  if (right === 0) add('correct_option_ids', 'no_correct_option')
  else if (right > 1 && type !== 'multiple_choice') add('correct_option_ids', 'more_than_one_correct_option')
  return issues
}

/**
 * Options with an id each: those given are kept, the others get a new one. Ids are random rather than counted, because
 * students see them and a count would tell which option was written first.
 */
export function completeOptionIds(
  options: readonly { id?: string | undefined; text: string }[],
  newId: () => string,
): QuestionOption[] {
  const taken = new Set(options.flatMap((option) => option.id ?? []))
  const freeId = () => {
    let id = newId()
    while (taken.has(id)) id = newId()
    taken.add(id)
    return id
  }
  return options.map(({ id, text }) => ({ id: id ?? freeId(), text }))
}

/** Two options that a reader would take for the same. */
function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()
}

export function questionIssueSentence(code: QuestionIssueCode, language: Language): string {
  return SENTENCES[code][language]
}

const SENTENCES = {
  too_few_options: {
    en: 'A question needs at least two options.',
    fr: 'Une question doit avoir au moins deux réponses possibles.',
  },
  too_many_options: {
    en: 'A question has at most ten options.',
    fr: 'Une question a au plus dix réponses possibles.',
  },
  true_false_needs_two_options: {
    en: 'A true-or-false question has exactly two options.',
    fr: 'Une question vrai ou faux a exactement deux réponses possibles.',
  },
  short_answer_has_options: {
    en: 'A short-answer question has no options.',
    fr: 'Une question à réponse courte n’a pas de réponses à choisir.',
  },
  short_answer_has_key: {
    en: 'A short-answer question has no correct option.',
    fr: 'Une question à réponse courte n’a pas de bonne réponse à cocher.',
  },
  duplicate_option_id: {
    en: 'Two options have the same id.',
    fr: 'Deux réponses ont le même identifiant.',
  },
  duplicate_option_text: {
    en: 'This option says the same as another one.',
    fr: 'Cette réponse dit la même chose qu’une autre.',
  },
  unknown_correct_option: {
    en: 'The correct answer is not one of the options.',
    fr: 'La bonne réponse ne figure pas parmi les réponses possibles.',
  },
  repeated_correct_option: {
    en: 'The same option is named twice as correct.',
    fr: 'La même réponse est indiquée deux fois comme bonne.',
  },
  no_correct_option: {
    en: 'Mark the correct answer.',
    fr: 'Cochez la bonne réponse.',
  },
  more_than_one_correct_option: {
    en: 'Only one answer can be correct here. Make it a multiple-answer question, or keep one.',
    fr: 'Une seule réponse peut être bonne ici. Choisissez le type à réponses multiples, ou n’en gardez qu’une.',
  },
} as const satisfies Record<string, Record<Language, string>>
