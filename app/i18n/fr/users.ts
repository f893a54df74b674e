import type { users as English } from '../en/users.ts'
import type { Texts } from '../texts.ts'

export const users: Texts<typeof English> = {
  title: 'Comptes',
  lead: 'Toutes les personnes qui ont un compte, et ce qu’elles peuvent faire. Qui s’inscrit est étudiant.',
  search: 'Chercher par nom ou adresse e-mail',
  shown_one: '{{count}} compte affiché',
  shown_other: '{{count}} comptes affichés',
  no_match: 'Personne n’a ce nom ou cette adresse.',
  you: '(vous)',
  since: 'depuis le {{when}}',
  role_of: 'Rôle de {{name}}',
  sign_out: {
    action: 'Déconnecter partout',
    of: 'Déconnecter {{name}} partout',
    title: 'Déconnecter {{name}} partout ?',
    body: 'Cette personne devra se reconnecter sur chaque appareil. Les réponses d’un examen en cours sont toujours reçues.',
    confirm: 'Déconnecter',
    done: '{{name}} est déconnecté(e) partout.',
  },
  change: {
    title: {
      student: 'Donner à {{name}} le rôle d’étudiant ?',
      teacher: 'Donner à {{name}} le rôle d’enseignant ?',
      admin: 'Donner à {{name}} le rôle d’administrateur ?',
    },
    may: {
      student: 'Un étudiant passe les examens qu’on lui donne et voit ses propres résultats, rien d’autre.',
      teacher:
        'Un enseignant dépose des documents, crée des questions, des examens et des classes, trouve les étudiants par nom et adresse, et voit les résultats de ses propres examens.',
      admin:
        'Un administrateur peut tout ce que peut un enseignant, voit tous les comptes et décide de ce que chacun peut faire, vous compris.',
    },
    keeps: 'Ses documents, questions et examens sont conservés, mais cette personne ne peut plus les ouvrir.',
    signed_out: 'Cette personne est déconnectée et se reconnecte avec ses nouveaux droits.',
    own: 'C’est votre propre compte : vous ne verrez plus cette page.',
    confirm: 'Changer le rôle',
    done: '{{name}} a maintenant le rôle : {{role}}.',
  },
}
