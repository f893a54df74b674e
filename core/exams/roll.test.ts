import { expect, it } from 'vitest'
import { monitorName, monitorShardOf, numShards, STUDENTS_PER_MONITOR, shardOf } from './roll.ts'

it('gives one monitor to every 500 students, and one to an exam without any', () => {
  expect([0, 1, 500, 501, 10_000].map(numShards)).toEqual([1, 1, 1, 2, 20])
})

it('always finds a student’s monitor again', () => {
  // Pinned: a change of the hash would lose the attempts of running exams.
  expect(monitorShardOf('student_1', 20)).toBe(8)
  expect(monitorShardOf('student_2', 20)).toBe(5)
})

it('spreads 10,000 students so that no monitor has much more than its share', () => {
  const shards = numShards(10_000)
  const sizes = new Array<number>(shards).fill(0)
  for (let student = 0; student < 10_000; student++) {
    const shard = monitorShardOf(`student_${student.toString(36).padStart(16, '0')}`, shards)
    sizes[shard] = (sizes[shard] ?? 0) + 1
  }
  expect(Math.max(...sizes)).toBeLessThan(STUDENTS_PER_MONITOR * 1.2)
  expect(Math.min(...sizes)).toBeGreaterThan(STUDENTS_PER_MONITOR * 0.8)
})

it('finds a monitor’s shard in its name', () => {
  expect(shardOf(monitorName('exam_1', 19))).toBe(19)
})
