import type { Language } from '../wire/common.ts'
import type { GenerationNote, ModelNote } from './types.ts'

/** What a teacher is told of how the questions were made. */
export function noteSentence(note: GenerationNote, language: Language): string {
  if (typeof note === 'string') return SENTENCES[note][language]
  if (note.code === 'topic_not_found')
    return language === 'fr' ? `Aucun passage ne parle de « ${note.topic} ».` : `No passage speaks of “${note.topic}”.`
  const { value, wanted, made } = note
  const name = VALUES[value]?.[language] ?? value
  return language === 'fr'
    ? `${name} : ${made} au lieu de ${wanted}, faute d’autres questions correctes de cette sorte.`
    : `${name}: ${made} instead of ${wanted}, for want of other sound questions of this kind.`
}

/** Every value that a set of questions can be mixed by. */
const VALUES: Record<string, Record<Language, string>> = {
  single_choice: { fr: 'Questions à une seule bonne réponse', en: 'Questions with one right answer' },
  multiple_choice: { fr: 'Questions à plusieurs bonnes réponses', en: 'Questions with several right answers' },
  true_false: { fr: 'Questions vrai ou faux', en: 'True-or-false questions' },
  short_answer: { fr: 'Questions à réponse courte', en: 'Short-answer questions' },
  easy: { fr: 'Questions faciles', en: 'Easy questions' },
  medium: { fr: 'Questions de difficulté moyenne', en: 'Questions of medium difficulty' },
  hard: { fr: 'Questions difficiles', en: 'Hard questions' },
  remember: { fr: 'Questions du niveau « se souvenir »', en: 'Questions of the level “remember”' },
  understand: { fr: 'Questions du niveau « comprendre »', en: 'Questions of the level “understand”' },
  apply: { fr: 'Questions du niveau « appliquer »', en: 'Questions of the level “apply”' },
  analyse: { fr: 'Questions du niveau « analyser »', en: 'Questions of the level “analyse”' },
}

const SENTENCES: Record<ModelNote, Record<Language, string>> = {
  fell_back: {
    fr: 'Certaines questions ont été rédigées sans modèle d’intelligence artificielle, à partir des phrases du document.',
    en: 'Some questions were written without an AI model, from the sentences of the document.',
  },
  model_failed: {
    fr: 'Le modèle d’intelligence artificielle n’a pas répondu comme il le devait.',
    en: 'The AI model did not answer as it should have.',
  },
  budget_exhausted: {
    fr: 'Votre budget d’intelligence artificielle du jour est épuisé.',
    en: 'Your AI budget for today is used up.',
  },
  time_exhausted: {
    fr: 'Le modèle d’intelligence artificielle a mis trop de temps à répondre.',
    en: 'The AI model took too long to answer.',
  },
}
