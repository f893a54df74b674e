import { fold, wordsOf } from '../../pipeline/words.ts'
import { isChoice, type Rule } from '../rule.ts'

/** Rules on single words of the stem and of the options. */

const NEGATIVE =
  /(?:^| )(?:sauf|excepte|a l'exception|hormis|not|except|n't|incorrecte?s?|fausses?|faux|false|untrue)(?: |,|\?|$)|(?:^| )(?:ne|n')(?: ?[a-z'-]+){1,3}? (?:pas|jamais|aucune?|point)(?: |\?|$)|[a-z]n't /

export const negativeStem: Rule = {
  id: 'negative_stem',
  severity: 'warn',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 17; Tarrant et al. 2006, violation 5 (negatively worded stem)',
  fires: (question) => isChoice(question) && NEGATIVE.test(fold(question.stem)),
}

const ABSOLUTE = new Set(
  'toujours jamais aucun aucune uniquement exclusivement absolument totalement completement systematiquement always never only none exclusively completely absolutely totally invariably'.split(
    ' ',
  ),
)

export const absoluteWord: Rule = {
  id: 'absolute_word',
  severity: 'warn',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 28a (specific determiners); NBME, "absolute terms"',
  fires: (question) =>
    isChoice(question) && question.options.some((option) => wordsOf(option).some((word) => ABSOLUTE.has(word))),
}

const VAGUE = new Set(
  'parfois souvent generalement habituellement frequemment rarement probablement eventuellement sometimes often usually generally frequently rarely probably possibly occasionally'.split(
    ' ',
  ),
)

export const vagueWord: Rule = {
  id: 'vague_word',
  severity: 'warn',
  source: 'NBME, flaws related to irrelevant difficulty ("vague terms"); Tarrant et al. 2006, violation 16',
  fires: (question) =>
    isChoice(question) && question.options.some((option) => wordsOf(option).some((word) => VAGUE.has(word))),
}
