import type { Flaw } from '../../wire/questions.ts'
import type { CheckContext, CheckedQuestion, Rule } from './rule.ts'
import { convergence, grammaticalCue, keyInStem, stemWordInKey } from './rules/cues.ts'
import { mixedTypes, mixedUnits, unorderedNumbers } from './rules/homogeneity.ts'
import { keyLongest, tooLong, unevenLengths } from './rules/lengths.ts'
import {
  allOfTheAbove,
  containingOptions,
  duplicateOptions,
  noneOfTheAbove,
  optionCount,
  trueFalseMixture,
} from './rules/options.ts'
import {
  aliasDistractor,
  distractorFits,
  implausibleDistractor,
  quoteDoesNotSupportKey,
  quoteNotVerbatim,
} from './rules/source.ts'
import { danglingReference, gapInMiddle, notAQuestion } from './rules/stem.ts'
import { absoluteWord, negativeStem, vagueWord } from './rules/wording.ts'

/** Every rule, blocking ones first, in the order in which they are told. */
export const RULES: readonly Rule[] = [
  optionCount,
  duplicateOptions,
  containingOptions,
  allOfTheAbove,
  noneOfTheAbove,
  trueFalseMixture,
  keyInStem,
  aliasDistractor,
  distractorFits,
  quoteNotVerbatim,
  quoteDoesNotSupportKey,
  keyLongest,
  unevenLengths,
  negativeStem,
  absoluteWord,
  vagueWord,
  stemWordInKey,
  convergence,
  grammaticalCue,
  mixedTypes,
  mixedUnits,
  unorderedNumbers,
  notAQuestion,
  gapInMiddle,
  tooLong,
  implausibleDistractor,
  danglingReference,
]

/**
 * What is wrong with one question. The same for every generator, for each save of a teacher's edit and for a form while it
 * is typed in: pure, without a platform, a fraction of a millisecond without a document.
 */
export function checkQuestion(question: CheckedQuestion, context: CheckContext = {}): Omit<Flaw, 'message'>[] {
  return RULES.filter((rule) => rule.fires(question, context)).map(({ id, severity }) => ({ rule: id, severity }))
}

export function hasBlockingFlaw(flaws: readonly Pick<Flaw, 'severity'>[]): boolean {
  return flaws.some((flaw) => flaw.severity === 'block')
}
