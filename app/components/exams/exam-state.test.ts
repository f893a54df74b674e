import { expect, test } from 'vitest'
import { examState } from './exam-state.ts'

const exam = {
  status: 'published',
  opens_at: '2026-03-02T08:00:00.000Z',
  closes_at: '2026-03-02T10:00:00.000Z',
  extended_until: null,
} as const

test.each([
  ['upcoming', '2026-03-02T07:59:59.999Z'],
  ['open', '2026-03-02T08:00:00.000Z'],
  ['open', '2026-03-02T09:59:59.999Z'],
  ['closed', '2026-03-02T10:00:00.000Z'],
])('a published exam is %s at %s', (state, now) => {
  expect(examState(exam, Date.parse(now))).toBe(state)
})

test('a draft is a draft whatever the time', () => {
  expect(examState({ ...exam, status: 'draft' }, Date.parse('2026-03-02T09:00:00Z'))).toBe('draft')
})

test('an exam with extra time is open until the last one must stop writing', () => {
  const extended = { ...exam, extended_until: '2026-03-02T10:20:00.000Z' }
  expect(examState(extended, Date.parse('2026-03-02T10:19:59.999Z'))).toBe('open')
  expect(examState(extended, Date.parse('2026-03-02T10:20:00.000Z'))).toBe('closed')
})
