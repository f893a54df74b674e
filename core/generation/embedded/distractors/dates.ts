import type { Language } from '../../../wire/common.ts'
import { type DateSpan, MONTHS, romanOf } from '../text/dates.ts'

/** Wrong dates of the key's own precision, with a value each so that options can be put in order. */
export interface ValuedOptions {
  distractors: string[]
  values: Map<string, number>
}

/** The last year that a made-up date may reach: the document's own latest. */
export function nearbyDates(
  key: DateSpan,
  all: readonly DateSpan[],
  excluded: readonly DateSpan[],
  language: Language,
): ValuedOptions {
  const values = new Map<string, number>([[key.text, key.value]])
  const near: string[] = []
  const taken = new Set([key.value, ...excluded.map((date) => date.value)])
  const takenYears = new Set([...excluded].map((date) => Math.floor(date.value / 10000)))
  const latest = Math.max(
    ...all.map((date) => Math.floor(date.value / 10000)).filter((year) => year < 2100),
    Math.floor(key.value / 10000),
  )
  const add = (text: string, value: number) => {
    if (taken.has(value) || values.has(text)) return
    if (key.precision === 'year' && takenYears.has(Math.floor(value / 10000))) return
    taken.add(value)
    values.set(text, value)
    near.push(text)
  }
  const span = key.precision === 'century' ? 5_000_000 : 250_000
  const own = all
    .filter(
      (date) =>
        date.precision === key.precision && Math.abs(date.value - key.value) <= span && date.value !== key.value,
    )
    .sort((one, two) => Math.abs(one.value - key.value) - Math.abs(two.value - key.value))
  // Neighbours a year apart ask for nothing but a good memory: two years and more come first.
  const far = own.filter((date) => key.precision !== 'year' || Math.abs(date.value - key.value) >= 20_000)
  for (const date of far.slice(0, 8)) add(date.text, date.value)
  for (const { text, value } of made(key, language))
    if (Math.floor(value / 10000) <= latest || key.precision === 'century') add(text, value)
  return { distractors: near, values }
}

/** Dates that nobody wrote, of the same form, by distance. */
function made(key: DateSpan, language: Language): { text: string; value: number }[] {
  const year = Math.floor(key.value / 10000)
  const month = Math.floor(key.value / 100) % 100
  const day = key.value % 100
  const months = MONTHS[language]
  if (key.precision === 'century') {
    const century = key.value / 1_000_000
    return [1, -1, 2, -2, -3, 3]
      .map((step) => century + step)
      .filter((value) => value > 0 && value < 22)
      .map((value) => ({
        text:
          language === 'fr'
            ? `${romanOf(value)}${value === 1 ? 'er' : 'e'} siècle`
            : key.text.replace(/\d+(?:st|nd|rd|th)/, ordinal(value)),
        value: value * 1_000_000,
      }))
  }
  if (key.precision === 'decade')
    return [10, -10, 20, -20, 30, -30].map((step) => ({
      text: key.text.replace(/\d{4}/, String(year + step)),
      value: (year + step) * 10000,
    }))
  const years = [3, -3, 5, -5, 8, -8, 2, -2, 11, -11]
  if (key.precision === 'period')
    return years.map((step) => ({
      text: key.text.replace(/\d{4}/, String(year + step)),
      value: key.value + step * 10000,
    }))
  if (key.precision === 'year')
    return years.map((step) => ({ text: String(year + step), value: (year + step) * 10000 }))
  const moved = [2, -2, 4, -4, 6, -6, 1, -1].map((step, index) => {
    const at = (month - 1 + step + 12) % 12
    const y =
      year + (index % 4 === 0 ? 1 : index % 4 === 1 ? -1 : month - 1 + step < 0 ? -1 : month - 1 + step > 11 ? 1 : 0)
    return { month: at, year: y }
  })
  return moved.map(({ month: at, year: y }) => {
    const name = months[at] ?? ''
    const value = y * 10000 + (at + 1) * 100 + day
    if (key.precision === 'month') return { text: `${language === 'fr' ? 'En' : 'In'} ${name} ${y}`, value }
    const number = day === 1 && language === 'fr' ? '1er' : String(Math.min(day, 28))
    return {
      text: language === 'fr' ? `${number} ${name} ${y}` : `${name} ${number}, ${y}`,
      value: y * 10000 + (at + 1) * 100 + Math.min(day, 28),
    }
  })
}

function ordinal(value: number): string {
  const end =
    value % 10 === 1 && value !== 11
      ? 'st'
      : value % 10 === 2 && value !== 12
        ? 'nd'
        : value % 10 === 3 && value !== 13
          ? 'rd'
          : 'th'
  return `${value}${end}`
}
