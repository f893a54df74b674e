import type { sealed_files as English } from '../en/sealed-files.ts'
import type { Texts } from '../texts.ts'

export const sealed_files: Texts<typeof English> = {
  open: 'Remettre un fichier',
  title: 'Remettre un fichier de réponses',
  lead: 'Un étudiant dont les réponses n’ont pas pu être envoyées les télécharge dans un fichier scellé et vous le donne. Seul SmartExam peut l’ouvrir, et le remettre deux fois ne change rien.',
  drop: 'Déposez ici les fichiers scellés',
  drop_now: 'Lâchez pour remettre',
  hint: 'ou choisissez-en un ou plusieurs ; chacun dit de lui-même de qui il vient.',
  button: 'Choisir des fichiers',
  opening: 'Ouverture…',
  not_ours:
    'Ce n’est pas un fichier de réponses de SmartExam. Demandez à l’étudiant le fichier tel qu’il a été téléchargé.',
  found_one: '{{count}} réponse dans le fichier,',
  found_other: '{{count}} réponses dans le fichier,',
  new_one: 'dont {{count}} nouvelle.',
  new_other: 'dont {{count}} nouvelles.',
  nothing_new: 'aucune nouvelle : toutes étaient arrivées.',
  decide: 'Trancher pour les réponses tardives',
  see_log: 'Voir le journal de la tentative',
}
