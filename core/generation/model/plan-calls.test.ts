import { expect, it } from 'vitest'
import { lesson } from './lesson.fixture.ts'
import { planCalls } from './plan-calls.ts'

const document = lesson()

it('asks for as many drafts as wanted, a few a call, from the whole document', () => {
  const calls = planCalls(document, 8, 4)
  expect(calls.map(({ count }) => count)).toEqual([4, 4])
  const starts = calls.flatMap(({ passages }) => passages.map(({ start }) => start))
  expect(Math.min(...starts)).toBeLessThan(document.text.length / 4)
  expect(Math.max(...starts)).toBeGreaterThan((document.text.length * 3) / 4)
})

it('looks elsewhere in the next round', () => {
  const ordinals = (round: number) =>
    planCalls(document, 4, 4, round).flatMap((call) => call.passages.map((p) => p.ordinal))
  expect(ordinals(1)).not.toEqual(ordinals(0))
})

it('stays with the passages in focus, in their order', () => {
  const calls = planCalls(document, 5, 3, 0, [6, 2])
  expect(calls.map((call) => call.passages.map(({ ordinal }) => ordinal))).toEqual([
    [6, 2],
    [2, 6],
  ])
  expect(calls.map(({ count }) => count)).toEqual([3, 2])
  expect(planCalls(document, 5, 3, 0, [999])).toEqual([])
})

it('makes no call for a document without passages', () => {
  expect(planCalls({ ...document, text: '', headings: [], passages: [] }, 5, 4)).toEqual([])
})
