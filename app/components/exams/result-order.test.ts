import { expect, test } from 'vitest'
import type { ExamResultRow } from '../../../core/wire/exams.ts'
import { orderedRows, type ResultOrder } from './result-order.ts'

const row = (name: string, percent: number | null, patch: Partial<ExamResultRow> = {}): ExamResultRow => ({
  student: { id: name, name, email: `${name.length}@example.org` },
  attempt_id: null,
  number: null,
  status: percent === null ? 'not_started' : 'graded',
  started_at: null,
  submitted_at: null,
  score: percent,
  max_score: 100,
  percent,
  held_answers: 0,
  ...patch,
})

const ROWS = [
  row('Zoé', 40),
  row('élise', null, { status: 'in_progress', started_at: '2026-03-02T08:05:00.000Z' }),
  row('Eric', 90),
  row('Farid', null),
]

const names = (order: ResultOrder, search = '') => orderedRows(ROWS, search, order, 'fr').map((one) => one.student.name)

test('names are in the order of a dictionary, accents and capitals aside', () => {
  expect(names({ key: 'name', descending: false })).toEqual(
    ['élise', 'Eric', 'Farid', 'Zoé'].sort(new Intl.Collator('fr').compare),
  )
  expect(names({ key: 'name', descending: true }).at(-1)).toBe(names({ key: 'name', descending: false })[0])
})

test('students without a score come last, whichever way scores are sorted', () => {
  expect(names({ key: 'score', descending: true })).toEqual(['Eric', 'Zoé', 'élise', 'Farid'])
  expect(names({ key: 'score', descending: false })).toEqual(['Zoé', 'Eric', 'élise', 'Farid'])
})

test('states are in the order in which a student goes through them', () => {
  expect(names({ key: 'status', descending: false })).toEqual(['Farid', 'élise', 'Eric', 'Zoé'])
})

test('a student is found without typing accents, by name or address', () => {
  expect(names({ key: 'name', descending: false }, ' ELI')).toEqual(['élise'])
  expect(names({ key: 'name', descending: false }, '3@example')).toEqual(['Zoé'])
})
