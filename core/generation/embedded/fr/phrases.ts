import type { TermPhrases } from '../families/terms.ts'
import { question } from './stems.ts'

export const FRENCH_TERMS: TermPhrases = {
  askTerm: ({ meaning, entry }) =>
    question(entry ? `Dans le document, qu'est-ce qui correspond à « ${meaning} »` : `Quel terme désigne ${meaning}`),
  askMeaning: ({ asked, entry }) =>
    entry
      ? question(`Selon le document, à quoi correspond « ${asked} »`)
      : question(/^[aeiouyhâàéèêîôûœ]/i.test(asked) ? `Qu'est-ce qu'${asked}` : `Qu'est-ce que ${asked}`),
}
