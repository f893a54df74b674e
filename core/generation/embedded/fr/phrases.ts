import type { TermPhrases } from '../families/terms.ts'
import { question } from './stems.ts'
import { ROLES } from './words.data.ts'

export const FRENCH_TERMS: TermPhrases = {
  isPerson: (term) => ROLES.has(term.toLowerCase().split(' ')[0] ?? ''),
  askTerm: ({ meaning, entry }) =>
    question(entry ? `Dans le document, qu'est-ce qui correspond à « ${meaning} »` : `Quel terme désigne ${meaning}`),
  askMeaning: ({ asked, entry }) =>
    entry
      ? question(`Selon le document, à quoi correspond « ${asked} »`)
      : question(/^[aeiouyhâàéèêîôûœ]/i.test(asked) ? `Qu'est-ce qu'${asked}` : `Qu'est-ce que ${asked}`),
}
