import type { landing as English } from '../en/landing.ts'
import type { Texts } from '../texts.ts'

export const landing: Texts<typeof English> = {
  page: 'Des examens tirés de vos documents',
  headline: 'De votre document à un examen dont vous répondez.',
  lead: 'SmartExam rédige des questions à choix multiples à partir de votre cours. Chacune montre la phrase dont elle est tirée ; vous décidez lesquelles restent.',
  sign_up: 'Créer un compte',
  sign_in: 'Se connecter',
  example: {
    label: 'Une question à côté de sa source',
    stem: 'Que libèrent les plantes lors de la photosynthèse ?',
    options: { a: 'Du dioxyde de carbone', b: 'De l’oxygène', c: 'De l’azote', d: 'Du méthane' },
    correct: 'bonne réponse',
    source: 'Biologie, chapitre 3, page 12',
    before: 'Les feuilles prélèvent le dioxyde de carbone de l’air, et les racines puisent l’eau. ',
    quote: 'Lors de la photosynthèse, les plantes libèrent de l’oxygène',
    after: ' et stockent l’énergie de la lumière sous forme de sucres, qui nourrissent toute la plante.',
  },
  promises: {
    cited_title: 'Chaque question cite sa source',
    cited:
      'Pas de citation, pas de question. Le passage est affiché à côté, surligné, pendant que vous acceptez, corrigez ou rejetez.',
    safe_title: 'Aucune réponse n’est perdue',
    safe: 'Les réponses restent sur l’appareil tant que le serveur ne les a pas enregistrées. Une page rechargée, un réseau coupé ou une batterie vide n’y changent rien.',
    explained_title: 'Corrigé et expliqué',
    explained:
      'Les étudiants voient ce qui était juste, pourquoi, et où cela se trouve dans le cours, dès que vous l’autorisez.',
  },
}
