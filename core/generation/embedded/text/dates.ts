import type { Language } from '../../../wire/common.ts'
import type { Token } from './tokens.ts'

/** A date in a sentence: tokens `[from, to)` with its preposition, and what of it is the answer. */
export interface DateSpan {
  from: number
  to: number
  precision: 'year' | 'period' | 'month' | 'day' | 'century' | 'decade'
  /** Sortable: 19320000 for 1932, 19321100 for November 1932. */
  value: number
  /** The date without its preposition. */
  text: string
  /** "de 2009 à 2012", "depuis 1990", "avant 1914": a stretch of time, not its beginning. */
  range: boolean
}

export const MONTHS: Record<Language, string[]> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

const YEAR = /^(?:1\d{3}|20\d{2})$/

export function isYear(token: Token | undefined): boolean {
  return token !== undefined && YEAR.test(token.low)
}

/** All dates of a sentence, longest forms first. */
export function datesIn(tokens: readonly Token[], language: Language): DateSpan[] {
  const spans: DateSpan[] = []
  for (let i = 0; i < tokens.length; i++) {
    const span = language === 'fr' ? frenchDate(tokens, i) : englishDate(tokens, i)
    if (span) {
      spans.push(span)
      i = span.to - 1
    }
  }
  return spans
}

const RANGE_FR = /^(?:de|depuis|jusqu'|jusque|avant|après|entre|dès|vers|d'ici|pour|fin|début)$/
const RANGE_EN = /^(?:from|since|until|before|after|between|by|through|to|around|about|circa)$/

function frenchDate(tokens: readonly Token[], i: number): DateSpan | null {
  const low = (offset: number) => tokens[i + offset]?.low ?? ''
  const month = (offset: number) => MONTHS.fr.indexOf(low(offset))
  const before = tokens[i - 1]?.low ?? ''
  const range = RANGE_FR.test(before)
  const text = (from: number, to: number) =>
    tokens
      .slice(i + from, i + to)
      .map((token) => token.text)
      .join(' ')
  if (low(0) === 'le' && /^\d{1,2}(?:er)?$/.test(low(1)) && month(2) >= 0 && isYear(tokens[i + 3])) {
    return {
      from: i,
      to: i + 4,
      precision: 'day',
      value: Number(low(3)) * 10000 + (month(2) + 1) * 100 + Number.parseInt(low(1), 10),
      text: text(1, 4),
      range,
    }
  }
  if (low(0) === 'en' && month(1) >= 0 && isYear(tokens[i + 2])) {
    return {
      from: i,
      to: i + 3,
      precision: 'month',
      value: Number(low(2)) * 10000 + (month(1) + 1) * 100,
      text: `En ${text(1, 3)}`,
      range,
    }
  }
  if (/^(?:début|fin)$/.test(low(0)) && isYear(tokens[i + 1])) {
    return {
      from: i,
      to: i + 2,
      precision: 'period',
      value: Number(low(1)) * 10000 + (low(0) === 'fin' ? 1200 : 100),
      text: `${low(0) === 'fin' ? 'Fin' : 'Début'} ${low(1)}`,
      range,
    }
  }
  if (low(0) === 'en' && isYear(tokens[i + 1]) && !/^(?:à|-|–|ou)$/.test(low(2))) {
    return { from: i, to: i + 2, precision: 'year', value: Number(low(1)) * 10000, text: text(1, 2), range }
  }
  if (low(0) === 'au' && /^[ivx]+e$/.test(low(1)) && /^siècle/.test(low(2)) && !/^(?:av|avant)/.test(low(3))) {
    return {
      from: i,
      to: i + 3,
      precision: 'century',
      value: roman(low(1).slice(0, -1)) * 1000000,
      text: text(1, 3),
      range,
    }
  }
  if (low(0) === 'dans' && low(1) === 'les' && low(2) === 'années' && isYear(tokens[i + 3]) && /0$/.test(low(3))) {
    return { from: i, to: i + 4, precision: 'decade', value: Number(low(3)) * 10000, text: text(2, 4), range: true }
  }
  return null
}

function englishDate(tokens: readonly Token[], i: number): DateSpan | null {
  const low = (offset: number) => tokens[i + offset]?.low ?? ''
  const month = (offset: number) => MONTHS.en.findIndex((name) => name === tokens[i + offset]?.text)
  const range = RANGE_EN.test(tokens[i - 1]?.low ?? '')
  const text = (from: number, to: number) =>
    tokens
      .slice(i + from, i + to)
      .map((token) => token.text)
      .join(' ')
  if (low(0) === 'on' && month(1) >= 0 && /^\d{1,2}(?:st|nd|rd|th)?$/.test(low(2))) {
    const year = low(3) === ',' ? 4 : 3
    if (isYear(tokens[i + year])) {
      return {
        from: i,
        to: i + year + 1,
        precision: 'day',
        value: Number(low(year)) * 10000 + (month(1) + 1) * 100 + Number.parseInt(low(2), 10),
        text: `${text(1, 3)}, ${low(year)}`,
        range,
      }
    }
  }
  if (low(0) === 'in' && month(1) >= 0 && isYear(tokens[i + 2])) {
    return {
      from: i,
      to: i + 3,
      precision: 'month',
      value: Number(low(2)) * 10000 + (month(1) + 1) * 100,
      text: `In ${text(1, 3)}`,
      range,
    }
  }
  if (low(0) === 'in' && isYear(tokens[i + 1]) && !/^(?:to|-|–|or)$/.test(low(2))) {
    return { from: i, to: i + 2, precision: 'year', value: Number(low(1)) * 10000, text: text(1, 2), range }
  }
  if (low(0) === 'in' && low(1) === 'the' && /^\d{1,2}(?:st|nd|rd|th)$/.test(low(2)) && /^centur/.test(low(3))) {
    return {
      from: i,
      to: i + 4,
      precision: 'century',
      value: Number.parseInt(low(2), 10) * 1000000,
      text: text(1, 4),
      range,
    }
  }
  return null
}

function roman(text: string): number {
  const digits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  return [...text].reduce((sum, digit, index) => {
    const value = digits[digit] ?? 0
    return value < (digits[text[index + 1] ?? ''] ?? 0) ? sum - value : sum + value
  }, 0)
}

export function romanOf(value: number): string {
  const parts: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [size, sign] of parts) {
    while (rest >= size) {
      text += sign
      rest -= size
    }
  }
  return text
}
