import type { Segment } from './pdf-segments.ts'

/** What stands on one baseline. */
export interface Row {
  cells: Segment[]
  /** Characters of the longest cell, whose type size is the row's. */
  longest: number
  text: string
  /** Whether its cells are those of a table. */
  isRow: boolean
  y: number
  x0: number
  x1: number
  size: number
}

/** The segments of one flow, from top to bottom, as rows whose cells go from left to right. */
export function rowsOf(flow: readonly Segment[]): Row[] {
  const rows: Row[] = []
  for (const segment of withDropCaps(flow)) {
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
        text: '',
        isRow: false,
        y: segment.y,
        x0: segment.x0,
        x1: segment.x1,
        size: segment.size,
      })
    }
  }
  for (const row of rows) {
    row.cells.sort((a, b) => a.x0 - b.x0)
    Object.assign(row, textOf(row))
  }
  return rows
}

/** Bullets and numbers stand far from their words without being cells of a table; so do the dots of a contents list. */
const LABEL =
  /^(?:[-*•‣▪◦●○■□–—➢✓·\uE000-\uF8FF]|\(?[\dIVXivxa-zA-Z]{1,4}[.)]|\d{1,3}(?:\.\d{1,3}){0,4}\.?|\[\d{1,3}\])$/u

function textOf({ cells }: Pick<Row, 'cells'>): { text: string; isRow: boolean } {
  const isRow = cells.length > 1 && !(cells.length === 2 && LABEL.test(cells[0]?.text.trim() ?? ''))
  const texts = cells.flatMap((cell) => (isRow ? cell.text.split('\t') : [cell.text])).map((text) => text.trim())
  const [label, ...others] = texts.filter(Boolean)
  if (label === undefined) return { text: '', isRow: false }
  const isLabelled = others.length > 0 && LABEL.test(label)
  const text = isLabelled ? `${label} ${others.join(' | ')}` : [label, ...others].join(' | ')
  return { text, isRow: isRow && others.length > (isLabelled ? 1 : 0) }
}

/** A letter that opens a chapter and is some lines high goes back to its word, in the topmost line beside it. */
function withDropCaps(flow: readonly Segment[]): Segment[] {
  const usual = median(flow.map((segment) => segment.size))
  const caps = flow.filter(({ text, size }) => size > 1.8 * usual && /^["«“]?\s?\p{Lu}[’']?$/u.test(text.trim()))
  if (caps.length === 0 || caps.length > 20) return [...flow]
  const rest = flow.filter((segment) => !caps.includes(segment)).map((segment) => ({ ...segment }))
  for (const cap of caps) {
    const first = rest.find(
      ({ x0, y }) => y > cap.y - cap.size && y <= cap.y && x0 > cap.x0 && x0 - cap.x1 < Math.max(cap.size, 2 * usual),
    )
    if (first) first.text = cap.text.trim() + first.text.trimStart()
    else rest.push(cap)
  }
  return rest.sort((a, b) => a.y - b.y || a.x0 - b.x0)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
