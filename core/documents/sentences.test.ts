import { describe, expect, it } from 'vitest'
import type { Language } from '../wire/common.ts'
import { sentencesOf } from './sentences.ts'
import { cpuSeconds } from './test-files.ts'

const texts = (text: string, language: Language) => sentencesOf(text, language).map((sentence) => sentence.text)

/** Each case is written as its sentences; joined by a space they must come apart again where they were joined. */
const FRENCH: string[][] = [
  ['Le chat dort.', 'Il rêve !', 'De quoi ?', 'Nul ne le sait…', 'Fin.'],
  ['M. Dupont et Mme. Durand arrivent.', 'Le Dr. Martin les suit.'],
  [
    'Rome est fondée en 753 av. J.-C. par Romulus.',
    'Elle devient une république en 509 av. J.-C.',
    'César meurt en 44.',
  ],
  ['Certains métaux, p. ex. le fer, rouillent.', 'L’or, non.'],
  ['Voir p. 12, fig. 3 et chap. II du vol. 4.', 'La suite est en annexe.'],
  ['C. G. Jung rompt avec S. Freud.', 'Jung fonde sa propre école.'],
  ['Ce travail est cité par J. Le Goff.', 'La thèse est ancienne.'],
  ['On manque de vitamine C.', 'Elle protège du scorbut.'],
  ['On y trouve des pommes, des poires, etc.', 'Les fruits sont mûrs.'],
  ['Il dit : « Je pars. »', 'Puis il sort.'],
  ['« Quoi ! » dit-il en riant.', 'Elle se tut.'],
  ['Elle crie : « Qui vient ? ».', 'Nul ne répond : « Moi ! », dit-elle enfin.', 'Rien.'],
  ['La bataille est perdue.[12]', 'Le roi s’enfuit.[3][4]', 'Il revient en 1815.³', 'Fin.'],
  ['Il a vécu (il le dit lui-même. Sans preuve.) à Paris.', 'Puis à Lyon.'],
  ['(Voir aussi le chapitre 2.)', 'Le reste est connu.'],
  ['Le prix est de 3.14 euros, soit 1.000.000 de fois moins.', '12 personnes sont venues.'],
  ['La S.N.C.F. exploite la ligne.', 'Le train part.'],
  ['Selon Dupont et al. (2010), le taux baisse.', 'Il est contredit par Durand et al.', 'Le taux monte.'],
  ['Il reste trois cas […] à traiter.', 'Le premier est simple.'],
  ['Le symbole ← ( n’est jamais fermé.', 'La phrase suivante reste une phrase.', 'Une autre.'],
]

const ENGLISH: string[][] = [
  ['Mr. Smith met Dr. Jones in St. Louis.', 'They talked.'],
  ['Many animals, e.g. whales, are mammals.', 'Sharks, i.e. fish, are not.'],
  ['J. K. Rowling wrote it.', 'George W. Bush read it.', 'So did J. R. R. Tolkien Jr. in Oxford.'],
  ['He moved to the U.S. in 1920.', 'The U.S. Army hired him.', 'He left the U.S.', 'The army forgot him.'],
  ['The meeting is at 5 p.m.', 'Bring a pen.'],
  ['See Fig. 2 and Eq. (4) on p. 7.', 'No. 5 is missing.'],
  ['“Are you there?” she asked.', '“Yes.”', 'He smiled.'],
  ['Acme Inc. was founded by three friends.', 'It grew.'],
  ['Was it plan A?', 'It was not plan A.', 'It was plan B.'],
  ['She has a Ph.D. in physics.', 'Ellipses... are fine.', 'They can end a sentence...', 'As here.'],
  ['Wait!!!', 'What?!', 'Nothing.'],
]

describe('sentences', () => {
  it.each(FRENCH.map((sentences) => [sentences]))('come apart in French: %j', (sentences) => {
    expect(texts(sentences.join(' '), 'fr')).toEqual(sentences)
  })

  it.each(ENGLISH.map((sentences) => [sentences]))('come apart in English: %j', (sentences) => {
    expect(texts(sentences.join(' '), 'en')).toEqual(sentences)
  })

  it('never cross a paragraph, a heading, a list item or a table row', () => {
    const text = '2.1 Les causes\n\nLa crise éclate. Elle dure\n\n- le pain, qui manque\n- l’hiver. Il est rude.\nA | B'
    expect(texts(text, 'fr')).toEqual([
      '2.1 Les causes',
      'La crise éclate.',
      'Elle dure',
      'le pain, qui manque',
      'l’hiver.',
      'Il est rude.',
      'A | B',
    ])
  })

  it('leave list markers out and lone punctuation in', () => {
    expect(texts('1. Un point.\n(iv) Quatre.\na) Lettre.\n• Puce.\n– Tiret.\n1914. Une année.\n...', 'fr')).toEqual([
      'Un point.',
      'Quatre.',
      'Lettre.',
      'Puce.',
      'Tiret.',
      '1914. Une année.',
      '...',
    ])
  })

  it('have offsets that give their own text back, in order and without overlap', () => {
    const text = `${FRENCH.map((sentences) => sentences.join('  ')).join('\n\n')}\n \n  ${'🙂 É. '.repeat(5)}`
    let last = 0
    for (const { start, end, text: sentence } of sentencesOf(text, 'fr')) {
      expect(text.slice(start, end)).toBe(sentence)
      expect(sentence).toBe(sentence.trim())
      expect(start).toBeGreaterThanOrEqual(last)
      last = end
    }
    expect(last).toBeGreaterThan(0)
  })

  it.each([
    ['a single long line', 'Le chat dort (ou pas. '.repeat(100_000)],
    ['dots', '.'.repeat(1_000_000)],
    ['spaced dots', '. '.repeat(500_000)],
    ['closers', `Fin.${'»)'.repeat(500_000)}x`],
    ['note calls', `Fin.${'[1]¹'.repeat(250_000)}x`],
    ['capitals', 'A.'.repeat(500_000)],
    ['newlines', '\n'.repeat(1_000_000)],
  ])(
    'cost linear time: %s',
    async (_, text) => {
      expect(await cpuSeconds(() => sentencesOf(text, 'fr'))).toBeLessThan(3)
    },
    30_000,
  )
})
