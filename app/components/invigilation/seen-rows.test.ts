import { expect, test } from 'vitest'
import type { Invigilation } from '../../../core/wire/invigilation.ts'
import { withRows } from '../../live/with-rows.ts'
import { extraTimeEffect } from './extra-time.ts'
import { countGroups, type Group, presenceOf, type SeenRow } from './presence.ts'
import { nameRanks, orderedSeen, type SeenOrder } from './seen-order.ts'

function row(name: string, patch: Partial<SeenRow> = {}): SeenRow {
  return {
    student: { id: name, name, email: `${name.length}@example.org` },
    student_id: name,
    status: 'absent',
    attempt_id: null,
    number: null,
    started_at: null,
    deadline: null,
    submitted_at: null,
    closed_by: null,
    extra_minutes: 0,
    answered: 0,
    unsent: 0,
    last_saved_at: null,
    connected: false,
    offline_since: null,
    focus_lost: 0,
    ...patch,
  }
}

const running = { status: 'in_progress', number: 1, connected: true } as const
const ended = { status: 'submitted', number: 1 } as const

const ROWS = [
  row('Zoé', { ...running, deadline: '2027-01-10T10:10:00.000Z', answered: 4 }),
  row('élise', { ...running, deadline: '2027-01-10T10:05:00.000Z', connected: false, answered: 4, unsent: 3 }),
  row('Eric', { ...ended, closed_by: 'student', deadline: '2027-01-10T10:00:00.000Z', answered: 9 }),
  row('Farid'),
]

const names = (order: SeenOrder, group: Group = 'all', search = '') =>
  orderedSeen(ROWS, { search, group, order }, nameRanks(ROWS, 'fr')).map(({ student }) => student.name)

test.each([
  ['absent', {}],
  ['waiting', { status: 'waiting', connected: true }],
  ['writing', running],
  ['offline', { ...running, connected: false }],
  ['handed_in', { ...ended, closed_by: 'student' }],
  ['time_over', { ...ended, closed_by: 'deadline' }],
  ['closed', { ...ended, closed_by: 'teacher' }],
] as const)('a student is seen as %s', (presence, patch) => {
  expect(presenceOf(row('Ann', patch))).toBe(presence)
})

test('everybody is counted once', () => {
  expect(countGroups(ROWS)).toEqual({ all: 4, writing: 1, offline: 1, ended: 1, waiting: 0, absent: 1 })
})

test('those with the least time left come first, and those without a clock last, whichever way it is sorted', () => {
  expect(names({ key: 'left', descending: false })).toEqual(['élise', 'Zoé', 'Eric', 'Farid'])
  expect(names({ key: 'left', descending: true })).toEqual(['Zoé', 'élise', 'Eric', 'Farid'])
})

test('rows that are alike stay in the order of names', () => {
  expect(names({ key: 'answered', descending: true })).toEqual(['Eric', 'élise', 'Zoé', 'Farid'])
  expect(names({ key: 'focus', descending: true })).toEqual(['élise', 'Eric', 'Farid', 'Zoé'])
})

test('a student is found in a group without typing accents', () => {
  expect(names({ key: 'name', descending: false }, 'offline', ' ELI')).toEqual(['élise'])
  expect(names({ key: 'name', descending: false }, 'writing', 'eli')).toEqual([])
})

test('who moved is seen anew, everybody else as before, and nobody loses their name', () => {
  const seen = { rows: ROWS } as Invigilation
  const { student: _, ...said } = { ...row('Farid'), status: 'waiting' as const, connected: true }
  const { rows } = withRows(seen, new Map([['Farid', said]]))
  expect(rows[3]).toEqual({ ...row('Farid'), status: 'waiting', connected: true })
  expect(rows[0]).toBe(ROWS[0])
})

test('ten thousand students are put in order within a few frames', () => {
  const many = Array.from({ length: 10_000 }, (_, at) =>
    row(`Student ${(at * 7919) % 10_000}`, { ...running, answered: at % 40, student_id: `s${at}` }),
  )
  const ranks = nameRanks(many, 'fr')
  const order = { key: 'answered', descending: true } as const
  const before = performance.now()
  const sorted = orderedSeen(many, { search: '', group: 'writing', order }, ranks)
  expect(performance.now() - before).toBeLessThan(200)
  expect(sorted).toHaveLength(10_000)
  expect(sorted[0]?.answered).toBe(39)
})

const EXAM = { closes_at: '2027-01-10T11:00:00.000Z' }
const NOW = Date.parse('2027-01-10T10:00:00.000Z')
const effectOn = (rows: SeenRow[], minutes: number, now = NOW) =>
  extraTimeEffect(EXAM, { extra_minutes: 5 }, rows, minutes, now)

test('extra time is counted from each deadline, and from the closing time for whoever starts later', () => {
  const [zoe, elise, , farid] = ROWS as [SeenRow, SeenRow, SeenRow, SeenRow]
  expect(effectOn([zoe, elise], 10)).toEqual({ people: 2, until: '2027-01-10T10:20:00.000Z', reopened: 0, ended: 0 })
  expect(effectOn([zoe, { ...farid, extra_minutes: 15 }], 10)).toMatchObject({
    people: 2,
    until: '2027-01-10T11:30:00.000Z',
  })
})

test('extra time changes nothing for who has handed in, or can no longer start', () => {
  const [, , eric, farid] = ROWS as [SeenRow, SeenRow, SeenRow, SeenRow]
  expect(effectOn([eric], 10)).toEqual({ people: 0, until: null, reopened: 0, ended: 0 })
  expect(effectOn([farid], 10, Date.parse('2027-01-10T11:00:00.000Z')).people).toBe(0)
})

test('an attempt that the clock closed runs again only if its new end lies ahead', () => {
  const late = row('Late', { ...ended, closed_by: 'deadline', deadline: '2027-01-10T09:55:00.000Z' })
  expect(effectOn([late], 5)).toMatchObject({ people: 0, reopened: 0 })
  expect(effectOn([late], 10)).toEqual({ people: 1, until: '2027-01-10T10:05:00.000Z', reopened: 1, ended: 0 })
})

test('time that is taken back may end attempts at once', () => {
  expect(effectOn(ROWS.slice(0, 2), -5)).toEqual({
    people: 1,
    until: '2027-01-10T10:05:00.000Z',
    reopened: 0,
    ended: 1,
  })
  expect(effectOn(ROWS.slice(0, 2), -60)).toEqual({ people: 0, until: null, reopened: 0, ended: 2 })
})
