import { expect, test } from 'vitest'
import { fromLocalInput, toLocalInput } from './local-time.ts'

test('an exam at nine in Paris opens at eight UTC in winter and at seven in summer', () => {
  expect(fromLocalInput('2027-01-15T09:00', 'Europe/Paris')).toBe('2027-01-15T08:00:00.000Z')
  expect(fromLocalInput('2027-06-15T09:00', 'Europe/Paris')).toBe('2027-06-15T07:00:00.000Z')
})

test.each(['Europe/Paris', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC'])(
  'what is shown in %s is what was meant, on both sides of every change of the clocks',
  (zone) => {
    for (const iso of ['2027-03-28T05:30:00.000Z', '2027-10-31T05:30:00.000Z', '2027-12-31T23:45:00.000Z']) {
      expect(fromLocalInput(toLocalInput(iso, zone), zone)).toBe(iso)
    }
  },
)

test('an hour that the clocks skip is an instant after the change', () => {
  const skipped = fromLocalInput('2027-03-28T02:30', 'Europe/Paris') ?? ''
  expect(Date.parse(skipped)).toBeGreaterThanOrEqual(Date.parse('2027-03-28T00:30:00.000Z'))
  expect(Date.parse(skipped)).toBeLessThanOrEqual(Date.parse('2027-03-28T01:30:00.000Z'))
})

test('what is no time gives none', () => {
  expect(fromLocalInput('', 'Europe/Paris')).toBeNull()
  expect(fromLocalInput('2027-13-40T99:00', 'Europe/Paris')).toBeNull()
})
