import { expect, it } from 'vitest'
import { seededRandom } from '../random/seeded.ts'
import { judge, type Taken } from './sliding-window.ts'

const PER_MINUTE = [{ limit: 10, seconds: 60 }]

it('grants what is free and says when more will be', () => {
  const taken = [
    { at: 0, count: 7 },
    { at: 20_000, count: 2 },
  ]
  expect(judge(taken, PER_MINUTE, 1, 0, 30_000)).toEqual({
    granted: 1,
    windows: [{ limit: 10, seconds: 60, remaining: 0, reset_seconds: 30 }],
    retry_seconds: null,
  })
  const full = [...taken, { at: 30_000, count: 1 }]
  expect(judge(full, PER_MINUTE, 1, 0, 31_000)).toMatchObject({ granted: 0, retry_seconds: 29 })
  expect(judge(full, PER_MINUTE, 1, 0, 60_000)).toMatchObject({ granted: 1 })
})

it('holds every window of a policy, and waits for the last of them', () => {
  const windows = [
    { limit: 2, seconds: 60 },
    { limit: 3, seconds: 3600 },
  ]
  const taken = [
    { at: 0, count: 1 },
    { at: 100_000, count: 2 },
  ]
  expect(judge(taken, windows, 1, 0, 110_000)).toMatchObject({ granted: 0, retry_seconds: 3490 })
})

it('fetches ahead only while there is plenty', () => {
  expect(judge([], PER_MINUTE, 1, 4, 0).granted).toBe(5)
  expect(judge([{ at: 0, count: 2 }], PER_MINUTE, 1, 4, 0).granted).toBe(1)
})

it('never lets more than the limit into any stretch of a window’s length', () => {
  const random = seededRandom(5)
  const granted: Taken[] = []
  for (let now = 0, call = 0; call < 3_000; call++) {
    now += Math.floor(random() * 9_000)
    const { granted: count } = judge(granted, PER_MINUTE, 1 + Math.floor(random() * 3), 0, now)
    if (count > 0) granted.push({ at: now, count })
  }
  const fullest = Math.max(
    ...granted.map(({ at: end }) =>
      granted.filter(({ at }) => at <= end && at > end - 60_000).reduce((sum, { count }) => sum + count, 0),
    ),
  )
  expect(fullest).toBe(10)
})
