import { z } from '@hono/zod-openapi'
import { pageOfDocument } from '../../../core/documents/pages.ts'
import { Id, PageQuery, pageOf } from '../../../core/wire/common.ts'
import { Document, DocumentText, DocumentTextQuery } from '../../../core/wire/documents.ts'
import {
  countPassages,
  deleteDocument,
  listDocuments,
  selectOptionalDocument,
} from '../../../platform/storage/documents.ts'
import { own } from '../../auth/access.ts'
import { actOf } from '../../auth/actor.ts'
import { orThrow, Problem } from '../../problem.ts'
import { toDocument } from '../../services/document-view.ts'
import { uploadDocument } from '../../services/upload-document.ts'
import { createRouter, jsonOf, operation } from '../operation.ts'

const params = z.object({ id: Id })

/** A question's source and its surroundings are some hundreds of characters. */
const LONGEST_STRETCH = 20_000

export const documents = createRouter()
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/documents',
      limit: 'upload',
      summary: 'Upload a PDF, DOCX or TXT file',
      description:
        'Reading goes on in the background: `status` becomes `ready` or `failed`. The same bytes again give the same document.',
      request: {
        body: {
          required: true,
          content: {
            'multipart/form-data': { schema: z.object({ file: z.any().meta({ type: 'string', format: 'binary' }) }) },
          },
        },
      },
      responses: { 201: jsonOf(Document, 'Kept'), 200: jsonOf(Document, 'Kept before') },
    }),
    async (c) => {
      const { file }: { file?: unknown } = c.req.valid('form')
      if (!(file instanceof File)) throw new Problem('file_missing')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const { created, document } = orThrow(
        await uploadDocument(c.get('services'), c.get('user').id, { filename: file.name, bytes }),
      )
      return c.json(toDocument(document, c.get('language')), created ? 201 : 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/documents',
      summary: 'List your documents, newest first',
      request: { query: PageQuery },
      responses: { 200: jsonOf(pageOf(Document), 'One page') },
    }),
    async (c) => {
      const page = await listDocuments(c.get('services').db, c.get('user').id, c.req.valid('query'))
      return c.json({ ...page, items: page.items.map((row) => toDocument(row, c.get('language'))) }, 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/documents/{id}',
      summary: 'One document',
      request: { params },
      responses: { 200: jsonOf(Document, 'The document') },
    }),
    async (c) => {
      const row = own(c, await selectOptionalDocument(c.get('services').db, c.req.valid('param').id))
      return c.json(toDocument(row, c.get('language')), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/documents/{id}/text',
      summary: 'A stretch of the normalised text',
      request: { params, query: DocumentTextQuery },
      responses: { 200: jsonOf(DocumentText, 'The stretch') },
    }),
    async (c) => {
      const { files, db } = c.get('services')
      const row = own(c, await selectOptionalDocument(db, c.req.valid('param').id))
      const { start, end } = c.req.valid('query')
      const stored = await files.getText(row.id)
      if (!stored) throw new Problem('not_found')
      const stop = Math.min(end, stored.text.length)
      if (start >= stop || stop - start > LONGEST_STRETCH)
        throw new Problem('text_range_invalid', { limit: LONGEST_STRETCH })
      return c.json(
        {
          start,
          end: stop,
          text: stored.text.slice(start, stop),
          page: pageOfDocument(stored, start),
          heading: stored.headings.findLast((heading) => heading.start <= start)?.text ?? null,
          characters: stored.text.length,
        },
        200,
      )
    },
  )
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/documents/{id}/file',
      summary: 'The file as it was uploaded',
      request: { params },
      responses: { 200: { description: 'The bytes' } },
    }),
    async (c) => {
      const { files, db } = c.get('services')
      const row = own(c, await selectOptionalDocument(db, c.req.valid('param').id))
      const object = await files.getOriginal(row.id)
      if (!object) throw new Problem('not_found')
      return c.body(object.body, 200, {
        'Content-Type': row.mime_type,
        'Content-Length': String(object.size),
        // Never shown in the page's own origin: what people upload may hold anything.
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.filename)}`,
        'X-Content-Type-Options': 'nosniff',
      })
    },
  )
  .openapi(
    operation('teacher', {
      method: 'delete',
      path: '/documents/{id}',
      summary: 'Delete a document, its text and its passages',
      description: 'Questions made from it keep their quote.',
      request: { params },
      responses: { 204: { description: 'Deleted' } },
    }),
    async (c) => {
      const { files, db, dense, send } = c.get('services')
      const row = own(c, await selectOptionalDocument(db, c.req.valid('param').id))
      const count = dense ? await countPassages(db, row.id) : 0
      const detail = { title: row.filename }
      const act = actOf(c, { act: 'document_deleted', subject_kind: 'document', subject_id: row.id, detail })
      if (!(await deleteDocument(db, row.id, act))) throw new Problem('document_in_use')
      await files.deleteAll(row.id)
      if (count > 0) await send({ kind: 'delete_vectors', document_id: row.id, count })
      return c.body(null, 204)
    },
  )
