import type { search as English } from '../en/search.ts'
import type { Texts } from '../texts.ts'

export const search: Texts<typeof English> = {
  title: 'Recherche',
  button: 'Rechercher',
  button_key: 'Rechercher (touche /)',
  field: 'Rechercher dans vos documents et vos QCM',
  hint: 'Des mots sous toutes leurs formes, avec ou sans accents : dans les noms de fichiers, les titres, les questions et le texte de vos documents.',
  searching: 'Recherche en cours…',
  found_one: '{{count}} résultat',
  found_other: '{{count}} résultats',
  nothing_title: 'Rien trouvé',
  nothing: 'Aucun document, QCM ni question ne contient « {{query}} ». Essayez un autre mot, ou moins de mots.',
  documents: 'Documents',
  qcms: 'QCM',
  questions: 'Questions',
  passages: 'Dans le texte',
  question: 'Question {{number}} de « {{title}} »',
  page: 'page {{page}}',
}
