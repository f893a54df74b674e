import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'
import { matchedTerms, prefixQuery, searchQuery, stemQuery } from './query.ts'
import { indexedForms, termsOf } from './terms.ts'

const finds = (typed: string, text: string, typing = false) =>
  matchedTerms(searchQuery(typed, ['fr', 'en'], typing), text, ['fr', 'en']) > 0

describe('a word is found', () => {
  it.each([
    ['evaluation', 'Les évaluations formatives'],
    ['évaluations', 'Une evaluation par mois'],
    ['evaluee', 'Chaque copie est évaluée deux fois'],
    ['cheval', 'Deux chevaux tirent la charrue'],
    ['chevaux', 'Un cheval de trait'],
    ['oeuvre', 'Une œuvre de jeunesse'],
    ['l’élève', 'Les élèves de seconde'],
    ['MITOCHONDRIE', 'Les mitochondries produisent de l’énergie'],
    ['studies', 'A study of cells'],
    ['definition', 'Definitions and examples'],
    ['1789', 'La Révolution de 1789'],
  ])('%s in “%s”', (typed, text) => {
    expect(finds(typed, text)).toBe(true)
  })

  it('while it is being typed', () => {
    expect(finds('photosyn', 'La photosynthèse', true)).toBe(true)
    expect(finds('photosyn', 'La photosynthèse')).toBe(false)
    expect(finds('photosyn ', 'La photosynthèse', true)).toBe(false)
  })
})

it('a word that only begins alike is not found', () => {
  expect(finds('port', 'Le Portugal')).toBe(false)
  expect(finds('école', 'L’écologie')).toBe(false)
})

it('the beginnings that are looked up are those of every form', () => {
  const prefixes = prefixQuery(searchQuery('chevaux fréquence œuvre', ['fr']))
  expect(prefixes).toContain('"cheva"*')
  expect(prefixes).toContain('"frequen"*')
  expect(prefixes).toContain('"œuvr"*')
})

describe('whatever is typed is a query or nothing', () => {
  it.each([
    '',
    '   ',
    '"',
    '""""',
    '*',
    '(',
    'AND',
    'OR NOT',
    '-',
    '^',
    'le la les',
    '😀',
    "'; drop table passages; --",
    'a:b',
    '\u0000',
    'NEAR(',
  ])('%j', (typed) => {
    for (const typing of [true, false]) {
      const query = searchQuery(typed, ['fr', 'en'], typing)
      for (const match of [stemQuery(query), prefixQuery(query)]) {
        if (match !== null) expect(match).toMatch(/^"[\p{L}\p{N}]+"\*?(?: OR "[\p{L}\p{N}]+"\*?)*$/u)
      }
    }
  })

  it('of any length', () => {
    const query = searchQuery(Array.from({ length: 10_000 }, (_, index) => `mot${index}`).join(' '), ['fr'])
    expect(query.terms.length).toBeLessThanOrEqual(40)
  })
})

it('function words are neither kept nor looked for', () => {
  expect(indexedForms(['La photosynthèse est la source de l’oxygène', ''], 'fr')).toEqual([
    'photosynthes sourc oxygen',
    '',
  ])
  expect(termsOf('the cells of the body', ['en']).map(({ word }) => word)).toEqual(['cells', 'body'])
})

it('an excerpt shows where the words are', () => {
  const text = `${'Rien à voir ici. '.repeat(40)}La photosynthèse a lieu dans les chloroplastes. ${'Ni là. '.repeat(60)}`
  const excerpt = excerptOf(searchQuery('chloroplaste photosynthese', ['fr']), text, ['fr'])
  expect(excerpt.text.length).toBeLessThanOrEqual(241)
  expect(excerpt.marks.map(({ start, end }) => excerpt.text.slice(start, end))).toEqual([
    'photosynthèse',
    'chloroplastes',
  ])
})
