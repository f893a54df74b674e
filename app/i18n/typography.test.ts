import { expect, test } from 'vitest'
import { setFrench } from './typography.ts'

test('a narrow no-break space stands before double signs and inside guillemets', () => {
  expect(setFrench('Supprimer « Pégase » ? Oui : tout !')).toBe(
    'Supprimer «\u202fPégase\u202f»\u202f? Oui\u202f: tout\u202f!',
  )
})

test('times, addresses and what needs no space stay as they are', () => {
  expect(setFrench('À 10:30, sur https://exemple.fr, 50 %.')).toBe('À 10:30, sur https://exemple.fr, 50\u202f%.')
})
