import type { TermPhrases } from '../families/terms.ts'
import { question } from './stems.ts'

export const FRENCH_TERMS: TermPhrases = {
  askTerm: ({ meaning }) => question(`Quel terme désigne ${meaning}`),
  askMeaning: ({ asked }) =>
    question(/^[aeiouyhâàéèêîôûœ]/i.test(asked) ? `Qu'est-ce qu'${asked}` : `Qu'est-ce que ${asked}`),
}
