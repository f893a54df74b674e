import { flowsOf } from './pdf-columns.ts'
import type { Segment } from './pdf-segments.ts'
import { LIST_MARKER } from './sentences.ts'
import type { RawLine, RawPage } from './types.ts'

/** A line with its type size in points, which says only later, beside all other pages, whether it is a heading. */
export interface SizedLine extends RawLine {
  size: number
}

/** The lines of a page in reading order, with what its layout tells: gaps, indents, room at the right, table rows. */
export function linesOf(segments: readonly Segment[]): SizedLine[] {
  return flowsOf(segments).flatMap((flow) => linesOfFlow(flow, segments))
}

interface Row {
  cells: Segment[]
  /** Characters of the longest cell, whose type size is the row's. */
  longest: number
  y: number
  x0: number
  x1: number
  size: number
}

function linesOfFlow(flow: readonly Segment[], page: readonly Segment[]): SizedLine[] {
  const rows = rowsOf(flow).map((row) => ({ ...row, ...textOf(row) }))
  const right = rightEdge(rows, page)
  const leading = median(rows.slice(1).map((row, index) => row.y - (rows[index]?.y ?? 0)))
  return rows.map((row, index) => {
    const { text, isRow } = row
    const starts = startOf(row, rows[index - 1], rows[index + 1], leading)
    const letterWidth = text.length >= 8 ? (row.x1 - row.x0) / text.length : row.size / 2
    const room = Math.max(0, Math.floor((right - row.x1) / letterWidth))
    return { text, kind: isRow ? 'row' : 'text', size: row.size, room, ...(starts && { starts }) }
  })
}

/** Segments on one baseline, left to right. */
function rowsOf(flow: readonly Segment[]): Row[] {
  const rows: Row[] = []
  for (const segment of flow) {
    const row = rows.at(-1)
    if (row && segment.y - row.y < 0.5 * Math.min(row.size, segment.size)) {
      row.cells.push(segment)
      row.x0 = Math.min(row.x0, segment.x0)
      row.x1 = Math.max(row.x1, segment.x1)
      if (segment.text.length > row.longest) {
        row.longest = segment.text.length
        row.size = segment.size
      }
    } else {
      rows.push({
        cells: [segment],
        longest: segment.text.length,
        y: segment.y,
        x0: segment.x0,
        x1: segment.x1,
        size: segment.size,
      })
    }
  }
  for (const row of rows) row.cells.sort((a, b) => a.x0 - b.x0)
  return rows
}

/** Bullets and numbers stand far from their words without being cells of a table; so do the dots of a contents list. */
const LABEL =
  /^(?:[-*•‣▪◦●○■□–—➢✓·\uE000-\uF8FF]|\(?[\dIVXivxa-zA-Z]{1,4}[.)]|\d{1,3}(?:\.\d{1,3}){0,4}\.?|\[\d{1,3}\])$/u

function textOf({ cells }: Row): { text: string; isRow: boolean } {
  const isRow = cells.length > 1 && !(cells.length === 2 && LABEL.test(cells[0]?.text.trim() ?? ''))
  const texts = cells.flatMap((cell) => (isRow ? cell.text.split('\t') : [cell.text])).map((text) => text.trim())
  const [label, ...others] = texts.filter(Boolean)
  if (label === undefined) return { text: '', isRow: false }
  const isLabelled = others.length > 0 && LABEL.test(label)
  const text = isLabelled ? `${label} ${others.join(' | ')}` : [label, ...others].join(' | ')
  return { text, isRow: isRow && others.length > (isLabelled ? 1 : 0) }
}

function startOf(
  row: Row,
  before: (Row & { text: string }) | undefined,
  after: Row | undefined,
  leading: number,
): RawLine['starts'] {
  if (!before) return undefined
  const gap = row.y - before.y
  if (gap > 1.35 * leading && gap > 1.2 * row.size) return 'gap'
  if (Math.abs(row.size - before.size) > 0.12 * before.size) return 'gap'
  // What stands under the words of a list item, and not under its mark, goes on with it.
  if (LIST_MARKER.test(before.text)) return undefined
  // The first line of a paragraph is indented and the next is not; in a hanging indent all lines but one are.
  const indent = row.x0 - before.x0
  const isIndented = indent > 0.8 * row.size && indent < 8 * row.size
  return isIndented && (!after || after.x0 < row.x0 - 0.5 * row.size || after.y - row.y > 1.35 * leading)
    ? 'indent'
    : undefined
}

/** Where full lines end. A flow of a line or two does not show it: then the page does. */
function rightEdge(rows: readonly Row[], page: readonly Segment[]): number {
  const ends = (rows.length >= 3 ? rows : page).map((line) => line.x1).sort((a, b) => a - b)
  return ends[Math.floor((ends.length - 1) * 0.9)] ?? 0
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
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
        if (index >= firstNote) return { ...line, kind: 'note' }
        if (!isHeading({ size, ...line })) return line
        return { ...line, kind: 'heading', level: Math.min(MOST_LEVELS, ranks.indexOf(Math.round(size)) + 1) }
      }),
    }
  })
}

/** Index of the first footnote: the small lines that end the page, from one that begins with a mark on. */
function firstNoteOf(lines: readonly SizedLine[], largest: number): number {
  let first = lines.length
  for (let index = lines.length - 1; index > 0 && (lines[index]?.size ?? 0) <= largest; index--) {
    if (/^(?:[\d*†‡¹²³⁴-⁹⁰]|[[(]\d)/u.test(lines[index]?.text ?? '')) first = index
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
