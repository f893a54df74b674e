import { expect, it } from 'vitest'
import type { ClosedBy } from '../wire/attempts.ts'
import type { LatePolicy } from '../wire/exams.ts'
import { standingOnArrival } from './standing.ts'

const endedBy = (closed_by: ClosedBy) => ({ closed_by, submitted_at: '2030-01-10T10:00:00.000Z' })

it.each<LatePolicy>(['reject', 'review', 'accept'])(
  'an answer counts while the attempt runs, under %s too',
  (policy) => {
    expect(standingOnArrival(null, policy)).toBe('counts')
  },
)

it.each<[ClosedBy, LatePolicy, string]>([
  ['deadline', 'reject', 'late_rejected'],
  ['deadline', 'review', 'late_held'],
  ['deadline', 'accept', 'late_accepted'],
  ['student', 'reject', 'late_rejected'],
  ['student', 'review', 'late_held'],
  ['student', 'accept', 'late_held'],
  ['teacher', 'reject', 'late_rejected'],
  ['teacher', 'review', 'late_held'],
  ['teacher', 'accept', 'late_held'],
])('after an end by the %s, the policy %s makes it %s', (closedBy, policy, standing) => {
  expect(standingOnArrival(endedBy(closedBy), policy)).toBe(standing)
})
