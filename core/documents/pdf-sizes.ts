import type { RawLine, RawPage } from './types.ts'

/** A line with its type size in points, which says only beside all other pages whether it is a heading. */
export interface SizedLine extends RawLine {
  size: number
}

/** Type this much larger than the body's is a heading's, this much smaller a footnote's. */
const LARGER = 1.12
const SMALLER = 0.93
const LONGEST_HEADING = 200
const MOST_LEVELS = 4

/** Tells headings and footnotes by their type size, beside the size that most of the document is set in. */
export function markBySize(pages: readonly { page: number; lines: SizedLine[] }[]): RawPage[] {
  const body = bodySize(pages.flatMap((page) => page.lines))
  const isHeading = (line: SizedLine) =>
    line.kind === 'text' &&
    line.size >= LARGER * body &&
    line.text.length <= LONGEST_HEADING &&
    /\p{L}{2}/u.test(line.text)
  const sizes = new Set(pages.flatMap((page) => page.lines.filter(isHeading).map((line) => Math.round(line.size))))
  const ranks = [...sizes].sort((a, b) => b - a)
  return pages.map(({ page, lines }) => {
    const firstNote = firstNoteOf(lines, SMALLER * body)
    return {
      page,
      lines: lines.map(({ size, ...line }, index): RawLine => {
        if (index >= firstNote) return { ...line, kind: 'note', ...(NOTE_MARK.test(line.text) && { starts: 'mark' }) }
        if (!isHeading({ size, ...line })) return line
        return { ...line, kind: 'heading', level: Math.min(MOST_LEVELS, ranks.indexOf(Math.round(size)) + 1) }
      }),
    }
  })
}

/** What a footnote begins with: "¹", "12 Voir", "*", "[3]". */
const NOTE_MARK = /^(?:[¹²³⁴-⁹⁰*†‡]|\d{1,3}[.)]?\s?\p{L}|[[(]\d{1,3}[\])])/u

/** Index of the first footnote: the small lines that end the page, from one that begins with a mark on. */
function firstNoteOf(lines: readonly SizedLine[], largest: number): number {
  let first = lines.length
  for (let index = lines.length - 1; index > 0 && (lines[index]?.size ?? 0) <= largest; index--) {
    if (NOTE_MARK.test(lines[index]?.text ?? '')) first = index
  }
  return first
}

/** The size that most letters are set in. */
function bodySize(lines: readonly SizedLine[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  let [body, most] = [0, 0]
  for (const [size, count] of letters) if (count > most) [body, most] = [size, count]
  return body
}
