import { linesOf, markBySize, type SizedLine } from './pdf-lines.ts'
import { segmentsOf, type TextPiece } from './pdf-segments.ts'
import type { RawDocument, ReadProgress } from './types.ts'

/** Reading takes memory page by page, and generation by the whole; a longer work is uploaded in parts. */
export const PDF_PAGE_LIMIT = 300

/** Reads a PDF's text page by page, columns one after the other; each page's memory is given back before the next. */
export async function readPdf(bytes: Uint8Array, onProgress: ReadProgress): Promise<RawDocument> {
  const { getDocumentProxy } = await import('unpdf')
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    // pdf.js takes its input away from the caller; the copy is what it takes. verbosity 0: errors only.
    pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0, disableFontFace: true })
  } catch (error) {
    const isEncrypted = error instanceof Error && error.name === 'PasswordException'
    return { ok: false, code: isEncrypted ? 'document_encrypted' : 'document_corrupt' }
  }
  try {
    const total = pdf.numPages
    if (total > PDF_PAGE_LIMIT) return { ok: false, code: 'document_too_many_pages' }
    const pages: { page: number; lines: SizedLine[] }[] = []
    let damaged = 0
    for (let page = 1; page <= total; page++) {
      const pieces = await piecesOf(pdf, page)
      if (pieces === null) damaged++
      pages.push({ page, lines: linesOf(segmentsOf(pieces ?? [])) })
      await onProgress(page, total)
    }
    if (damaged === total) return { ok: false, code: 'document_corrupt' }
    const hasText = pages.some(({ lines }) => lines.some((line) => /\p{L}/u.test(line.text)))
    return hasText ? { ok: true, pages: markBySize(pages) } : { ok: false, code: 'document_images_only' }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** The text of one page, or null where the page is damaged: the others may still be read. */
async function piecesOf(
  pdf: { getPage(number: number): Promise<PdfPage> },
  number: number,
): Promise<TextPiece[] | null> {
  try {
    const page = await pdf.getPage(number)
    try {
      const { items } = await page.getTextContent()
      return items.filter((item): item is TextPiece => 'str' in item)
    } finally {
      page.cleanup()
    }
  } catch {
    return null
  }
}

interface PdfPage {
  getTextContent(): Promise<{ items: (TextPiece | { type: string })[] }>
  cleanup(): unknown
}
