import { expect, it } from 'vitest'
import { withOneName } from './names.ts'

const groups = [['ADN', 'acide désoxyribonucléique']]

it('gives a thing one name wherever another of its names stands, whatever its case and accents', () => {
  expect(withOneName('L’Acide desoxyribonucleique porte les gènes.', groups)).toBe('L’ADN porte les gènes.')
  expect(withOneName('acide désoxyribonucléique', groups)).toBe('ADN')
})

it('leaves alone what only contains a name', () => {
  expect(withOneName('un antiacide désoxyribonucléiques', groups)).toBe('un antiacide désoxyribonucléiques')
  expect(withOneName('rien à changer', [['ADN', ' ']])).toBe('rien à changer')
})
