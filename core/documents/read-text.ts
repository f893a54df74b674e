import { looksLikeMarkup, withoutMarkup } from './markup.ts'
import type { RawDocument, RawLine } from './types.ts'

/** Reads a plain text file: UTF-8, UTF-16 or Windows-1252; Markdown, Quarto and wiki markup become what they mean. */
export function readText(bytes: Uint8Array): RawDocument {
  const text = decodeText(bytes)
  if (text === null) return { ok: false, code: 'document_corrupt' }
  const sheets = text.split('\f').map((sheet) => sheet.split(/\r\n|[\r\n\u0085\u2028\u2029]/u))
  const isMarkup = looksLikeMarkup(text)
  const pages = sheets.map((lines) => ({
    page: null,
    lines: linesOf(isMarkup ? withoutMarkup(lines) : lines.map(plain)),
  }))
  return { ok: true, pages }
}

/**
 * The text of a file whose encoding nobody wrote down, or null where the bytes are no text. A byte order mark decides;
 * then zeros in every second byte (UTF-16); then UTF-8 if it is valid; else Windows-1252, which every byte but five is
 * valid in (WHATWG Encoding).
 */
export function decodeText(bytes: Uint8Array): string | null {
  const utf16 = utf16Order(bytes)
  if (utf16) return noBinary(new TextDecoder(utf16).decode(bytes))
  if (bytes.subarray(0, SAMPLE).includes(0)) return null
  try {
    return noBinary(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return noBinary(new TextDecoder('windows-1252').decode(bytes))
  }
}

const SAMPLE = 64 * 1024

function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const length = Math.min(bytes.length, SAMPLE) & ~1
  for (let index = 0; index < length; index++) if (bytes[index] === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1
  // French and English need the high byte for a typographic apostrophe now and then, and for little else.
  const [even = 0, odd = 0] = zeros
  const most = 0.35 * length
  if (odd > most && even < 0.02 * length) return 'utf-16le'
  if (even > most && odd < 0.02 * length) return 'utf-16be'
  return null
}

/** Text holds no control characters but white space; a few strays are forgiven, a program's bytes are not. */
function noBinary(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F-\u0084\u0086-\u009F]/gu)?.length ?? 0
  return controls > 2 + sample.length / 500 ? null : text
}

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
    const starts = line.starts ?? (afterBlank ? 'gap' : isIndented ? 'indent' : undefined)
    const room = width === null ? undefined : Math.max(0, width - text.length)
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
