import type { Language } from '../../wire/common.ts'
import type { Quantity } from './quantities.ts'
import type { Word } from './words.ts'

/** What is known of an answer, and no more: feedback states what was looked for and found, never why somebody erred. */
export interface Findings {
  kind: 'unanswered' | 'question_repeated' | 'correct' | 'partial' | 'incorrect' | 'abstain'
  made: string[]
  missing: string[]
  /** Expected words that the answer has or has not, where no whole point can be named. */
  found_words: readonly Word[]
  missing_words: readonly Word[]
  opposed: { expected: Word; given: Word } | null
  /** A number that was expected, and the one that stands in its place. */
  number: { expected: Quantity; given: Quantity | null } | null
}

export function feedbackOn(findings: Findings, language: Language): string {
  const say = SENTENCES[language]
  const { kind } = findings
  if (kind === 'unanswered' || kind === 'question_repeated') return say[kind]
  const sentences: string[] = [say[kind]]
  if (findings.made.length > 0) sentences.push(say.made(list(findings.made, language)))
  else if (findings.found_words.length > 0) sentences.push(say.found_words(wordList(findings.found_words, language)))
  if (kind !== 'correct') {
    if (findings.opposed) sentences.push(say.opposed(findings.opposed.expected, findings.opposed.given))
    if (findings.number) sentences.push(say.number(findings.number.expected, findings.number.given))
  }
  if (findings.missing.length > 0) sentences.push(say.missing(list(findings.missing, language)))
  else if (kind !== 'correct' && findings.missing_words.length > 0)
    sentences.push(say.missing_words(wordList(findings.missing_words, language)))
  return sentences.join(' ')
}

const SENTENCES = {
  en: {
    unanswered: 'No answer was given.',
    question_repeated: 'The answer only repeats words of the question.',
    correct: 'Correct.',
    partial: 'Partly right.',
    incorrect: 'This does not match the expected answer.',
    abstain: 'The automatic grader is not sure about this answer; a teacher will decide.',
    made: (points: string) => `Found in your answer: ${points}.`,
    found_words: (words: string) => `Expected words found in your answer: ${words}.`,
    missing: (points: string) => `Not found in your answer: ${points}.`,
    missing_words: (words: string) => `Expected words not found: ${words}.`,
    opposed: (expected: Word, given: Word) =>
      expected.plain === given.plain || expected.stems[0] === given.stems[0]
        ? given.negated
          ? `Your answer denies “${given.text}”, which the expected answer affirms.`
          : `Your answer affirms “${given.text}”, which the expected answer denies.`
        : `Your answer says “${phrase(given, 'en')}” where the expected answer says “${phrase(expected, 'en')}”.`,
    number: (expected: Quantity, given: Quantity | null) =>
      given
        ? `The expected number is ${expected.number}; your answer gives ${given.number}.`
        : `The number ${expected.number} is expected.`,
  },
  fr: {
    unanswered: 'Aucune réponse n’a été donnée.',
    question_repeated: 'La réponse ne fait que reprendre des mots de la question.',
    correct: 'Réponse juste.',
    partial: 'Réponse partiellement juste.',
    incorrect: 'Cela ne correspond pas à la réponse attendue.',
    abstain: 'Le correcteur automatique n’est pas sûr de son jugement : un enseignant tranchera.',
    made: (points: string) => `Retrouvé dans votre réponse : ${points}.`,
    found_words: (words: string) => `Mots attendus retrouvés dans votre réponse : ${words}.`,
    missing: (points: string) => `Non retrouvé dans votre réponse : ${points}.`,
    missing_words: (words: string) => `Mots attendus non retrouvés : ${words}.`,
    opposed: (expected: Word, given: Word) =>
      expected.plain === given.plain || expected.stems[0] === given.stems[0]
        ? given.negated
          ? `Votre réponse nie « ${given.text} », que la réponse attendue affirme.`
          : `Votre réponse affirme « ${given.text} », que la réponse attendue nie.`
        : `Votre réponse dit « ${phrase(given, 'fr')} » là où la réponse attendue dit « ${phrase(expected, 'fr')} ».`,
    number: (expected: Quantity, given: Quantity | null) =>
      given
        ? `Le nombre attendu est ${expected.number} ; votre réponse donne ${given.number}.`
        : `Le nombre ${expected.number} est attendu.`,
  },
} as const

function phrase(word: Word, language: Language): string {
  if (!word.negated) return word.text
  return language === 'fr' ? `pas ${word.text}` : `not ${word.text}`
}

function list(points: readonly string[], language: Language): string {
  return points.map((point) => quoted(point, language)).join(language === 'fr' ? ' ; ' : '; ')
}

function wordList(words: readonly Word[], language: Language): string {
  return [...new Set(words.map((word) => word.text))].map((word) => quoted(word, language)).join(', ')
}

function quoted(text: string, language: Language): string {
  return language === 'fr' ? `« ${text} »` : `“${text}”`
}
