import type { TermPhrases } from '../families/terms.ts'
import { ENGLISH_ROLES } from './words.data.ts'

export const ENGLISH_TERMS: TermPhrases = {
  isPerson: (term) => ENGLISH_ROLES.has((term.toLowerCase().split(' ').at(-1) ?? '').replace(/s$/, '')),
  askTerm({ meaning, plural, entry }) {
    if (entry) return `In the document, what is described as “${meaning}”?`
    const verbal = /^(?:involves?|occurs?|describes?|consists?|means?) /.exec(meaning)
    if (verbal)
      return `Which term ${/^(?:involve|occur|describe|consist|mean) /.test(meaning) ? meaning.replace(/^(\w+)/, '$1s') : meaning}?`
    return /^(?:how|when|what) /.test(meaning)
      ? `Which term describes ${meaning}?`
      : `Which term refers to ${plural && !/^(?:the|an?) /.test(meaning) ? meaning : meaning}?`
  },
  askMeaning: ({ asked, plural, entry }) =>
    entry ? `According to the document, what is “${asked}”?` : `What ${plural ? 'are' : 'is'} ${asked}?`,
}
