import { z } from 'zod'
import { Id } from './common.ts'

/** A stretch of text and where in it the searched words stand (offsets into `text`). */
const Excerpt = z.object({
  text: z.string(),
  marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
})

/** What a teacher's search finds among their own things. */
export const LibraryResults = z.object({
  documents: z.array(z.object({ id: Id, filename: z.string() })),
  qcms: z.array(z.object({ id: Id, title: z.string(), description: z.string() })),
  questions: z.array(
    z.object({ id: Id, qcm_id: Id, qcm_title: z.string(), ordinal: z.number().int(), stem: z.string() }),
  ),
  passages: z.array(
    z.object({
      document_id: Id,
      filename: z.string(),
      ordinal: z.number().int(),
      page: z.number().int().nullable(),
      heading: z.string().nullable(),
      excerpt: Excerpt,
    }),
  ),
})
export type LibraryResults = z.infer<typeof LibraryResults>
