import { expect, it } from 'vitest'
import { seededRandom, shuffled } from './seeded.ts'

it('gives the numbers that Mulberry32 has always given, because kept attempts are arranged with them', () => {
  const random = seededRandom(1)
  const first = Array.from({ length: 4 }, () => Math.round(random() * 2 ** 32))
  expect(first).toEqual([2693262067, 11749833, 2265367787, 4213581821])
})

it('shuffles the same way from the same seed, and another way from another', () => {
  const items = Array.from({ length: 20 }, (_, index) => index)
  expect(shuffled(items, seededRandom(7))).toEqual(shuffled(items, seededRandom(7)))
  expect(shuffled(items, seededRandom(7))).not.toEqual(shuffled(items, seededRandom(8)))
  expect(shuffled(items, seededRandom(7)).sort((a, b) => a - b)).toEqual(items)
})

it('puts every item in every place about equally often', () => {
  const counts = new Map<string, number>()
  const rounds = 24_000
  for (let seed = 0; seed < rounds; seed++) {
    const order = shuffled(['a', 'b', 'c', 'd'], seededRandom(seed)).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(24)
  // Pearson's chi-square with 23 degrees of freedom: above 49.7 once in a thousand.
  const expected = rounds / 24
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  expect(chiSquare).toBeLessThan(49.7)
})

it('leaves what it was given as it was', () => {
  const items = Object.freeze([1, 2, 3])
  shuffled(items, seededRandom(3))
  expect(items).toEqual([1, 2, 3])
})
