import type { DocumentText } from '../../../core/wire/documents.ts'

/** The text before and after a quote, cut between words, with `…` where the document goes on. */
export function surroundings(text: DocumentText | undefined, { start, end }: { start: number; end: number }) {
  if (!text || start < text.start || end > text.end) return { before: '', after: '', mayGrow: false }
  const cutBefore = text.start > 0
  const cutAfter = text.end < text.characters
  const before = text.text.slice(0, start - text.start)
  const after = text.text.slice(end - text.start)
  return {
    before: cutBefore ? `… ${before.replace(/^\S*\s+/, '')}` : before.trimStart(),
    after: cutAfter ? `${after.replace(/\s+\S*$/, '')} …` : after.trimEnd(),
    mayGrow: cutBefore || cutAfter,
  }
}
