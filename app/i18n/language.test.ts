import { expect, test } from 'vitest'
import { languageOf, negotiate } from './language.ts'

test.each([
  ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
  ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['de-DE,de;q=0.9,fr;q=0.5,en;q=0.3', 'fr'],
  ['fr;q=0.2, en;q=0.7', 'en'],
  ['fr;q=0, en;q=0.1', 'en'],
  ['FR-ca', 'fr'],
  ['de', 'en'],
  ['*', 'en'],
  ['', 'en'],
])('a browser that asks for %j gets %s', (header, language) => {
  expect(negotiate(header)).toBe(language)
})

test('what a visitor has chosen goes before what the browser asks for', () => {
  const headers = new Headers({ cookie: 'theme=dark; lang=en; other=lang=fr', 'accept-language': 'fr' })
  expect(languageOf(headers)).toBe('en')
})

test('a language that we do not speak is no choice', () => {
  expect(languageOf(new Headers({ cookie: 'lang=xx', 'accept-language': 'fr' }))).toBe('fr')
})
