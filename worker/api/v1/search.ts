import { z } from '@hono/zod-openapi'
import { LibraryResults } from '../../../core/wire/search.ts'
import { searchLibrary } from '../../../platform/search/library.ts'
import { createRouter, jsonOf, operation } from '../operation.ts'

export const search = createRouter().openapi(
  operation('teacher', {
    method: 'get',
    path: '/search',
    summary: 'Search your documents, QCMs and questions',
    description: 'Without regard to accents, case and the form of words; the last word may be unfinished.',
    request: { query: z.object({ q: z.string().max(200), limit: z.coerce.number().int().min(1).max(50).default(10) }) },
    responses: { 200: jsonOf(LibraryResults, 'Each list with the best first') },
  }),
  async (c) => {
    const { q, limit } = c.req.valid('query')
    return c.json(await searchLibrary(c.get('services').db, c.get('user').id, q, limit), 200)
  },
)
