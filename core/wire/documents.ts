import { z } from 'zod'
import { Id, Language } from './common.ts'

export const DocumentStatus = z.enum(['pending', 'ready', 'failed'])

/** Why a document could not be read; `core/problems` has the sentences. */
export const DocumentErrorCode = z.enum([
  'document_encrypted',
  'document_images_only',
  'document_corrupt',
  'document_too_many_pages',
  'document_no_text',
])
export type DocumentErrorCode = z.infer<typeof DocumentErrorCode>

export const Document = z.object({
  id: Id,
  filename: z.string(),
  mime_type: z.string(),
  size: z.number().int().meta({ description: 'bytes' }),
  sha256: z.string(),
  status: DocumentStatus,
  pages: z.number().int().nullable().meta({ description: 'null for formats without pages, and while pending' }),
  language: Language.nullable(),
  characters: z.number().int().nullable().meta({ description: 'length of the normalised text' }),
  error: z.object({ code: DocumentErrorCode, message: z.string() }).nullable(),
  created_at: z.string(),
})
export type Document = z.infer<typeof Document>

/** A stretch of a document's normalised text, to show a question's source in its surroundings. */
export const DocumentText = z.object({
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  page: z.number().int().nullable(),
  heading: z.string().nullable(),
  characters: z.number().int(),
})
export type DocumentText = z.infer<typeof DocumentText>

export const DocumentTextQuery = z.object({
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(0),
})
