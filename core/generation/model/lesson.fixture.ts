import { passagesOf } from '../../documents/passages.ts'
import type { ReadDocument } from '../../documents/types.ts'
import type { ModelQuestion } from './answer.ts'

/** A lesson in sections, and what a good model would write about each: for tests that put a model's place at the wire. */
const SECTIONS: { heading: string; text: string; question: Omit<ModelQuestion, 'chunk_id'> }[] = [
  {
    heading: 'Le départ vers le ciel',
    text: 'L’évaporation est le passage de l’eau de l’état liquide à l’état gazeux. Elle a lieu sans cesse à la surface des mers chaudes. Le vent l’accélère, et les végétaux y ajoutent leur transpiration pendant la journée. La fusion des glaces et la sublimation comptent bien moins dans ce départ.',
    question: {
      quote: 'L’évaporation est le passage de l’eau de l’état liquide à l’état gazeux.',
      stem: 'Comment appelle-t-on le passage de l’eau de l’état liquide à l’état gazeux ?',
      key: 'L’évaporation',
      distractors: ['La condensation', 'La sublimation', 'La fusion', 'L’infiltration'],
      explanation: 'L’eau liquide qui devient un gaz s’évapore : c’est ce que dit le cours.',
      difficulty: 'easy',
      bloom: 'remember',
    },
  },
  {
    heading: 'La naissance des nuages',
    text: 'La condensation forme de fines gouttelettes autour de poussières lorsque l’air se refroidit en altitude. Des milliards de gouttelettes font un nuage. Quand elles se rejoignent, elles deviennent assez lourdes pour tomber. La pluie rend alors à la terre ce que la mer avait perdu.',
    question: {
      quote: 'La condensation forme de fines gouttelettes autour de poussières lorsque l’air se refroidit en altitude.',
      stem: 'Quel phénomène forme de fines gouttelettes autour de poussières dans le ciel ?',
      key: 'La condensation',
      distractors: ['L’évaporation', 'La transpiration', 'L’infiltration', 'La fusion'],
      explanation: 'La condensation est ce qui forme les gouttelettes quand l’air se refroidit.',
      difficulty: 'medium',
      bloom: 'remember',
    },
  },
  {
    heading: 'Sur le sol',
    text: 'Le ruissellement emporte vers les rivières ce que le sol saturé ne peut plus absorber. Il arrache de la terre aux champs nus. Les haies et les prairies le ralentissent beaucoup. L’infiltration, plus lente, conduit le reste vers les profondeurs.',
    question: {
      quote: 'Le ruissellement emporte vers les rivières ce que le sol saturé ne peut plus absorber.',
      stem: 'Qu’est-ce qui emporte vers les rivières ce que le sol saturé ne peut plus absorber ?',
      key: 'Le ruissellement',
      distractors: ['L’évaporation', 'La condensation', 'L’infiltration', 'La sublimation'],
      explanation: 'Le sol saturé n’absorbe plus : le ruissellement emporte le reste vers les rivières.',
      difficulty: 'medium',
      bloom: 'understand',
    },
  },
  {
    heading: 'Sous nos pieds',
    text: 'Une nappe phréatique se remplit surtout en hiver, quand les plantes consomment peu. En été, elle ne fait que baisser. Au printemps et en automne, tout dépend des averses. Un puits creusé trop peu profond se trouve donc à sec à la fin des vacances.',
    question: {
      quote: 'Une nappe phréatique se remplit surtout en hiver, quand les plantes consomment peu.',
      stem: 'En quelle saison une nappe phréatique se remplit-elle le plus ?',
      key: 'En hiver',
      distractors: ['En été', 'En automne', 'Au printemps', 'Aux vacances'],
      explanation: 'En hiver, les plantes consomment peu et la nappe se remplit.',
      difficulty: 'easy',
      bloom: 'remember',
    },
  },
  {
    heading: 'Une première mesure',
    text: 'Pierre Perrault mesura en 1674 le débit de la Seine près de sa source. Il le compara aux pluies tombées sur son bassin. On croyait alors que les fontaines venaient de la mer par des canaux souterrains. Ses chiffres montrèrent que les averses suffisaient largement.',
    question: {
      quote: 'Pierre Perrault mesura en 1674 le débit de la Seine près de sa source.',
      stem: 'En quelle année Pierre Perrault mesura-t-il le débit de la Seine ?',
      key: '1674',
      distractors: ['1651', '1698', '1712', '1660'],
      explanation: 'Pierre Perrault fit cette mesure en 1674, près de la source du fleuve.',
      difficulty: 'easy',
      bloom: 'remember',
    },
  },
  {
    heading: 'Les barrages',
    text: 'Un barrage retient une rivière afin de produire de l’électricité pendant les heures de pointe. On l’ouvre aussi pour irriguer les cultures de la plaine. Les poissons migrateurs ont besoin d’une échelle pour le franchir. La vase s’y dépose année après année.',
    question: {
      quote: 'Un barrage retient une rivière afin de produire de l’électricité pendant les heures de pointe.',
      stem: 'Dans quel but un barrage retient-il une rivière ?',
      key: 'Afin de produire de l’électricité',
      distractors: [
        'Afin de ralentir la chute des averses',
        'Afin de refroidir les eaux de la plaine',
        'Afin de nourrir les poissons migrateurs',
        'Afin de creuser le lit des fontaines',
      ],
      explanation: 'L’eau retenue sert à produire de l’électricité quand on en consomme le plus.',
      difficulty: 'medium',
      bloom: 'understand',
    },
  },
  {
    heading: 'Les réserves',
    text: 'Les océans contiennent 97 % des réserves de la planète, et cette part est salée. Les glaciers gardent presque tout le reste. Les lacs et les rivières n’en ont qu’une goutte. C’est pourtant d’elle que vivent les villes.',
    question: {
      quote: 'Les océans contiennent 97 % des réserves de la planète, et cette part est salée.',
      stem: 'Quelle part des réserves de la planète les océans contiennent-ils ?',
      key: '97 %',
      distractors: ['71 %', '84 %', '90 %', '52 %'],
      explanation: 'Les océans ont 97 % des réserves ; les glaciers gardent presque tout le reste.',
      difficulty: 'easy',
      bloom: 'remember',
    },
  },
  {
    heading: 'L’arrivée à la mer',
    text: 'Les sédiments se déposent à l’embouchure du fleuve et y construisent peu à peu un delta. Des oiseaux y nichent par milliers. Un méandre, lui, se dessine loin de la côte, où la pente est faible. Un glacier creuse sa vallée bien plus haut, et une falaise recule sous les vagues.',
    question: {
      quote: 'Les sédiments se déposent à l’embouchure du fleuve et y construisent peu à peu un delta.',
      stem: 'Que construisent les sédiments qui se déposent à l’embouchure du fleuve ?',
      key: 'Un delta',
      distractors: ['Un méandre', 'Un glacier', 'Un bassin', 'Un canal'],
      explanation: 'Le dépôt des sédiments construit un delta là où le fleuve rejoint la mer.',
      difficulty: 'hard',
      bloom: 'understand',
    },
  },
]

export const GOOD_QUESTIONS = SECTIONS.map(({ question }) => question)

/** The lesson, with `added` sentences at the end of each section. */
export function lesson(added = ''): ReadDocument {
  let text = ''
  const headings: ReadDocument['headings'] = []
  for (const section of SECTIONS) {
    if (text !== '') text += '\n\n'
    headings.push({ start: text.length, end: text.length + section.heading.length, level: 1, text: section.heading })
    text += `${section.heading}\n\n${section.text}${added === '' ? '' : ` ${added}`}`
  }
  const normalised = { text, pages: [], headings }
  return { ...normalised, language: 'fr', page_count: null, passages: passagesOf(normalised, 'fr') }
}
