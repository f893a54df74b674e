import { flowsOf } from './pdf-columns.ts'
import { median, type Row, rowsOf } from './pdf-rows.ts'
import type { Segment } from './pdf-segments.ts'
import type { SizedLine } from './pdf-sizes.ts'
import { LIST_MARKER } from './sentences.ts'
import type { RawLine } from './types.ts'

/** The lines of a page in reading order, with what its layout tells: gaps, indents, room at the right, table rows. */
export function linesOf(segments: readonly Segment[]): SizedLine[] {
  const lines: SizedLine[] = []
  let before: Segment[] | undefined
  for (const flow of flowsOf(segments)) {
    const [first, ...rest] = linesOfFlow(flow, segments)
    if (!first) continue
    const last = lines.at(-1)
    // A sentence goes on in the next column, but not from a column into what stands across both.
    const goesOn = before && last && areAlike(before, flow) && !/[.!?…:;]["”»’')\]]*$/u.test(last.text)
    lines.push(last && !goesOn ? { ...first, starts: 'gap' } : first, ...rest)
    before = flow
  }
  return lines
}

/** Columns of one text are of about the same width. */
function areAlike(a: readonly Segment[], b: readonly Segment[]): boolean {
  const [widthA, widthB] = [a, b].map((flow) => median(flow.map((segment) => segment.x1 - segment.x0)))
  return widthA !== undefined && widthB !== undefined && Math.max(widthA, widthB) < 1.5 * Math.min(widthA, widthB)
}

function linesOfFlow(flow: readonly Segment[], page: readonly Segment[]): SizedLine[] {
  const rows = rowsOf(flow)
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

function startOf(row: Row, before: Row | undefined, after: Row | undefined, leading: number): RawLine['starts'] {
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
