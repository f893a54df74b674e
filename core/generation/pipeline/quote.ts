import type { NormalisedText } from '../../documents/types.ts'

/** A stretch of a document as a question cites it: `document.text.slice(start, end) === quote`. */
export interface VerifiedQuote {
  start: number
  end: number
  page: number | null
  quote: string
}

/**
 * Finds a quote in the document and gives back the document's own substring, or null when it is not there. White space,
 * case, typographic quotes and dashes may differ (models tidy them); words, digits and their order may not. Of several
 * places the one nearest to `nearOffset` is meant.
 */
export function verifyQuote(document: NormalisedText, quote: string, nearOffset = 0): VerifiedQuote | null {
  const wanted = quote.trim()
  if (wanted === '') return null
  const exact = nearest(document.text, wanted, nearOffset)
  if (exact !== null) return at(document, exact, exact + wanted.length)

  const pattern = new RegExp([...wanted.replace(/\s+/g, ' ')].map(characterPattern).join(''), 'giu')
  let best: { start: number; end: number } | null = null
  for (const match of document.text.matchAll(pattern)) {
    const found = { start: match.index, end: match.index + match[0].length }
    if (best === null || Math.abs(found.start - nearOffset) < Math.abs(best.start - nearOffset)) best = found
  }
  return best && at(document, best.start, best.end)
}

/** The page on which an offset lies, null for formats without pages. */
export function pageAt(document: NormalisedText, offset: number): number | null {
  return document.pages.find((page) => offset >= page.start && offset < page.end)?.page ?? null
}

function at(document: NormalisedText, start: number, end: number): VerifiedQuote {
  return { start, end, page: pageAt(document, start), quote: document.text.slice(start, end) }
}

function nearest(text: string, wanted: string, nearOffset: number): number | null {
  const before = text.lastIndexOf(wanted, nearOffset)
  const after = text.indexOf(wanted, nearOffset)
  if (before < 0) return after < 0 ? null : after
  if (after < 0) return before
  return nearOffset - before <= after - nearOffset ? before : after
}

function characterPattern(character: string): string {
  if (character === ' ') return '\\s+'
  if (/['’ʼ‘]/.test(character)) return "['’ʼ‘]"
  if (/["“”«»]/.test(character)) return '["“”«»]'
  if (/[-‐‑–—]/.test(character)) return '[-‐‑–—]'
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
