import { stopwords as englishStopwords } from '@orama/stopwords/english'
import { stopwords as frenchStopwords } from '@orama/stopwords/french'
import type { Language } from '../../wire/common.ts'

/** Words of grammar rather than of the subject. Takes words without diacritics. */
export function isFunctionWord(plain: string, language: Language): boolean {
  return FUNCTION_WORDS[language].has(plain)
}

/**
 * Words that turn what follows into its opposite. French "ne" is one when the other half of it follows ("ne filtre pas"),
 * not in "ne … que".
 */
export function isNegator(plain: string, language: Language, following: readonly string[]): boolean {
  if (language === 'fr' && plain === 'ne') return following.some((word) => SECOND_HALVES.has(word))
  return NEGATORS[language].has(plain)
}

/** Words that open a new clause, where a negation ends. */
export function isTurn(plain: string, language: Language): boolean {
  return TURNS[language].has(plain)
}

/** On the lists of stop words, but whole answers turn on them: before or after, more or less, all or none. */
const TELLING = split(`
  after before between more most less least much many few only same over under up down out off above below all both
  other another some each further once again
  meme plus moins sans tous toute toutes tout
`)

const FUNCTION_WORDS: Record<Language, ReadonlySet<string>> = {
  en: functionWords(englishStopwords, 'done it just really also am ok okay think know when'),
  fr: functionWords(
    frenchStopwords,
    'que ne ce de je le me te jusque lorsque puisque quoique car donc parce comme si alors aussi ainsi dont ca quand fait font peut cette tres est-ce',
  ),
}

const NEGATORS: Record<Language, ReadonlySet<string>> = {
  en: new Set(split('not no never without none nothing neither nor nobody nowhere')),
  fr: new Set(split('pas jamais sans aucun aucune rien non ni nul nulle guere')),
}

const SECOND_HALVES = new Set(split('pas plus jamais rien aucun aucune personne ni guère'))

const TURNS: Record<Language, ReadonlySet<string>> = {
  en: new Set(split('but because so although however while whereas since and if when then')),
  fr: new Set(split('mais parce car donc alors cependant tandis puisque et si quand lorsque')),
}

function functionWords(list: readonly string[], more: string): ReadonlySet<string> {
  const telling = new Set(TELLING)
  const plain = [...list, ...split(more)].map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''))
  // "l'on" and "doesn't" come in two when read; their pieces are on the list too.
  return new Set(plain.filter((word) => word && !telling.has(word) && !word.includes("'")))
}

function split(words: string): string[] {
  return words.trim().split(/\s+/u)
}
