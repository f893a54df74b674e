import { PDF_PAGE_LIMIT } from '../../core/documents/limits.ts'
import { problemSentence } from '../../core/problems/sentences.ts'
import type { Language } from '../../core/wire/common.ts'
import type { Document } from '../../core/wire/documents.ts'
import type { DocumentRow } from '../../platform/storage/documents.ts'

export function toDocument(row: DocumentRow, language: Language): Document {
  const { owner_id: _, format: __, lease_until: ___, error_code, ...document } = row
  return {
    ...document,
    error: error_code
      ? { code: error_code, message: problemSentence(error_code, language, { limit: PDF_PAGE_LIMIT }) }
      : null,
  }
}
