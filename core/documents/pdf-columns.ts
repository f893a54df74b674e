import type { Segment } from './pdf-segments.ts'

/**
 * The segments of a page in reading order, as flows that are read one after the other: a page-wide title, the left
 * column, the right one. Within a flow they are ordered from top to bottom.
 */
export function flowsOf(segments: readonly Segment[], depth = 0): Segment[][] {
  const sorted = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)
  const gutter = depth < 4 ? gutterOf(sorted) : null
  if (gutter === null) return sorted.length > 0 ? [sorted] : []

  const flows: Segment[][] = []
  let wide: Segment[] = []
  let left: Segment[] = []
  let right: Segment[] = []
  const flushColumns = () => {
    flows.push(...flowsOf(left, depth + 1), ...flowsOf(right, depth + 1))
    left = []
    right = []
  }
  const flushWide = () => {
    if (wide.length > 0) flows.push(wide)
    wide = []
  }
  for (const segment of sorted) {
    if (segment.x1 <= gutter) {
      flushWide()
      left.push(segment)
    } else if (segment.x0 >= gutter) {
      flushWide()
      right.push(segment)
    } else {
      flushColumns()
      wide.push(segment)
    }
  }
  flushColumns()
  flushWide()
  return flows
}

const BINS = 200
/** Fewer lines side by side are a table, a letterhead, a signature. */
const FEWEST_LINES = 4
/** Columns of prose have at least this many characters in a line on average, columns of a table hardly. */
const FEWEST_CHARACTERS = 15

/** Where a page falls into two columns of prose: the x that the fewest segments cross, or null. */
function gutterOf(segments: readonly Segment[]): number | null {
  if (segments.length < 2 * FEWEST_LINES) return null
  const x0 = Math.min(...segments.slice(0, 5000).map((segment) => segment.x0))
  const x1 = Math.max(...segments.slice(0, 5000).map((segment) => segment.x1))
  const width = (x1 - x0) / BINS
  if (!(width > 0)) return null
  const bin = (x: number) => Math.max(0, Math.min(BINS - 1, Math.floor((x - x0) / width)))
  const crossing = new Int32Array(BINS + 1)
  for (const segment of segments) {
    const [from, to] = [bin(segment.x0), bin(segment.x1)]
    crossing[from] = (crossing[from] ?? 0) + 1
    crossing[to + 1] = (crossing[to + 1] ?? 0) - 1
  }
  let best: { at: number; crossed: number; balance: number } | null = null
  let crossed = 0
  for (let index = 0; index < BINS; index++) {
    crossed += crossing[index] ?? 0
    if (index < BINS * 0.15 || index > BINS * 0.85) continue
    const balance = -Math.abs(index - BINS / 2)
    if (!best || crossed < best.crossed || (crossed === best.crossed && balance > best.balance)) {
      best = { at: x0 + (index + 0.5) * width, crossed, balance }
    }
  }
  return best && areColumns(segments, best.at) ? best.at : null
}

function areColumns(segments: readonly Segment[], gutter: number): boolean {
  const left = segments.filter((segment) => segment.x1 <= gutter)
  const right = segments.filter((segment) => segment.x0 >= gutter)
  const fewer = Math.min(left.length, right.length)
  if (fewer < FEWEST_LINES || segments.length - left.length - right.length > 0.5 * fewer) return false
  if (!isProse(left) || !isProse(right)) return false
  const [a, b] = [extent(left), extent(right)]
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.4 * Math.min(a.bottom - a.top, b.bottom - b.top)
}

function isProse(column: readonly Segment[]): boolean {
  let characters = 0
  for (const segment of column) characters += segment.text.length
  return characters / column.length >= FEWEST_CHARACTERS
}

function extent(column: readonly Segment[]): { top: number; bottom: number } {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const segment of column) {
    top = Math.min(top, segment.y)
    bottom = Math.max(bottom, segment.y)
  }
  return { top, bottom }
}
