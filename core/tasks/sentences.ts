import type { Shortfall } from '../generation/types.ts'
import type { Language } from '../wire/common.ts'

/** What a task is doing, with counts of what is done of it. */
export interface TaskPhase {
  name: 'waiting' | 'reading' | 'writing' | 'saving' | 'done' | 'failed' | 'cancelled'
  done: number
  total: number
}

/** One sentence for the person who waits. Without a total, as for formats without pages, no count is given. */
export function phaseSentence({ name, done, total }: TaskPhase, language: Language): string {
  const fr = language === 'fr'
  switch (name) {
    case 'waiting':
      return fr ? 'En attente de traitement.' : 'Waiting to be processed.'
    case 'reading':
      if (total <= 1) return fr ? 'Lecture du document.' : 'Reading the document.'
      return fr ? `Lecture du document : page ${done} sur ${total}.` : `Reading the document: page ${done} of ${total}.`
    case 'writing':
      return fr ? `Rédaction des questions : ${done} sur ${total}.` : `Writing the questions: ${done} of ${total}.`
    case 'saving':
      return fr ? 'Enregistrement du QCM.' : 'Saving the QCM.'
    case 'done':
      if (done === 1) return fr ? 'Terminé : 1 question est prête à relire.' : 'Done: 1 question is ready for review.'
      return fr ? `Terminé : ${done} questions sont prêtes à relire.` : `Done: ${done} questions are ready for review.`
    case 'failed':
      return fr ? 'La tâche a échoué.' : 'The task failed.'
    case 'cancelled':
      return fr ? 'La tâche a été annulée.' : 'The task was cancelled.'
  }
}

/** Why there are fewer questions than were asked for. */
export function shortfallSentence(shortfall: Shortfall, language: Language): string {
  return {
    document_too_short: {
      en: 'The document is too short for as many sound questions as were asked for.',
      fr: 'Le document est trop court pour autant de questions correctes que demandé.',
    },
    too_few_facts: {
      en: 'The document holds too few definitions, dates, lists and facts for as many sound questions as were asked for; none was invented.',
      fr: 'Le document contient trop peu de définitions, de dates, de listes et de faits pour autant de questions correctes que demandé ; aucune n’a été inventée.',
    },
    focus_too_narrow: {
      en: 'The passages about this hold too few facts for as many sound questions as were asked for; none was invented.',
      fr: 'Les passages à ce sujet contiennent trop peu de faits pour autant de questions correctes que demandé ; aucune n’a été inventée.',
    },
  }[shortfall][language]
}
