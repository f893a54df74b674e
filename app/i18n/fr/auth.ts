import type { auth as English } from '../en/auth.ts'
import type { Texts } from '../texts.ts'

export const auth: Texts<typeof English> = {
  sign_in: {
    title: 'Connexion',
    lead: 'Heureux de vous revoir.',
    submit: 'Se connecter',
    pending: 'Connexion…',
    no_account: 'Pas encore de compte ?',
    wrong: 'L’adresse e-mail ou le mot de passe est incorrect.',
  },
  sign_up: {
    title: 'Créer un compte',
    lead: 'Vous commencez comme étudiant. L’administrateur de votre établissement vous donne le rôle d’enseignant.',
    submit: 'Créer le compte',
    pending: 'Création du compte…',
    have_account: 'Vous avez déjà un compte ?',
    taken: 'Cette adresse a déjà un compte. Connectez-vous.',
  },
  fields: {
    name: 'Nom',
    name_hint: 'Tel qu’il doit apparaître sur les examens et les résultats.',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    password_hint: 'Au moins {{minimum, number}} caractères. Une phrase que vous seul connaissez convient bien.',
    show_password: 'Afficher le mot de passe',
    hide_password: 'Masquer le mot de passe',
  },
  errors: {
    name_missing: 'Indiquez votre nom.',
    email_invalid: 'Indiquez une adresse e-mail, par exemple nom@ecole.org.',
    password_missing: 'Indiquez votre mot de passe.',
    password_short: 'Le mot de passe doit compter au moins {{minimum, number}} caractères.',
    password_long: 'Le mot de passe peut compter au plus {{maximum, number}} caractères.',
    too_many: 'Trop d’essais. Attendez un instant, puis réessayez.',
    unexpected: 'Cela n’a pas fonctionné à cause d’une erreur de notre côté. Réessayez.',
  },
}
