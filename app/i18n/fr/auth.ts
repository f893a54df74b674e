import type { auth as English } from '../en/auth.ts'
import type { Texts } from '../texts.ts'

export const auth: Texts<typeof English> = {
  sign_in: {
    title: 'Connexion',
    lead: 'Heureux de vous revoir.',
    submit: 'Se connecter',
    pending: 'Connexion…',
    no_account: 'Pas encore de compte ?',
  },
  sign_up: {
    title: 'Créer un compte',
    lead: 'Vous commencez comme étudiant. L’administrateur de votre établissement vous donne le rôle d’enseignant.',
    submit: 'Créer le compte',
    pending: 'Création du compte…',
    have_account: 'Vous avez déjà un compte ?',
  },
  forgot: {
    title: 'Mot de passe oublié',
    lead: 'Indiquez votre adresse : un lien reçu par e-mail permet d’en choisir un autre.',
    link: 'Mot de passe oublié ?',
    submit: 'Recevoir un lien',
    sent: 'Si {{email}} a un compte, un e-mail est en route. Son lien fonctionne pendant une heure.',
    remembered: 'Vous vous en souvenez ?',
  },
  reset: {
    title: 'Choisir un autre mot de passe',
    lead: 'Vous êtes alors déconnecté partout, et vous vous connectez avec le nouveau.',
    submit: 'Enregistrer le mot de passe',
    link_old: 'Le lien est trop ancien ?',
    ask_again: 'En demander un nouveau',
    done: 'Votre mot de passe est changé. Connectez-vous avec celui-ci.',
  },
  fields: {
    name: 'Nom',
    name_hint: 'Tel qu’il doit apparaître sur les examens et les résultats.',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    new_password: 'Nouveau mot de passe',
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
  },
}
