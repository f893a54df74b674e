import { detectLanguage } from '../../documents/language.ts'
import type { ReadDocument } from '../../documents/types.ts'
import { seededRandom } from '../../random/seeded.ts'
import type { Language } from '../../wire/common.ts'
import { checkQuestion, hasBlockingFlaw } from '../flaws/check-question.ts'
import { flawSentence } from '../flaws/sentences.ts'
import type { AnswerKind, Draft } from '../pipeline/draft.ts'
import { OPTION_COUNT, optionSets } from '../pipeline/options.ts'
import { verifyQuote } from '../pipeline/quote.ts'
import { containsPhrase, contentWords, wordsOf } from '../pipeline/words.ts'
import type { ModelQuestion } from './answer.ts'
import type { Chunk } from './fence.ts'
import { isOrder } from './orders.ts'
import { PROMPTS, type Refusal } from './prompts/prompt.ts'

/** What is made of one question of a model: a draft when it holds, and what the model is told when it is not clean. */
export interface Verdict {
  draft: Draft | null
  /** In the language of the prompt; empty for a draft without any flaw. */
  reasons: string[]
}

/**
 * Judges one question of a model against the passages that it was given. Nothing in it is trusted: the quote must be in
 * the passage word for word and the document's own words are kept, and the flaw checker must let some choice of its
 * options pass.
 */
export async function verify(
  question: ModelQuestion,
  chunks: readonly Chunk[],
  document: ReadDocument,
  language: Language,
): Promise<Verdict> {
  const refused = (refusal: Refusal): Verdict => ({ draft: null, reasons: [PROMPTS[language].refusals[refusal]] })
  const passage = chunks.find(({ id }) => id === question.chunk_id.trim())?.passage
  if (!passage) return refused('unknown_passage')
  const source = verifyQuote(document, question.quote.slice(0, LONGEST_QUOTE), passage.start)
  if (!source || source.start < passage.start || source.end > passage.end) return refused('quote_not_found')
  if (wordsOf(source.quote).length < 4) return refused('quote_too_short')

  const stem = tidy(question.stem)
  const key = tidy(question.key)
  const distractors = distinct(question.distractors.map(tidy), key)
  const explanation = tidy(question.explanation)
  const texts = [stem, key, ...distractors, explanation]
  if ([source.quote, ...texts].some(isOrder)) return refused('follows_an_order')
  if (texts.some((text) => hasForeignMarkup(text, document.text))) return refused('foreign_markup')
  if (distractors.length < OPTION_COUNT - 1) return refused('too_few_distractors')
  if ([key, ...distractors].some((option) => !wordsOf(option).some((word) => word.length > 1 || /\d/.test(word)))) {
    return refused('empty_option')
  }
  if (!supportsKey(source.quote, key, distractors)) return refused('unsupported_key')
  if ((await detectLanguage(`${stem} ${explanation}`)) !== language) return refused('wrong_language')

  const { kind, values } = valuesOf([key, ...distractors])
  const draft: Draft = {
    // How a stem begins is a model's pattern: the selection does not take too many of one.
    family: `model:${wordsOf(stem).slice(0, 2).join(' ')}`,
    stem,
    key,
    kind,
    distractors,
    values,
    aliases: [],
    source,
    explanation,
    difficulty: question.difficulty,
    bloom: question.bloom,
    score: 1,
  }
  const flaws = leastFlaws(draft, document, language)
  if (flaws === null) return refused('too_few_distractors')
  const reasons = flaws.map(({ rule }) => flawSentence(rule, language))
  return { draft: hasBlockingFlaw(flaws) ? null : draft, reasons }
}

/** Longer is no quote of one sentence, and would make a slow search of a pattern. */
const LONGEST_QUOTE = 1000
const LONGEST_TEXT = 500

/** One line without Markdown or the numbering that models put before options. */
function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^(?:\(?[A-Ea-e][).:]|[-•*]) +/u, '')
    .replace(/\*\*|__|`/gu, '')
    .trim()
    .slice(0, LONGEST_TEXT)
}

function distinct(options: readonly string[], key: string): string[] {
  const seen = new Set([wordsOf(key).join(' ')])
  return options.filter((option) => {
    const words = wordsOf(option).join(' ')
    if (words === '' || seen.has(words)) return false
    seen.add(words)
    return true
  })
}

/** Links and tags are let pass where they are what the document teaches. */
function hasForeignMarkup(text: string, document: string): boolean {
  return (text.match(/(?:https?:\/\/|www\.)\S+|<[a-z!/][^>]*>|!?\[[^\]]*\]\([^)]*\)/giu) ?? []).some(
    (found) => !document.includes(found),
  )
}

/**
 * Beyond the flaw checker's rule, for a model may have swapped the key: a key of function words alone ("En été") must be
 * in the quote as it stands, and so must any key when the quote names one of the wrong answers.
 */
function supportsKey(quote: string, key: string, distractors: readonly string[]): boolean {
  if (containsPhrase(quote, key)) return true
  return contentWords(key).length > 0 && !distractors.some((option) => containsPhrase(quote, option))
}

/** The flaws of the best choice of options; null when no three distractors go together. */
function leastFlaws(draft: Draft, document: ReadDocument, language: Language) {
  const { stem, source } = draft
  const judged = optionSets(draft, seededRandom(0)).map(({ options, correct }) =>
    checkQuestion(
      { type: 'single_choice', stem, options, correct: [correct], language, quote: source.quote },
      { document: document.text, option_count: OPTION_COUNT },
    ),
  )
  const weight = (flaws: { severity: string }[]) =>
    flaws.reduce((sum, { severity }) => sum + (severity === 'block' ? 100 : 1), 0)
  return judged.reduce<ReturnType<typeof checkQuestion> | null>(
    (best, flaws) => (best === null || weight(flaws) < weight(best) ? flaws : best),
    null,
  )
}

/** Where every option is a number (with the same words around it), their values: such options are shown in ascending order. */
function valuesOf(options: readonly string[]): { kind: AnswerKind; values?: Map<string, number> } {
  const values = new Map<string, number>()
  for (const option of options) {
    const numbers = option.match(/\d+(?:[\s\u00A0\u202F]\d{3})*(?:[.,]\d+)?/gu) ?? []
    if (numbers.length !== 1 || contentWords(option).filter((word) => !/\d/.test(word)).length > 2)
      return { kind: 'statement' }
    values.set(option, Number((numbers[0] ?? '').replace(/[\s\u00A0\u202F]/gu, '').replace(',', '.')))
  }
  return new Set(values.values()).size === options.length ? { kind: 'number', values } : { kind: 'statement' }
}
