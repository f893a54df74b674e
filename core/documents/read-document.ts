import { detectLanguage } from './language.ts'
import { normalise } from './normalise.ts'
import { passagesOf } from './passages.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'
import type { DocumentFormat, RawDocument, ReadProgress, ReadResult } from './types.ts'

/** Fewer letters than this are a title or a page number, not a text that one could ask about. */
const FEWEST_LETTERS = 40

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
  const normalised = normalise(raw.pages)
  if (!hasLetters(normalised.text, FEWEST_LETTERS)) return { ok: false, code: 'document_no_text' }
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
  if (format === 'txt') {
    const raw = readText(bytes)
    await onProgress(1, 1)
    return raw
  }
  if (format === 'pdf') return readPdf(bytes, onProgress)
  return { ok: false, code: 'document_corrupt' }
}

function hasLetters(text: string, fewest: number): boolean {
  let letters = 0
  for (const _ of text.matchAll(/\p{L}/gu)) if (++letters >= fewest) return true
  return false
}
