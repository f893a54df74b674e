import type { Language } from '../../wire/common.ts'
import type { Draft } from './draft.ts'
import type { VerifiedQuote } from './quote.ts'
import { fold, overlap, wordsOf } from './words.ts'

const WORDS: Record<Language, { yes: string; no: string }> = {
  fr: { yes: 'Vrai', no: 'Faux' },
  en: { yes: 'True', no: 'False' },
}

const EXPLANATION: Record<Language, (source: VerifiedQuote) => string> = {
  fr: ({ quote, page }) => `Le document dit${page === null ? '' : ` (page ${page})`} : « ${quote} »`,
  en: ({ quote, page }) => `The document says${page === null ? '' : ` (page ${page})`}: “${quote}”`,
}

/** A sentence that begins so speaks of something that only the sentence before it names. */
const DEPENDENT =
  /^(?:ils?|elles?|ce|cet|cette|ces|cela|ceci|c'|lui|leurs?|son|sa|ses|celui|celle|ceux|it|its|he|she|his|her|they|their|this|that|these|those|there|here)\b/

/** This much of the true sentence is in a false one that was made of it: the quote then says what is true instead. */
const ALTERED = 0.5

/**
 * True-or-false questions from drafts whose options are whole sentences: the key is a true statement, and a wrong answer
 * that was made of the very same sentence is a false one. Both are drafts; the selection keeps one of them at most.
 */
export function trueFalseDrafts(drafts: readonly Draft[], language: Language): Draft[] {
  const { yes, no } = WORDS[language]
  return drafts.flatMap((draft) => {
    const { key, kind, distractors, source } = draft
    if (kind !== 'statement' || !isStatement(key)) return []
    const base = {
      ...draft,
      family: `true_false:${draft.family}`,
      type: 'true_false' as const,
      values: undefined,
      aliases: [],
      // Half of those who know nothing are right.
      explanation: EXPLANATION[language](source),
      difficulty: draft.difficulty === 'hard' ? ('medium' as const) : ('easy' as const),
    }
    const altered = distractors.find((text) => isStatement(text) && isOf(text, key) && !source.quote.includes(text))
    return [
      ...(isOf(key, source.quote) ? [{ ...base, stem: key, key: yes, distractors: [no] }] : []),
      ...(altered ? [{ ...base, stem: altered, key: no, distractors: [yes] }] : []),
    ]
  })
}

/** The two options, always in the same order. */
export function trueFalseOptions(draft: Draft, language: Language): { options: string[]; correct: number } {
  const { yes, no } = WORDS[language]
  const options = [yes, no]
  return { options, correct: options.indexOf(draft.key) }
}

function isStatement(text: string): boolean {
  return /^\p{Lu}.*[\p{L}\p{N})»"”]\.$/u.test(text) && wordsOf(text).length >= 5 && !DEPENDENT.test(fold(text))
}

function isOf(text: string, other: string): boolean {
  return overlap(text, other) >= ALTERED
}
