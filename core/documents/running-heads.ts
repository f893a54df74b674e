import { LIST_MARKER } from './sentences.ts'
import type { RawLine, RawPage } from './types.ts'

/** How many lines at the top and at the bottom of a page may be running heads, feet or page numbers. */
const EDGE = 3
/** Longer lines with a number in them are prose. */
const LONGEST_NUMBERED = 100

/**
 * The pages without what is repeated at their edges: running heads and feet, page numbers. A line is one when the same
 * text stands at the same edge of several pages, where one number in it may grow with the page ("Le climat · 12",
 * "3/10"). "Exercice 1", "Exercice 2" on slide after slide stay: one word and a number is a title, unless the word is
 * "page".
 */
export function withoutRunningHeads(pages: readonly RawPage[]): RawPage[] {
  if (pages.length < 2) return [...pages]
  const counts = new Map<string, Set<number>>()
  pages.forEach((page, index) => {
    for (const { line, edge } of edgesOf(page)) {
      for (const signature of signaturesOf(line.text, edge, index)) {
        const seen = counts.get(signature) ?? new Set()
        counts.set(signature, seen.add(index))
      }
    }
  })
  const fewest = pages.length < 4 ? 2 : 3
  const firstNumber = numberOfFirstPage(pages)
  const kept = new Set<string>()
  return pages.map((page, index) => {
    const pageNumber = firstNumber === null ? null : firstNumber + index
    const dropped = new Set<RawLine>()
    for (const { line, edge, isOutermost } of edgesOf(page)) {
      const isNumbered = isOutermost && pageNumber !== null && showsNumber(line.text, pageNumber)
      const isContent = isContentLike(line)
      const needed = isContent ? Math.max(fewest, pages.length / 2) : fewest
      const repeated = [...signaturesOf(line.text, edge, index)].some((key) => (counts.get(key)?.size ?? 0) >= needed)
      if (!repeated && !(isNumbered && !isContent)) continue
      if (isContent && !kept.has(line.text)) kept.add(line.text)
      else dropped.add(line)
    }
    return dropped.size === 0 ? page : { page: page.page, lines: page.lines.filter((line) => !dropped.has(line)) }
  })
}

/** The printed number of the first page, where the outermost lines of most pages agree on one; else null. */
function numberOfFirstPage(pages: readonly RawPage[]): number | null {
  const votes = new Map<number, number>()
  pages.forEach((page, index) => {
    const numbers = edgesOf(page).flatMap(({ line, isOutermost }) => (isOutermost ? numbersAtEnds(line.text) : []))
    for (const first of new Set(numbers.map((number) => number - index))) votes.set(first, (votes.get(first) ?? 0) + 1)
  })
  for (const [first, count] of votes) if (count >= 3 && count > pages.length / 2) return first
  return null
}

/** Whether a page's number stands at an end of its outermost line: "6", "Chapitre 3 : La mer | 6". */
const showsNumber = (text: string, number: number): boolean => numbersAtEnds(text).includes(number)

function numbersAtEnds(text: string): number[] {
  if (text.length > LONGEST_NUMBERED || LIST_MARKER.test(text) || isNumberedTitle(text)) return []
  return [/^\d{1,4}(?=\s|$)/u.exec(text), /(?<=^|\s)\d{1,4}$/u.exec(text)].flatMap((match) =>
    match ? Number(match[0]) : [],
  )
}

/**
 * Headings, list items and lines that end or run like prose: slides shown step by step repeat them on page after page.
 * They must be on half of all pages to be taken for running heads, and the first one stays.
 */
const isContentLike = ({ kind, text }: RawLine): boolean =>
  kind === 'heading' || LIST_MARKER.test(text) || text.length > 80 || /[\p{L}»")][.;:,!?]$/u.test(text)

type Edge = 'top' | 'bottom'

function edgesOf(page: RawPage): { line: RawLine; edge: Edge; isOutermost: boolean }[] {
  const lines = page.lines.filter((line) => line.text !== '')
  const top = lines.slice(0, EDGE).map((line, index) => ({ line, edge: 'top' as const, isOutermost: index === 0 }))
  const bottom = lines
    .slice(-EDGE)
    .map((line) => ({ line, edge: 'bottom' as const, isOutermost: line === lines.at(-1) }))
  return [...top, ...bottom].filter(({ line }) => line.text.length <= 200)
}

/**
 * What a line would share with its sisters on other pages: its text, and its text with each number written as the
 * difference to the page. Odd and even pages may differ, so a head need not stand on all of them.
 */
function* signaturesOf(text: string, edge: Edge, page: number): Iterable<string> {
  const plain = text.toLowerCase()
  if (/\p{L}{2}/u.test(plain)) yield `${edge}:${plain}`
  if (plain.length > LONGEST_NUMBERED) return
  for (const number of plain.matchAll(/\b(?:\d{1,4}|[ivxlc]{1,7})\b/gu)) {
    const value = /^\d/u.test(number[0]) ? Number(number[0]) : romanValue(number[0])
    const rest = `${plain.slice(0, number.index)}#${plain.slice(number.index + number[0].length)}`
    if (value === null || isNumberedTitle(rest)) continue
    yield `${edge}:${rest}:${value - page}`
  }
}

/** "Exercice 4": one word and a number, which is not the page's. */
function isNumberedTitle(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? []
  return words.length === 1 && !/^(?:pages?|pp?|folio)$/iu.test(words[0] ?? '')
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function romanValue(numeral: string): number | null {
  let value = 0
  for (let index = 0; index < numeral.length; index++) {
    const digit = ROMAN[numeral[index] ?? ''] ?? 0
    const next = ROMAN[numeral[index + 1] ?? ''] ?? 0
    value += digit < next ? -digit : digit
  }
  return value > 0 ? value : null
}
