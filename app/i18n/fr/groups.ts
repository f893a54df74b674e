import type { groups as English } from '../en/groups.ts'
import type { Texts } from '../texts.ts'

export const groups: Texts<typeof English> = {
  title: 'Classes',
  lead: 'Une classe réunit des étudiants sous un nom, pour donner un examen à tous d’un coup.',
  new: 'Nouvelle classe',
  back: 'Toutes les classes',
  list: {
    label: 'Vos classes',
    empty_title: 'Aucune classe',
    empty: 'Collez une fois les adresses e-mail de vos étudiants, puis donnez chaque examen à toute la classe.',
    made: 'créée le {{when}}',
  },
  form: {
    lead: 'Les étudiants doivent d’abord avoir un compte. Les adresses sans compte vous sont indiquées à l’enregistrement.',
    name: 'Nom',
    name_hint: 'Vous seul le voyez.',
    emails: 'Adresses e-mail des étudiants',
    emails_hint:
      'Collez une liste telle quelle : une adresse par ligne, avec des virgules, depuis un tableur ou un e-mail.',
    found_one: '{{count}} adresse trouvée',
    found_other: '{{count}} adresses trouvées',
    too_many: '{{number}} adresses, c’est trop : une classe compte {{maximum}} étudiants au plus.',
    create: 'Créer la classe',
    saved: '« {{name}} » est enregistrée.',
  },
  unknown: {
    title_one: '{{count}} adresse n’a pas de compte étudiant',
    title_other: '{{count}} adresses n’ont pas de compte étudiant',
    body: 'Elles ne sont pas dans la classe. Demandez à ces personnes de créer un compte, puis ajoutez de nouveau leurs adresses.',
    copy: 'Copier les adresses',
    copied: 'Les adresses sont copiées.',
  },
  members: {
    title: 'Étudiants',
    none: 'Personne n’est encore dans cette classe.',
  },
  remove: {
    title: 'Supprimer « {{name}} » ?',
    body: 'Les étudiants gardent leur compte, et les examens publiés gardent leurs étudiants. Les brouillons perdent la classe.',
    done: '« {{name}} » est supprimée.',
  },
}
