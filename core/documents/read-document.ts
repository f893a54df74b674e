import { detectLanguage } from './language.ts'
import { isTooLong } from './length.ts'
import { normalise } from './normalise.ts'
import { passagesOf } from './passages.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'
import type { DocumentFormat, RawDocument, ReadProgress, ReadResult } from './types.ts'

/** Fewer letters than this are a stamp or a page number. Whether a short text is long enough is for generation to say. */
const FEWEST_LETTERS = 10

/**
 * From a file's bytes to its text, headings and passages. Whatever the bytes are, it answers with a document or a code:
 * what goes wrong while reading is the file's fault.
 */
export async function readDocument(
  file: { bytes: Uint8Array; format: DocumentFormat },
  onProgress: ReadProgress = () => {},
): Promise<ReadResult> {
  const raw = await readPages(file, onProgress)
  if (!raw.ok) return raw
  if (isTooLong(raw.pages)) return { ok: false, code: 'document_too_many_pages' }
  const normalised = normalise(raw.pages)
  if (!hasLetters(normalised.text, FEWEST_LETTERS)) {
    // Scanned pages may carry a stamp, which is taken out as a running head.
    const isScanned = file.format === 'pdf' && !hasLetters(normalised.text, 1)
    return { ok: false, code: isScanned ? 'document_images_only' : 'document_no_text' }
  }
  const language = await detectLanguage(normalised.text)
  const numbered = raw.pages.filter((page) => page.page !== null)
  return {
    ok: true,
    document: {
      ...normalised,
      language,
      passages: passagesOf(normalised, language),
      page_count: numbered.length > 0 ? numbered.length : null,
    },
  }
}

async function readPages(
  { bytes, format }: { bytes: Uint8Array; format: DocumentFormat },
  onProgress: ReadProgress,
): Promise<RawDocument> {
  if (format === 'pdf') return readPdf(bytes, onProgress)
  const raw = format === 'docx' ? await readDocx(bytes) : readText(bytes)
  await onProgress(1, 1)
  return raw
}

function hasLetters(text: string, fewest: number): boolean {
  let letters = 0
  for (const _ of text.matchAll(/\p{L}/gu)) if (++letters >= fewest) return true
  return false
}
