import { expect, it } from 'vitest'
import { placeOf } from './fixed-options.ts'

it.each([
  'All of the above',
  'all of the above.',
  'None of the above',
  'None of these',
  'None of these answers is correct',
  'All of these options',
  'All answers are correct',
  'Both of the above',
  'No correct answer',
  'None',
  'Both',
  'More than one of the above',
  'Ni l’un ni l’autre',
  'Les deux',
  'Toutes les réponses sont correctes.',
  'Toutes les réponses ci-dessus',
  'Toutes ces réponses sont correctes',
  'Toutes les réponses sont vraies',
  'Aucune des réponses ci-dessus',
  'Aucune de ces réponses',
  'Aucune de ces propositions n’est exacte.',
  'Aucune des propositions précédentes',
  'Aucune réponse correcte',
  'Aucune bonne réponse',
  'Aucune réponse n’est correcte',
  'Tout ce qui précède',
  'Rien de tout cela',
  'Aucun de ces choix',
])('“%s” stays last', (text) => {
  expect(placeOf(text)).toBe('last')
})

it.each([
  'A and B',
  'Both A and C',
  'A, B and C',
  'A and B only',
  'Neither A nor B',
  'The first two',
  'Answers A and B are correct',
  'A et B',
  'A, B et D',
  'Les réponses A et C',
  'A et C sont vraies',
  'Ni A ni B',
  'Les deux premières réponses',
  'a) et c)',
])('“%s” names its neighbours', (text) => {
  expect(placeOf(text)).toBe('as written')
})

it.each([
  'Ada Lovelace',
  'All of the planets',
  'All mammals of the above-ground biotope',
  'Toutes les plantes à fleurs',
  'Aucune plante ne respire la nuit',
  'Les deux premières républiques',
  'The first two world wars',
  'Vitamin A and B12',
  'Les vitamines A et D',
  'Le plan A',
  'Tout citoyen majeur',
  'Rien',
  'Aucun pays signataire',
  'All of Europe',
  'Some animals',
  'Any of the noble gases',
  'Tous les deux ans',
  'Les deux tiers',
  'No answer came back',
])('“%s” may stand anywhere', (text) => {
  expect(placeOf(text)).toBe('free')
})
