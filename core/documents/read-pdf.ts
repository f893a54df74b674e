import { MOST_CHARACTERS } from './length.ts'
import { PDF_PAGE_LIMIT } from './limits.ts'
import { PDF_UNPACKED_LIMIT, unpacksTooMuch } from './pdf-bombs.ts'
import { linesOf } from './pdf-lines.ts'
import { hearingLostRejections } from './pdf-rejections.ts'
import { MOST_PIECES, segmentsOf, type TextPiece } from './pdf-segments.ts'
import { markBySize, type SizedLine } from './pdf-sizes.ts'
import type { RawDocument, ReadProgress } from './types.ts'

/** Some 1,300 a page, where prose has about a hundred. */
const MOST_PIECES_OF_ALL = 400_000

/** Reads a PDF's text page by page, columns one after the other; each page's memory is given back before the next. */
export function readPdf(bytes: Uint8Array, onProgress: ReadProgress): Promise<RawDocument> {
  return hearingLostRejections(() => readPages(bytes, onProgress))
}

async function readPages(bytes: Uint8Array, onProgress: ReadProgress): Promise<RawDocument> {
  if (unpacksTooMuch(bytes, PDF_UNPACKED_LIMIT)) return { ok: false, code: 'document_too_many_pages' }
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
    let piecesRead = 0
    for (let page = 1; page <= total; page++) {
      const pieces = await piecesOf(pdf, page)
      if (pieces === null) damaged++
      piecesRead += pieces?.length ?? 0
      if (piecesRead > MOST_PIECES_OF_ALL) return { ok: false, code: 'document_too_many_pages' }
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
      const pieces: TextPiece[] = []
      let characters = 0
      // A form that draws itself tenfold, in a form that does, never ends; a stream can be left.
      const reader = page.streamTextContent().getReader()
      for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
        for (const item of value?.items ?? []) {
          if (!('str' in item)) continue
          pieces.push(item)
          characters += item.str.length
        }
        if (pieces.length > MOST_PIECES || characters > MOST_CHARACTERS)
          await reader.cancel(new Error('more text than a page can hold'))
      }
      return pieces
    } finally {
      page.cleanup()
    }
  } catch {
    return null
  }
}

interface PdfPage {
  streamTextContent(): ReadableStream<{ items: (TextPiece | { type: string })[] }>
  cleanup(): unknown
}
