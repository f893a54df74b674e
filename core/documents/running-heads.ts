import type { RawLine, RawPage } from './types.ts'

/** How many lines at the top and at the bottom of a page may be running heads, feet or page numbers. */
const EDGE = 3
/** Longer lines with a number in them are prose. */
const LONGEST_NUMBERED = 100

/**
 * The pages without what is repeated at their edges: running heads and feet, page numbers. A line is one when the same
 * text stands at the same edge of several pages, where one number in it may grow with the page ("Le climat · 12",
 * "3/10"). "Exercice 1", "Exercice 2" on slide after slide stay: one word and a number is a title, unless the word is
 * "page". So does the first of several equal headings.
 */
export function withoutRunningHeads(pages: readonly RawPage[]): RawPage[] {
  if (pages.length < 2) return [...pages]
  const counts = new Map<string, Set<number>>()
  const keptHeadings = new Set<string>()
  pages.forEach((page, index) => {
    for (const { line, edge } of edgesOf(page)) {
      for (const signature of signatures(line.text, edge, index)) {
        const seen = counts.get(signature) ?? new Set()
        counts.set(signature, seen.add(index))
      }
    }
  })
  const needed = pages.length < 4 ? 2 : 3
  return pages.map((page, index) => {
    const dropped = new Set<RawLine>()
    for (const { line, edge } of edgesOf(page)) {
      if (signatures(line.text, edge, index).some((signature) => (counts.get(signature)?.size ?? 0) >= needed)) {
        if (line.kind === 'heading' && !keptHeadings.has(line.text)) keptHeadings.add(line.text)
        else dropped.add(line)
      }
    }
    return dropped.size === 0 ? page : { page: page.page, lines: page.lines.filter((line) => !dropped.has(line)) }
  })
}

type Edge = 'top' | 'bottom'

function edgesOf(page: RawPage): { line: RawLine; edge: Edge }[] {
  const lines = page.lines.filter((line) => line.text !== '')
  const top = lines.slice(0, EDGE).map((line) => ({ line, edge: 'top' as const }))
  const bottom = lines.slice(-EDGE).map((line) => ({ line, edge: 'bottom' as const }))
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
    const words = rest.match(/\p{L}+/gu) ?? []
    if (value === null || (words.length === 1 && !/^(?:pages?|p|pp|seite|folio)$/u.test(words[0] ?? ''))) continue
    yield `${edge}:${rest}:${value - page}`
  }
}

const signatures = (text: string, edge: Edge, page: number): string[] => [...signaturesOf(text, edge, page)]

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
