import type { account as English } from '../en/account.ts'
import type { Texts } from '../texts.ts'

export const account: Texts<typeof English> = {
  title: 'Votre compte',
  who: 'Qui vous êtes ici',
  role: 'Rôle',
  devices: {
    title: 'Où vous êtes connecté',
    lead: 'Un appareil que vous ne connaissez pas ? Déconnectez-le, puis changez votre mot de passe.',
    name: '{{browser}} sur {{system}}',
    unknown: 'Un autre programme',
    this: 'Cet appareil',
    since: 'connecté le {{when}}',
    end: 'Déconnecter',
    end_of: 'Déconnecter {{name}}, {{since}}',
    ended: 'Déconnecté.',
    everywhere: 'Se déconnecter partout',
    everywhere_hint: 'Ici aussi. Un examen en cours continue : sa page garde et envoie les réponses comme avant.',
  },
  password: {
    title: 'Mot de passe',
    lead: 'Quand il change, vous êtes déconnecté partout ailleurs.',
    current: 'Mot de passe actuel',
    submit: 'Changer le mot de passe',
    done: 'Votre mot de passe est changé. Partout ailleurs, vous êtes déconnecté.',
  },
}
