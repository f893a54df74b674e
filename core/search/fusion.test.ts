import { expect, it } from 'vitest'
import { reciprocalRankFusion } from './fusion.ts'

it('puts what both rankings hold before what one holds at the top', () => {
  const fused = reciprocalRankFusion([
    ['words only', 'both', 'x'],
    ['meaning only', 'y', 'both'],
  ])
  expect(fused.map(({ id }) => id)).toEqual(['both', 'words only', 'meaning only', 'y', 'x'])
  expect(fused[0]?.score).toBeCloseTo(1 / 62 + 1 / 63, 12)
})

it('keeps one ranking as it is, and counts an id once', () => {
  expect(reciprocalRankFusion([['a', 'b', 'a', 'c'], []]).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(reciprocalRankFusion([])).toEqual([])
})
