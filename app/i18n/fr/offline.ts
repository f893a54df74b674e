import type { offline as English } from '../en/offline.ts'
import type { Texts } from '../texts.ts'

export const offline: Texts<typeof English> = {
  unsent_one: '{{count}} de vos réponses n’est pas encore envoyée. Elle le sera dès que la connexion reviendra.',
  unsent_other:
    '{{count}} de vos réponses ne sont pas encore envoyées. Elles le seront dès que la connexion reviendra.',
  unsent_hand_in: 'Un de vos examens n’est pas encore remis. Il le sera dès que la connexion reviendra.',
  sign_out: {
    title: 'Se déconnecter avec des réponses non envoyées ?',
    body_one:
      '{{count}} réponse est gardée sur cet appareil et n’est pas parvenue au serveur. Elle y reste, et sera envoyée quand vous vous reconnecterez sur cet appareil.',
    body_other:
      '{{count}} réponses sont gardées sur cet appareil et ne sont pas parvenues au serveur. Elles y restent, et seront envoyées quand vous vous reconnecterez sur cet appareil.',
    confirm: 'Se déconnecter',
  },
  update: {
    ready: 'Une nouvelle version de SmartExam est prête.',
    use: 'L’utiliser maintenant',
    held: 'Un examen est ouvert dans un autre onglet. La nouvelle version attend qu’il soit fini.',
  },
}
