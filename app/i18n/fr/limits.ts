import type { limits as English } from '../en/limits.ts'
import type { Texts } from '../texts.ts'

export const limits: Texts<typeof English> = {
  title: 'Limites',
  lead: 'Combien de fois une personne peut faire quoi. Un autre nombre peut valoir pour un rôle ou pour une personne ; il s’applique partout en moins de trente secondes.',
  set: 'Fixer une autre limite',
  set_of: 'Fixer une autre limite : {{policy}}',
  whom: 'Pour qui',
  find: 'Chercher une personne',
  find_hint: 'Nom ou adresse e-mail ; les personnes trouvées rejoignent la liste.',
  number: 'Combien en {{stretch}}',
  done: 'La limite est fixée.',
  reset: 'Revenir à la normale',
  reset_of: 'Revenir à la normale : {{policy}}, {{whom}}',
  reset_done: 'Pour {{whom}}, la limite commune s’applique de nouveau.',
  window: '{{limit}} en {{stretch}}',
  role: { student: 'Tous les étudiants', teacher: 'Tous les enseignants', admin: 'Tous les administrateurs' },
  units: {
    second_one: '{{count}} seconde',
    second_other: '{{count}} secondes',
    minute_one: '{{count}} minute',
    minute_other: '{{count}} minutes',
    hour_one: '{{count}} heure',
    hour_other: '{{count}} heures',
    day_one: '{{count}} jour',
    day_other: '{{count}} jours',
  },
  policies: {
    read: { name: 'Lecture', what: 'Pages et listes. Une page compte une fois.' },
    generate: { name: 'Génération de questions', what: 'Demander des questions à partir d’un document.' },
    upload: { name: 'Dépôt', what: 'Documents.' },
    edit: { name: 'Modification', what: 'Corrections de questions, d’examens et de classes.' },
    invigilate: { name: 'Surveillance', what: 'Temps supplémentaire, messages, décisions, remises par l’enseignant.' },
    other: { name: 'Tout le reste', what: 'Créer et supprimer des examens, des classes, etc.' },
  },
}
