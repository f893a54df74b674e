import { describe, expect, it } from 'vitest'
import type { Language } from '../../wire/common.ts'
import { areAntonyms, editDistance, SAME, similarity } from './lexicon.ts'
import { type Word, wordsOf } from './words.ts'

function word(text: string, language: Language): Word {
  const [first] = wordsOf(text, language)
  if (!first) throw new Error(`no word in ${text}`)
  return first
}
const alike = (a: string, b: string, language: Language) => similarity(word(a, language), word(b, language), language)

describe('similarity of words', () => {
  it('sees slips of the pen, comparatives and everyday synonyms', () => {
    expect(alike('photosythese', 'photosynthèse', 'fr')).toBeGreaterThanOrEqual(SAME)
    expect(alike('higher', 'high', 'en')).toBeGreaterThanOrEqual(SAME)
    expect(alike('biggest', 'big', 'en')).toBeGreaterThanOrEqual(SAME)
    expect(alike('rapidement', 'vite', 'fr')).toBeGreaterThanOrEqual(SAME)
  })

  it('keeps apart numbers, short words and words of another subject', () => {
    expect(alike('1789', '1799', 'fr')).toBe(0)
    expect(alike('cat', 'car', 'en')).toBe(0)
    expect(alike('azote', 'dioxyde', 'fr')).toBe(0)
  })

  it('knows antonyms by their forms: monks are not the opposite of more', () => {
    expect(areAntonyms(word('plus', 'fr'), word('moins', 'fr'), 'fr')).toBe(true)
    expect(areAntonyms(word('plus', 'fr'), word('moines', 'fr'), 'fr')).toBe(false)
    expect(areAntonyms(word('opened', 'en'), word('closed', 'en'), 'en')).toBe(true)
    expect(areAntonyms(word('ouverte', 'fr'), word('fermée', 'fr'), 'fr')).toBe(true)
  })
})

it('counts a swap of neighbours as one slip, and gives up above two', () => {
  expect(editDistance('teh', 'the')).toBe(1)
  expect(editDistance('kitten', 'sitten')).toBe(1)
  expect(editDistance('kitten', 'sitting')).toBe(3)
  expect(editDistance('', 'abcdef')).toBe(3)
})
