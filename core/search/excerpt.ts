import type { Language } from '../wire/common.ts'
import type { SearchQuery } from './query.ts'
import { type Term, termsOf } from './terms.ts'

/** A stretch of a text around what was found; `marks` are the found words, as offsets into `text`. */
export interface Excerpt {
  text: string
  marks: { start: number; end: number }[]
}

const LENGTH = 240

/** The words of a text that a query finds, as offsets into it. */
export function marksOf(query: SearchQuery, text: string, languages: readonly Language[]): Excerpt['marks'] {
  return foundIn(query, text, languages).map(({ start, end }) => ({ start, end }))
}

function foundIn({ terms, unfinished }: SearchQuery, text: string, languages: readonly Language[]): Term[] {
  const wanted = new Set(terms.flatMap((term) => term.stems))
  return termsOf(text, languages).filter(
    ({ stems, word }) => stems.some((stem) => wanted.has(stem)) || (unfinished !== null && word.startsWith(unfinished)),
  )
}

/** The stretch of about 240 characters that holds the most of the query's words. */
export function excerptOf(query: SearchQuery, text: string, languages: readonly Language[], length = LENGTH): Excerpt {
  const found = foundIn(query, text, languages)
  const within = (start: number) => found.filter((term) => term.start >= start && term.end <= start + length)
  const first = found.reduce<number>(
    (best, { start }) => (within(start).length > within(best).length ? start : best),
    0,
  )
  const start = wordStart(text, Math.max(0, Math.min(first - length / 6, text.length - length)))
  const end = wordEnd(text, Math.min(text.length, start + length))
  const marks = found
    .filter((term) => term.start >= start && term.end <= end)
    .map((term) => ({ start: term.start - start, end: term.end - start }))
  return { text: text.slice(start, end), marks }
}

function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0
  const space = text.indexOf(' ', offset)
  return space < 0 || space - offset > 40 ? Math.floor(offset) : space + 1
}

function wordEnd(text: string, offset: number): number {
  if (offset >= text.length) return text.length
  const space = text.lastIndexOf(' ', offset)
  return offset - space > 40 ? offset : space
}
