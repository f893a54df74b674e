import { expect, it } from 'vitest'
import { maximalMarginalRelevance } from './mmr.ts'

const items = [
  { id: 'best', topic: 'a', score: 10 },
  { id: 'best again', topic: 'a', score: 9.9 },
  { id: 'other', topic: 'b', score: 8 },
  { id: 'poor', topic: 'c', score: 1 },
]
const sameTopic = (one: { topic: string }, two: { topic: string }) => (one.topic === two.topic ? 1 : 0)
const ids = (chosen: { id: string }[]) => chosen.map(({ id }) => id)

it('takes the best, then what is new before what repeats it', () => {
  expect(ids(maximalMarginalRelevance(items, sameTopic, 3))).toEqual(['best', 'other', 'best again'])
})

it('keeps the order of relevance when nothing is alike, or only relevance counts', () => {
  expect(ids(maximalMarginalRelevance(items, () => 0, 4))).toEqual(ids(items))
  expect(ids(maximalMarginalRelevance(items, sameTopic, 4, 1))).toEqual(ids(items))
})

it('gives no more than there are', () => {
  expect(maximalMarginalRelevance([], sameTopic, 3)).toEqual([])
  expect(maximalMarginalRelevance(items, sameTopic, 9)).toHaveLength(4)
})
