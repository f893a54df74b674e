import type { RawPage } from './types.ts'

/** A title, a row of dots, a page number. */
const ENTRY = /(?:\.\s?|…\s?|·\s?|_){4,}[\s|]*(?:\d{1,4}|[ivxlc]{1,7})$/iu
/** The dots of an entry whose number stands in a line of its own. */
const DOTS = /^(?:[.…·_]\s?){4,}\s*(?:\d{1,4})?$/u
const LONGEST_ENTRY = 300

/** The pages without the lines of their tables of contents, figures and tables: what they say is said again below. */
export function withoutContentsLists(pages: readonly RawPage[]): RawPage[] {
  return pages.map(({ page, lines }) => ({
    page,
    lines: lines.filter(({ text }) => text.length > LONGEST_ENTRY || !(ENTRY.test(text) || DOTS.test(text))),
  }))
}
