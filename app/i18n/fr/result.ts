import type { result as English } from '../en/result.ts'
import type { Texts } from '../texts.ts'

export const result: Texts<typeof English> = {
  page: 'Résultat',
  back_student: 'Mes examens',
  back_teacher: 'Résultats de l’examen',
  of_student: '{{name}}, tentative {{number, number}}',
  handed_in: 'Copie remise le {{when}}',
  closed_by_deadline: 'Copie remise automatiquement à la fin du temps, le {{when}}',
  score: 'Note',
  score_of: 'sur {{max}}',
  verdict: {
    correct: 'Juste',
    partial: 'En partie juste',
    incorrect: 'Faux',
    unanswered: 'Sans réponse',
    pending: 'En attente d’évaluation',
  },
  counts: 'Bilan des réponses',
  pending_note: 'Une réponse rédigée attend encore son évaluation ; elle compte 0 point d’ici là.',
  questions: 'Question par question',
  question: 'Question {{number, number}}',
  points: '{{score}} / {{max}}',
  option: {
    right_chosen: 'Juste, choisie',
    right_missed: 'Juste, non choisie',
    wrong_chosen: 'Fausse, choisie',
  },
  your_answer: 'Réponse donnée',
  no_answer: 'Aucune réponse n’a été donnée.',
  explanation: 'Explication',
  source: 'Source',
  page_number: 'page {{page, number}}',
  running_title: 'Cette tentative est encore en cours',
  running: 'Le résultat viendra après la remise de la copie.',
  go_on: 'Continuer l’examen',
  grading_title: 'Votre copie est en cours de correction',
  grading: 'Cela prend quelques secondes. Le résultat s’affichera de lui-même.',
  hidden_title: 'Votre copie est remise et corrigée',
  hidden_until:
    'Le résultat sera visible le {{when}}, quand l’examen sera fermé pour tout le monde. Cette page l’affichera d’elle-même.',
  hidden_manual: 'Votre enseignant décide quand les résultats sont visibles. Vous trouverez le vôtre ici.',
}
