import type { TermPhrases } from '../families/terms.ts'

export const ENGLISH_TERMS: TermPhrases = {
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
