import { describe, expect, it } from 'vitest'
import type { Language } from '../../wire/common.ts'
import { wordsOf } from './words.ts'

const content = (text: string, language: Language) =>
  wordsOf(text, language)
    .filter((word) => word.content)
    .map((word) => word.plain)
const negated = (text: string, language: Language) =>
  wordsOf(text, language)
    .filter((word) => word.negated && word.content)
    .map((word) => word.plain)
const shareStem = (a: string, b: string, language: Language) => {
  const [x, y] = [wordsOf(a, language)[0], wordsOf(b, language)[0]]
  return x?.stems.some((stem) => y?.stems.includes(stem))
}

describe('words of an answer', () => {
  it('lose their elided articles and keep what carries the subject', () => {
    expect(content('C’est l’énergie qu’absorbent les chloroplastes.', 'fr')).toEqual([
      'energie',
      'absorbent',
      'chloroplastes',
    ])
    expect(content('It is the energy that the leaves absorb', 'en')).toEqual(['energy', 'leaves', 'absorb'])
  })

  it('are the same with and without accents', () => {
    for (const [a, b] of [
      ['électricité', 'electricite'],
      ['évaluée', 'evaluee'],
      ['réseaux', 'reseaux'],
      ['œuvre', 'oeuvre'],
    ] as const)
      expect(shareStem(a, b, 'fr'), `${a} ${b}`).toBe(true)
  })

  it('have one stem in singular and plural, in noun and verb', () => {
    expect(shareStem('chloroplaste', 'chloroplastes', 'fr')).toBe(true)
    expect(shareStem('vibrates', 'vibration', 'en')).toBe(true)
  })

  it('know that they are denied, in both languages and with any apostrophe', () => {
    expect(negated('The bulb isn’t connected', 'en')).toEqual(['connected'])
    expect(negated('the bulb isn"t connected to the battery', 'en')).toEqual(['connected'])
    expect(negated('La lampe n’est pas reliée à la pile', 'fr')).toEqual(['reliee'])
    expect(negated('Il ne filtre pas le trafic', 'fr')).toContain('filtre')
    expect(negated('sans lumière', 'fr')).toEqual(['lumiere'])
  })

  it('are not denied by "ne … que", nor past the end of a clause', () => {
    expect(negated('La cellule ne contient que du glucose', 'fr')).toEqual([])
    expect(negated('No, string is an insulator', 'en')).toEqual([])
  })

  it('are not denied by a question that is left open: "whether or not", "ou non", "ou pas"', () => {
    expect(negated('whether or not they are in the same path', 'en')).toEqual([])
    expect(negated('They are separated or not connected', 'en')).toEqual(['connected'])
    expect(negated('selon qu’elles sont reliées ou non à la pile', 'fr')).toEqual([])
    expect(negated('Ça dépend si elle est ou pas dans le circuit', 'fr')).toEqual([])
    expect(negated('Là où pas une lampe ne brille', 'fr')).toContain('lampe')
  })

  it('count: decimal commas, thin spaces and the numerals of kings are numbers', () => {
    expect(content('1 789 ou 3,5', 'fr')).toEqual(['1789', '3.5'])
    expect(content('Napoléon III', 'fr')).toEqual(['napoleon', '3'])
    expect(content('au XIXe siècle', 'fr')).toEqual(['19', 'siecle'])
    expect(content('terminal X', 'en')).toEqual(['terminal', 'x'])
  })
})
