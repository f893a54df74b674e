/** A piece of text as a PDF places it: the part of pdf.js's `TextItem` that layout needs. */
export interface TextPiece {
  str: string
  /** The text matrix [a, b, c, d, e, f] in points, y upwards (ISO 32000-1, 9.4.4). */
  transform: number[]
  width: number
}

/**
 * A stretch of one line that was drawn in one go; `y` is its baseline, downwards, all in points. A tab stands where a gap
 * in it is wide enough to part the cells of a table, if the line is a row of one.
 */
export interface Segment {
  text: string
  x0: number
  x1: number
  y: number
  size: number
}

/** A page holds a few thousand words; what has more is made to be slow. */
export const MOST_PIECES = 12_000

/** Joins the pieces of a page, in the order they were drawn, to segments. Text across the main direction is left out. */
export function segmentsOf(pieces: readonly TextPiece[]): Segment[] {
  const segments: Segment[] = []
  let open: Segment | null = null
  let spaced = false
  for (const glyphs of upright(pieces.slice(0, MOST_PIECES))) {
    if (glyphs.text.trim() === '') {
      spaced ||= glyphs.text !== ''
      continue
    }
    if (open && isRepeated(open, glyphs)) continue
    if (open && continues(open, glyphs)) {
      append(open, glyphs, spaced)
    } else {
      open = { ...glyphs }
      segments.push(open)
    }
    spaced = /\s$/u.test(glyphs.text)
  }
  for (const segment of segments) segment.text = withAccents(segment.text)
  return segments
}

/** Wider gaps, in units of the type size, part the cells of a table or two columns. */
const WIDEST_GAP = 2.5
/** Gaps from here on may part cells, if the line turns out to be a table's row; they are written as a tab. */
const CELL_GAP = 1

function continues(open: Segment, next: Segment): boolean {
  const size = Math.max(open.size, next.size)
  const smaller = Math.min(open.size, next.size)
  const gap = next.x0 - open.x1
  // An exponent stands off the baseline by up to half its word's size; beside a letter twice the size stands a drop cap.
  const highest = size < 1.8 * smaller ? 0.5 * size : 0.3 * smaller
  return Math.abs(next.y - open.y) < highest && gap > -0.6 * size && gap < WIDEST_GAP * size
}

/** Bold type may be faked by drawing the same letters twice, a hair apart. */
function isRepeated(open: Segment, next: Segment): boolean {
  return (
    Math.abs(next.y - open.y) < 0.2 * next.size &&
    next.x1 - open.x1 < 0.2 * next.size &&
    next.x0 > open.x0 - 0.2 * next.size &&
    Math.abs(next.x1 - open.x1) < 0.3 * next.size &&
    open.text.endsWith(next.text)
  )
}

function append(open: Segment, next: Segment, spaced: boolean): void {
  const gap = next.x0 - open.x1
  const isSmall = next.size < 0.85 * open.size
  const shift = open.y - next.y
  let text = next.text
  if (isSmall && /^\d{1,4}$/u.test(text.trim())) {
    // "m" and a raised, smaller "2" are m², not m2; a call of a note is no part of the number before it.
    if (shift > 0.15 * open.size) text = shifted(text, SUPERSCRIPTS)
    else if (shift < -0.08 * open.size && /\p{L}$/u.test(open.text)) text = shifted(text, SUBSCRIPTS)
  }
  const isSpaced = spaced || gap > 0.25 * Math.min(open.size, next.size)
  const space = gap > CELL_GAP * open.size ? '\t' : isSpaced && !/\s$/u.test(open.text) ? ' ' : ''
  // Size and baseline are those of the longer part: a bullet or the raised number of a footnote has its own.
  if (next.text.trim().length > open.text.length) {
    if (/^\d{1,3}$/u.test(open.text) && open.y < next.y - 0.15 * next.size) open.text = shifted(open.text, SUPERSCRIPTS)
    open.y = next.y
    open.size = next.size
  }
  open.text += space + text
  open.x1 = Math.max(open.x1, next.x1)
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'
const shifted = (digits: string, alphabet: string) =>
  digits.replace(/\d/gu, (digit) => alphabet[Number(digit)] ?? digit)

/** Turns the page so that most of its letters stand upright, whatever the page's own rotation says. */
function upright(pieces: readonly TextPiece[]): Segment[] {
  const letters = [0, 0, 0, 0]
  const quarters = pieces.map((piece) => {
    const [a = 1, b = 0] = piece.transform
    const turns = Math.atan2(b, a) / (Math.PI / 2)
    const quarter = (Math.round(turns) + 4) % 4
    if (Math.abs(turns - Math.round(turns)) > 0.1) return -1
    letters[quarter] = (letters[quarter] ?? 0) + piece.str.trim().length
    return quarter
  })
  const main = letters.indexOf(Math.max(...letters))
  const turned: Segment[] = []
  pieces.forEach((piece, index) => {
    if (quarters[index] !== main) return
    const [, , c = 0, d = 0, e = 0, f = 0] = piece.transform
    const size = Math.hypot(c, d)
    const [x, y] = [
      [e, -f],
      [f, e],
      [-e, f],
      [-f, -e],
    ][main] as [number, number]
    if (!Number.isFinite(x + y + size + piece.width) || size === 0) return
    turned.push({ text: piece.str, x0: x, x1: x + piece.width, y, size })
  })
  return turned
}

/** TeX's old fonts draw an accent, then its letter: "´e" is "é", "¸c" is "ç", "ˆı" is "î". */
function withAccents(text: string): string {
  return text.replace(/([´`ˆ¨¸˜])\s?([A-Za-zı])/gu, (both, accent: string, letter: string) => {
    const composed = ((letter === 'ı' ? 'i' : letter) + (COMBINING[accent] ?? '')).normalize('NFC')
    return composed.length === 1 ? composed : both
  })
}

const COMBINING: Record<string, string> = {
  '´': '\u0301',
  '`': '\u0300',
  ˆ: '\u0302',
  '¨': '\u0308',
  '¸': '\u0327',
  '˜': '\u0303',
}
