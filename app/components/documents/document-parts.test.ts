import { expect, test } from 'vitest'
import { partsAround, split, stretchIn } from './document-parts.ts'

test.each([
  ['none is asked for', null, 9000, [[0, 4000]]],
  ['it lies in the middle of a part', { start: 5500, end: 6500 }, 20_000, [[4000, 8000]]],
  [
    'it lies near an end of its part',
    { start: 4100, end: 5000 },
    20_000,
    [
      [0, 4000],
      [4000, 8000],
    ],
  ],
  [
    'it lies at the end of the text',
    { start: 8900, end: 9000 },
    9000,
    [
      [4000, 8000],
      [8000, 9000],
    ],
  ],
  ['the text is short', { start: 10, end: 90 }, 100, [[0, 100]]],
  ['it lies behind the text', { start: 5000, end: 6000 }, 4500, [[0, 4000]]],
])(
  'a document opens at the stretch that is looked for, with text around it, when %s',
  (_, stretch, characters, parts) => {
    const shown = split(partsAround(stretch, characters), characters)
    expect(shown.map(({ start, end }) => [start, end])).toEqual(parts)
  },
)

test.each(['', 'start=1', 'start=5&end=5', 'start=-1&end=5', 'start=a&end=b', 'start=&end='])(
  'an address that names no stretch is of the whole document (%j)',
  (query) => {
    expect(stretchIn(new URLSearchParams(query))).toBeNull()
  },
)

test('an address names a stretch', () => {
  expect(stretchIn(new URLSearchParams('start=120&end=300'))).toEqual({ start: 120, end: 300 })
})
