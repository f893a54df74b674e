import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as frenchStem } from '@orama/stemmers/french'
import type { Language } from '../../wire/common.ts'
import { isFunctionWord, isNegator, isTurn } from './function-words.ts'

/** A word as it is compared with others. */
export interface Word {
  /** Lower case, as written otherwise. */
  text: string
  /** Without diacritics: `électrique` and `electrique` are one. */
  plain: string
  /** Stems of the word with its accents and without them; two words that share one are one. */
  stems: readonly string[]
  /** Function words say nothing of the subject. */
  content: boolean
  /** Under a negation: "not connected", "n’est pas relié", "sans lumière". */
  negated: boolean
  /** The sentence it stands in, counted from 0. */
  sentence: number
}

export function wordsOf(text: string, language: Language): Word[] {
  const words: Word[] = []
  let sentence = 0
  let stillNegated = 0
  const tokens = tokensOf(text)
  for (const [index, token] of tokens.entries()) {
    if (SENTENCE_END.test(token)) {
      sentence++
      stillNegated = 0
      continue
    }
    if (token === ',') {
      stillNegated = 0
      continue
    }
    const plain = withoutDiacritics(token)
    if (isTurn(plain, language)) stillNegated = 0
    const negator = isNegator(plain, language, tokens.slice(index + 1, index + 6))
    const content = !negator && !isFunctionWord(plain, language) && /^[\p{L}\d]/u.test(plain)
    words.push({
      text: token,
      plain,
      stems: stemsOf(token, plain, language),
      content,
      negated: stillNegated > 0 && !negator,
      sentence,
    })
    if (negator) stillNegated = NEGATION_REACH
    else if (content && stillNegated > 0) stillNegated--
  }
  return words
}

/** How many content words a negation covers: "not the same number" denies "same", not "number". */
const NEGATION_REACH = 1

const SENTENCE_END = /^[.;:!?]$/u

/** Words, numbers (with a decimal point, whatever the writer used) and the ends of sentences. */
function tokensOf(text: string): string[] {
  const spelled = text
    .normalize('NFKC')
    .replace(ROMAN, (written, numeral: string, ordinal: string | undefined) =>
      numeral.length > 1 || ordinal ? String(romanValue(numeral)) : written,
    )
    // Keyboards and exports leave all sorts of marks where an apostrophe is meant.
    .replace(/(\p{L})["^`´‘’ʼ′](\p{L})/gu, "$1'$2")
    .toLowerCase()
    // What is left open denies nothing.
    .replace(/\bwhether or not\b/gu, 'whether')
    .replace(/(?<!\p{L})ou (?:non|pas)(?!\p{L})/gu, ' ')
    .replace(/\bcannot\b/gu, 'can not')
    .replace(/\b(ca|wo|sha|\p{L}+?)n't\b/gu, (_, verb: string) => `${SHORTENED[verb] ?? verb} not`)
    .replace(/\b(qu|jusqu|lorsqu|puisqu|quoiqu|[cdjlmnst])'(?=[\p{L}\d])/gu, '$1e ')
    .replace(/'(s|re|ve|ll|d|m)\b/gu, ' ')
    .replace(/(\d)[ \u00A0\u202F](?=\d{3}(?!\d))/gu, '$1')
    .replace(/(\d),(?=\d)/gu, '$1.')
    .replace(/(\d)(?=\p{L})/gu, '$1 ')
    .replace(/°\s*([cf])\b/gu, '°$1')
  return spelled.match(/\d+(?:\.\d+)?|[\p{L}\p{M}]+|°[cf]?|[.,;:!?%]/gu) ?? []
}

/** Roman numerals of kings, wars and centuries, small ones: "Napoléon III", "XIXe", "François Ier". */
const ROMAN = /(?<![\p{L}\d])([IVX]{1,6})(e|er|ère|ème|th|st|nd|rd)?(?![\p{L}\d])/gu

function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

const SHORTENED: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall' }

export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}

const STEMMERS = { en: englishStem, fr: frenchStem }

function stemsOf(token: string, plain: string, language: Language): string[] {
  if (isNumber(token)) return [String(Number(token))]
  const stem = STEMMERS[language]
  const accented = withoutDiacritics(stem(token))
  const bare = stem(plain)
  return accented === bare ? [bare] : [accented, bare]
}

export function isNumber(plain: string): boolean {
  return /^\d/.test(plain)
}
