import { expect, test } from 'vitest'
import { parseEmails } from './parse-emails.ts'

test.each([
  ['one a line', 'ada@example.org\nbob@example.org\r\n'],
  ['commas and semicolons', 'ada@example.org, bob@example.org;'],
  ['a column of a spreadsheet', 'Lovelace\tada@example.org\nMartin\tbob@example.org'],
  ['a mail header', 'Ada Lovelace <ada@example.org>, "Martin, Bob" <Bob@Example.org>'],
  ['links', 'mailto:ada@example.org | mailto:bob@example.org'],
  ['a sentence', 'Please invite ada@example.org and bob@example.org.'],
  ['twice', 'ada@example.org ADA@example.org bob@example.org'],
])('addresses are found in %s', (_, text) => {
  expect(parseEmails(text)).toEqual(['ada@example.org', 'bob@example.org'])
})

test('accents, dots and plus signs stay in an address', () => {
  expect(parseEmails('élise.n-diaye+qcm@lycée.example.org')).toEqual(['élise.n-diaye+qcm@lycée.example.org'])
})

test('a text without an address holds none', () => {
  expect(parseEmails('nobody @ home')).toEqual([])
})
