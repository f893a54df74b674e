import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as frenchStem } from '@orama/stemmers/french'
import { fold, isStopWord } from '../generation/pipeline/words.ts'
import type { Language } from '../wire/common.ts'

/** A word of a text with what it is found by. */
export interface Term {
  start: number
  end: number
  /** Without case and accents. */
  word: string
  /**
   * Snowball stems, without accents: of the word as it is written and of the word without its accents. They differ where
   * an accent belongs to an ending ("évaluée": "evalu", "evalue"), and people leave accents out when they search.
   */
  stems: readonly string[]
}

const STEMMERS = { en: englishStem, fr: frenchStem }

const WORD = /[\p{L}\p{N}]+/gu

/** Every word of a text that is not a function word, with its stems in these languages. */
export function termsOf(text: string, languages: readonly Language[]): Term[] {
  const terms: Term[] = []
  for (const match of text.matchAll(WORD)) {
    const word = fold(match[0])
    if (isStopWord(word) && !/\d/.test(word)) continue
    terms.push({
      start: match.index,
      end: match.index + match[0].length,
      word,
      stems: stemsOf(match[0], word, languages),
    })
  }
  return terms
}

function stemsOf(written: string, word: string, languages: readonly Language[]): string[] {
  if (/\d/.test(word)) return [word]
  const lower = written.normalize('NFC').toLowerCase()
  return [
    ...new Set(languages.flatMap((language) => [lower, word].map((form) => fold(STEMMERS[language](form)) || word))),
  ]
}

/**
 * Texts as the full-text index keeps them: stems alone, in order. Texts of one document are given together, for they
 * repeat most of their words, and each is stemmed once.
 */
export function indexedForms(texts: readonly string[], language: Language): string[] {
  const known = new Map<string, string>()
  const formOf = (written: string) => {
    let form = known.get(written)
    if (form === undefined) {
      form = termsOf(written, [language])[0]?.stems.join(' ') ?? ''
      known.set(written, form)
    }
    return form
  }
  return texts.map((text) =>
    (text.match(WORD) ?? [])
      .map(formOf)
      .filter((form) => form !== '')
      .join(' '),
  )
}
