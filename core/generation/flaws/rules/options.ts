import { fold, wordsOf } from '../../pipeline/words.ts'
import { isChoice, type Rule } from '../rule.ts'

/** Rules on the options as a list: their number, and that each says something of its own. */

const same = (text: string) => wordsOf(text).join(' ')

export const optionCount: Rule = {
  id: 'option_count',
  severity: 'block',
  source:
    'Haladyna, Downing & Rodriguez 2002, guidelines 18 (as many effective options as you can, three suffice) and 19 (one right answer)',
  fires({ type, options, correct }, { option_count }) {
    if (type === 'short_answer') return false
    if (correct.some((index) => index < 0 || index >= options.length)) return true
    if (type === 'true_false') return options.length !== 2 || correct.length !== 1
    const wrong =
      option_count === undefined ? options.length < 3 || options.length > 6 : options.length !== option_count
    return (
      wrong ||
      (type === 'single_choice' ? correct.length !== 1 : correct.length < 1 || correct.length === options.length)
    )
  },
}

/** As it is told: case, spaces and the last stop aside. Signs count: −5 is not +5. */
const told = (text: string) =>
  fold(text)
    .replace(/\s+/g, ' ')
    .replace(/[ .;,!?]+$/, '')
    .trim()

export const duplicateOptions: Rule = {
  id: 'duplicate_options',
  severity: 'block',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 22 (options independent, not overlapping)',
  fires({ type, options }) {
    const texts = options.map(told)
    return type !== 'short_answer' && new Set(texts).size !== texts.length
  },
}

/** "Harrison Ford" beside "Ford": if one is right, so is the other. Single digits and signs aside, whole words count. */
export const containingOptions: Rule = {
  id: 'containing_options',
  severity: 'block',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 22 (options independent, not overlapping)',
  fires(question) {
    if (!isChoice(question)) return false
    const { options } = question
    return options.some((inner, i) =>
      options.some(
        (outer, j) => i !== j && same(inner) !== same(outer) && !isQuantity(outer) && startsOrEnds(outer, inner),
      ),
    )
  },
}

const isQuantity = (text: string) => /\d/.test(text)

/** Names and terms overlap when one begins or ends the other; a long sentence may well mention a short option's word. */
function startsOrEnds(outer: string, inner: string): boolean {
  const [whole, part] = [wordsOf(outer).join(' '), wordsOf(inner).join(' ')]
  return part !== '' && (whole.startsWith(`${part} `) || whole.endsWith(` ${part}`))
}

const ALL =
  /^(?:toutes? (?:ces|les) (?:reponses?|propositions?|affirmations?|options?)|tous les choix|toutes ces reponses|all (?:of )?(?:the |these )?(?:above|options|answers|choices)|(?:a|both) and|les (?:deux|trois) (?:reponses|propositions))/
const NONE =
  /^(?:aucune? (?:de ces|des|reponse|proposition)|none (?:of )?(?:the |these )?(?:above|options|answers|choices)?|neither of)/

export const allOfTheAbove: Rule = {
  id: 'all_of_the_above',
  severity: 'block',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 26; NBME, flaws related to testwiseness',
  fires: (question) => isChoice(question) && question.options.some((option) => ALL.test(wordsOf(option).join(' '))),
}

export const noneOfTheAbove: Rule = {
  id: 'none_of_the_above',
  severity: 'block',
  source: 'NBME, flaws related to irrelevant difficulty ("none of the above"); Tarrant et al. 2006, violation 13',
  fires: (question) => isChoice(question) && question.options.some((option) => NONE.test(wordsOf(option).join(' '))),
}

const TRUTH = /^(?:vrai|faux|true|false|oui|non|yes|no)$/

/** "Vrai" among real answers, or "A and C". */
export const trueFalseMixture: Rule = {
  id: 'true_false_mixture',
  severity: 'block',
  source:
    'Haladyna, Downing & Rodriguez 2002, guideline 9 (avoid complex multiple choice); Tarrant et al. 2006, violation 14 (K-type)',
  fires(question) {
    if (!isChoice(question)) return false
    const truths = question.options.filter((option) => TRUTH.test(fold(option).trim().replace(/[.!]$/, '')))
    const letters = question.options.filter((option) =>
      /^(?:[A-E]|[1-5])\s*(?:,|et|and|&)\s*(?:[A-E]|[1-5])\b/.test(option.trim()),
    )
    return letters.length > 0 || (truths.length > 0 && truths.length < question.options.length)
  },
}
