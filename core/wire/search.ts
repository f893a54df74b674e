import { z } from 'zod'
import { Id } from './common.ts'

/** Where the searched words stand in a text, as offsets into it. */
const Marks = z.array(z.object({ start: z.number().int(), end: z.number().int() }))

/** What a teacher's search finds among their own things. */
export const LibraryResults = z.object({
  documents: z.array(z.object({ id: Id, filename: z.string(), marks: Marks })),
  qcms: z.array(z.object({ id: Id, title: z.string(), description: z.string(), marks: Marks })),
  questions: z.array(
    z.object({ id: Id, qcm_id: Id, qcm_title: z.string(), ordinal: z.number().int(), stem: z.string(), marks: Marks }),
  ),
  passages: z.array(
    z.object({
      document_id: Id,
      filename: z.string(),
      ordinal: z.number().int(),
      page: z.number().int().nullable(),
      heading: z.string().nullable(),
      start: z.number().int().meta({ description: 'where the passage lies in the document’s text' }),
      end: z.number().int(),
      excerpt: z.object({ text: z.string(), marks: Marks }),
    }),
  ),
})
export type LibraryResults = z.infer<typeof LibraryResults>
