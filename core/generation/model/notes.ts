import type { Language } from '../../wire/common.ts'
import type { GenerationNote } from '../types.ts'

/** What a teacher is told of how the questions were made. */
export function noteSentence(note: GenerationNote, language: Language): string {
  return SENTENCES[note][language]
}

const SENTENCES: Record<GenerationNote, Record<Language, string>> = {
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
