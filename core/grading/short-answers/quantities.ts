import { isNumber, type Word } from './words.ts'

/** A number with its unit, in the unit's base: 0.5 km is 500 of length. */
export interface Quantity {
  /** As written, without the unit. */
  number: string
  value: number
  /** What is measured; null for a bare number or a unit that is not known here. */
  dimension: string | null
}

export function quantitiesOf(words: readonly Word[]): Quantity[] {
  return words.flatMap((word, index) => {
    if (!isNumber(word.plain)) return []
    const unit = UNITS.get(words[index + 1]?.plain ?? '')
    const value = Number(word.plain)
    return unit
      ? { number: word.text, value: value * unit.factor, dimension: unit.dimension }
      : { number: word.text, value, dimension: null }
  })
}

export function isUnit(word: Word): boolean {
  return UNITS.has(word.plain)
}

/** The same amount; a unit that only one of them names is taken for granted. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== null && b.dimension !== null)
    return a.dimension === b.dimension && Math.abs(a.value - b.value) <= 1e-9 * Math.max(Math.abs(a.value), 1)
  return Number(a.number) === Number(b.number)
}

/** SI brochure, 9th edition (BIPM 2019); temperature scales are not converted. Names in English and French, singular and plural. */
const UNITS = new Map<string, { dimension: string; factor: number }>(
  (
    [
      ['length', 1, 'm meter meters metre metres'],
      ['length', 1000, 'km kilometer kilometers kilometre kilometres'],
      ['length', 0.01, 'cm centimeter centimeters centimetre centimetres'],
      ['length', 0.001, 'mm millimeter millimeters millimetre millimetres'],
      ['mass', 1, 'g gram grams gramme grammes'],
      ['mass', 1000, 'kg kilo kilos kilogram kilograms kilogramme kilogrammes'],
      ['mass', 0.001, 'mg milligram milligrams milligramme milligrammes'],
      ['time', 1, 's sec second seconds seconde secondes'],
      ['time', 60, 'min minute minutes'],
      ['time', 3600, 'h hour hours heure heures'],
      ['time', 86_400, 'day days jour jours'],
      ['volume', 1, 'l liter liters litre litres'],
      ['volume', 0.001, 'ml milliliter milliliters millilitre millilitres'],
      ['temperature', 1, '° °c degree degrees degre degres celsius'],
      ['temperature in fahrenheit', 1, '°f fahrenheit'],
      ['tension', 1, 'v volt volts'],
      ['current', 1, 'a ampere amperes'],
      ['power', 1, 'w watt watts'],
      ['share', 1, '% percent pourcent'],
    ] as const
  ).flatMap(([dimension, factor, names]) => names.split(' ').map((name) => [name, { dimension, factor }] as const)),
)
