import { describe, expect, it } from 'vitest'
import { detectLanguage } from './language.ts'

const FRENCH = ['Le chat dort.', 'La photosynthèse', 'Élève', 'La guerre commence en 1914', 'Les plantes vertes']
const ENGLISH = [
  'The cat sleeps.',
  'World War II began in 1939',
  'What is cognition?',
  'Introduction to the study of cells',
]

describe('the language of a text', () => {
  it.each(FRENCH)('is French: %s', async (text) => expect(await detectLanguage(text)).toBe('fr'))
  it.each(ENGLISH)('is English: %s', async (text) => expect(await detectLanguage(text)).toBe('en'))

  it('is that of the body, not of an abstract in the other language', async () => {
    const abstract = 'This thesis is about the climate and what it does to the people who live in it. '.repeat(20)
    const body = 'Cette thèse porte sur le climat et sur ce qu’il fait aux gens qui y vivent. '.repeat(400)
    expect(await detectLanguage(abstract + body)).toBe('fr')
  })

  it.each(['', '12 34', '????', 'E=mc²'])('is always given, even for %j', async (text) => {
    expect(['fr', 'en']).toContain(await detectLanguage(text))
  })
})
