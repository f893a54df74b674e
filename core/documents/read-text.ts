import { decodeText } from './decode-text.ts'
import { MOST_CHARACTERS, MOST_LINES } from './length.ts'
import { looksLikeMarkup, withoutMarkup } from './markup.ts'
import type { RawDocument, RawLine } from './types.ts'

/** Reads a plain text file: UTF-8, UTF-16 or Windows-1252; Markdown, Quarto and wiki markup become what they mean. */
export function readText(bytes: Uint8Array): RawDocument {
  const text = decodeText(bytes)
  if (text === null) return { ok: false, code: 'document_corrupt' }
  if (text.length > MOST_CHARACTERS) return { ok: false, code: 'document_too_many_pages' }
  const pageBreaks = text.split('\f')
  const sheets = (pageBreaks.length <= MOST_SHEETS ? pageBreaks : [text]).map((sheet) => sheet.split(LINE_END))
  if (sheets.reduce((sum, lines) => sum + lines.length, 0) > MOST_LINES) {
    return { ok: false, code: 'document_too_many_pages' }
  }
  const isMarkup = looksLikeMarkup(text)
  const pages = sheets.map((lines) => ({
    page: null,
    lines: linesOf(isMarkup ? withoutMarkup(lines) : lines.map(plain)),
  }))
  return { ok: true, pages }
}

/** Form feeds part the pages of what was printed to a file; more of them than a book has mean something else. */
const MOST_SHEETS = 3000
const LINE_END = /\r\n|[\r\n\f\u0085\u2028\u2029]/u

const plain = (text: string): RawLine => ({ text, kind: 'text' })

/** Gives each line what a plain text tells about its layout: blank lines, indents, and how wide lines run. */
function linesOf(lines: RawLine[]): RawLine[] {
  const width = wrapWidth(lines)
  const result: RawLine[] = []
  let afterBlank = true
  let lastIndent = 0
  for (const line of lines) {
    const text = line.text.trimEnd()
    if (text.trim() === '') {
      afterBlank = true
      continue
    }
    const indent = text.length - text.trimStart().length
    const isIndented =
      width !== null &&
      indent > lastIndent + 1 &&
      indent < 12 &&
      !/^\s*(?:[-*•]|\d{1,3}[.)])\s/u.test(result.at(-1)?.text ?? '')
    const starts = line.starts ?? (afterBlank ? 'gap' : isIndented && line.room === undefined ? 'indent' : undefined)
    const room = line.room ?? (width === null ? undefined : Math.max(0, width - text.length))
    result.push({ ...line, text, ...(starts && { starts }), ...(room !== undefined && { room }) })
    afterBlank = false
    lastIndent = indent
  }
  return result
}

/**
 * The width in characters at which the lines were broken, or null where each line is a paragraph. Lines were broken by
 * width when most of those that are not a paragraph's last are nearly as long as the longest.
 */
function wrapWidth(lines: readonly RawLine[]): number | null {
  const inner: number[] = []
  for (let index = 0; index + 1 < lines.length; index++) {
    const length = lines[index]?.text.trimEnd().length ?? 0
    if (length > 0 && lines[index + 1]?.text.trim() !== '') inner.push(length)
  }
  if (inner.length < 3) return null
  inner.sort((a, b) => a - b)
  const width = inner[Math.floor(inner.length * 0.98)] ?? 0
  if (width < 40 || width > 140) return null
  const nearlyFull = inner.filter((length) => length >= width * 0.75).length
  return nearlyFull >= inner.length * 0.6 ? width : null
}
