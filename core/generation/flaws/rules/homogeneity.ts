import { fold } from '../../pipeline/words.ts'
import { isChoice, type Rule } from '../rule.ts'

/** Rules on options being of one kind. A quantity begins with a digit, or holds one and few other words. */

const QUANTITY = /^(?:[^\p{L}\d]*\d[\d\s.,]*)/u

export const mixedTypes: Rule = {
  id: 'mixed_types',
  severity: 'warn',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 23 (options homogeneous in content and structure)',
  fires(question) {
    if (!isChoice(question)) return false
    const digits = question.options.filter((option) => /\d/.test(option)).length
    const bare = question.options.filter((option) => /^[\d\s.,%€$-]+$/.test(option)).length
    return bare > 0 && digits < question.options.length
  },
}

export const mixedUnits: Rule = {
  id: 'mixed_units',
  severity: 'warn',
  source:
    'Haladyna, Downing & Rodriguez 2002, guideline 23 (options homogeneous); NBME, "numeric data not stated consistently"',
  fires(question) {
    if (!isChoice(question)) return false
    const units = question.options.map(unitOf)
    return units.every((unit) => unit !== null) && new Set(units).size > 1
  },
}

export const unorderedNumbers: Rule = {
  id: 'unordered_numbers',
  severity: 'warn',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 21 (options in logical or numerical order)',
  fires(question) {
    if (!isChoice(question)) return false
    const values = question.options.map(quantityOf)
    if (values.some((value) => value === null) || mixedUnits.fires(question, {})) return false
    const numbers = values as number[]
    const rising = numbers.every((value, index) => index === 0 || value >= (numbers[index - 1] ?? 0))
    return !rising && !numbers.every((value, index) => index === 0 || value <= (numbers[index - 1] ?? 0))
  },
}

/** The words after the number ("km", "millions de voyageurs"), null when the option is no quantity or is a date. */
function unitOf(option: string): string | null {
  const number = option.trim().match(QUANTITY)?.[0]
  if (number === undefined) return null
  const rest = fold(option.trim().slice(number.length)).trim()
  return MONTH.test(rest) || rest.split(' ').length > 4 ? null : rest.replace(/s\b/g, '')
}

const MONTH =
  /^(?:er |st |nd |rd |th )?(?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug)/

/** The number that an option is, with French and English separators; null when it is not one, or is a full date. */
export function quantityOf(option: string): number | null {
  const text = option.trim()
  const number = text.match(QUANTITY)?.[0]
  if (number === undefined || unitOf(option) === null) return null
  const digits = number.replace(/[^\d.,]/g, '')
  const thousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits)
  const value = Number(thousands ? digits.replace(/[.,]/g, '') : digits.replace(',', '.').replace(/[.,]$/, ''))
  return Number.isFinite(value) ? value : null
}
