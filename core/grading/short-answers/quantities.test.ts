import { expect, it } from 'vitest'
import { type Quantity, quantitiesOf, sameQuantity } from './quantities.ts'
import { wordsOf } from './words.ts'

function quantity(text: string): Quantity {
  const [first] = quantitiesOf(wordsOf(text, 'fr'))
  if (!first) throw new Error(`no number in ${text}`)
  return first
}
const same = (a: string, b: string) => sameQuantity(quantity(a), quantity(b))

it('one amount in two units is one amount', () => {
  expect(same('0,5 km', '500 mètres')).toBe(true)
  expect(same('1 heure', '60 minutes')).toBe(true)
  expect(same('100 °C', '100 degrés')).toBe(true)
})

it('one number in two units is two amounts, and a missing unit is taken for granted', () => {
  expect(same('5 km', '5 m')).toBe(false)
  expect(same('5 g', '5 s')).toBe(false)
  expect(same('8', '8 kg')).toBe(true)
  expect(same('8', '9 kg')).toBe(false)
})
