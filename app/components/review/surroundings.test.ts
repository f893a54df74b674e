import { expect, test } from 'vitest'
import { surroundings } from './surroundings.ts'

const TEXT = 'Le cheval ailé naît du sang de Méduse. Pégase rejoint le ciel. Les Muses le soignent depuis lors.'
const start = TEXT.indexOf('Pégase')
const end = start + 'Pégase rejoint le ciel.'.length

function window(from: number, to: number) {
  return { start: from, end: to, text: TEXT.slice(from, to), page: null, heading: null, characters: TEXT.length }
}

test('a quote is shown in the text around it, cut between words and not within', () => {
  const { before, after, mayGrow } = surroundings(window(start - 12, end + 12), { start, end })
  expect(before).toBe('… de Méduse. ')
  expect(after).toBe(' Les Muses …')
  expect(mayGrow).toBe(true)
})

test('where the whole document is shown nothing is cut and there is no more', () => {
  const { before, after, mayGrow } = surroundings(window(0, TEXT.length), { start, end })
  expect(before + TEXT.slice(start, end) + after).toBe(TEXT)
  expect(mayGrow).toBe(false)
})

test('while the text is on its way, or does not hold the quote, the quote stands alone', () => {
  expect(surroundings(undefined, { start, end })).toEqual({ before: '', after: '', mayGrow: false })
  expect(surroundings(window(0, start + 3), { start, end })).toEqual({ before: '', after: '', mayGrow: false })
})
