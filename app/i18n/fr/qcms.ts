import type { qcms as English } from '../en/qcms.ts'
import type { Texts } from '../texts.ts'

export const qcms: Texts<typeof English> = {
  title: 'QCM',
  lead: 'Vos questionnaires à choix multiples. Acceptez les questions que vous voulez garder, puis faites-en un examen.',
  create: {
    button: 'Nouveau QCM vide',
    title: 'Nouveau QCM',
    lead: 'Pour des questions que vous rédigez vous-même.',
    name: 'Titre',
    description: 'Description',
    language: 'Langue des questions',
  },
  list: {
    label: 'Vos QCM',
    empty_title: 'Aucun QCM',
    empty: 'Générez des questions à partir d’un document, ou rédigez-les vous-même.',
    to_documents: 'Aller aux documents',
    accepted_one: '{{count}} acceptée',
    accepted_other: '{{count}} acceptées',
    to_judge_one: '{{count}} à juger',
    to_judge_other: '{{count}} à juger',
    ready: 'Prêt',
    changed: 'Modifié le {{when}}',
    review: 'Relire',
    create_exam: 'Créer un examen',
    delete: 'Supprimer',
  },
  remove: {
    title: 'Supprimer « {{name}} » ?',
    body: 'Les questions sont supprimées. Les examens publiés gardent le sujet avec lequel ils ont été publiés.',
    done: '« {{name}} » est supprimé.',
  },
}
