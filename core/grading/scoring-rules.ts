import type { PaperQuestion } from '../wire/attempts.ts'
import type { Language } from '../wire/common.ts'
import type { ScoringRule } from '../wire/exams.ts'

/** A share of a question's points in whole numbers; `of` is positive, `part` may be negative. */
export interface Fraction {
  part: number
  of: number
}

/**
 * What share of a question's points the chosen options earn. With k options of which n are right, and r right and w
 * wrong ones chosen:
 *
 * - `all_or_nothing`: 1 when exactly the right options are chosen, else 0.
 * - `partial_credit`: (r − w) / n, at least 0: a wrong tick takes back what a right one gives. A question with one right
 *   option is thereby all or nothing.
 * - `negative_marking`: r / n − w / (k − n). This is formula scoring, the correction for guessing (Thurstone 1919; Frary
 *   1988, Educational Measurement: Issues and Practice 7(2)): with one right option a wrong choice costs 1 / (k − 1), and
 *   blind guessing is worth 0 on average. A question can cost its points at most once; an exam is never below 0, which
 *   `gradeAttempt` sees to.
 *
 * Choosing nothing is unanswered and earns 0 under every rule; it does not come here. Where only one option may be
 * chosen, choosing several counts as one wrong choice.
 */
export function optionFraction(
  question: Pick<PaperQuestion, 'type' | 'options'>,
  correct: ReadonlySet<string>,
  chosen: ReadonlySet<string>,
  rule: ScoringRule,
): Fraction {
  const numRight = correct.size
  const numWrong = question.options.length - numRight
  const oneOnly = question.type !== 'multiple_choice'
  const several = oneOnly && chosen.size > 1
  const right = several ? 0 : [...chosen].filter((id) => correct.has(id)).length
  const wrong = several ? 1 : chosen.size - right

  switch (rule) {
    case 'all_or_nothing':
      return { part: right === numRight && wrong === 0 ? 1 : 0, of: 1 }
    case 'partial_credit':
      return { part: Math.max(0, right - wrong), of: numRight }
    case 'negative_marking':
      // Where every option is right there is none to lose points by.
      if (numWrong === 0) return { part: right, of: numRight }
      return { part: right * numWrong - wrong * numRight, of: numRight * numWrong }
  }
}

/** The rule as a student reads it before the start. */
export function scoringRuleSentence(rule: ScoringRule, language: Language): string {
  return SENTENCES[rule][language]
}

const SENTENCES: Record<ScoringRule, Record<Language, string>> = {
  all_or_nothing: {
    en: 'A question earns its points when exactly the right answers are ticked, and nothing otherwise.',
    fr: 'Une question rapporte ses points si toutes les bonnes réponses, et elles seules, sont cochées ; sinon, elle ne rapporte rien.',
  },
  partial_credit: {
    en: 'Where several answers are right, each one earns a share of the points and each wrong tick takes a share away; a question never scores below zero. Where only one answer is right, it is all or nothing.',
    fr: 'Quand plusieurs réponses sont justes, chaque bonne réponse rapporte une part des points et chaque réponse fausse en retire une ; une question ne descend jamais sous zéro. Quand une seule réponse est juste, c’est tout ou rien.',
  },
  negative_marking: {
    en: 'Right answers earn points and wrong ones cost points, so that guessing gains nothing on average; a question left blank costs nothing, and the total is never below zero. For example, with four options and one right answer, a wrong answer costs a third of the points.',
    fr: 'Les bonnes réponses rapportent des points et les mauvaises en retirent : répondre au hasard ne rapporte rien en moyenne. Une question laissée sans réponse ne coûte rien, et le total ne descend jamais sous zéro. Par exemple, avec quatre choix dont un seul est juste, une réponse fausse coûte un tiers des points.',
  },
}
