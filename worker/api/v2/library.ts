import { Document } from '../../../core/wire/documents.ts'
import { QcmSummary } from '../../../core/wire/qcms.ts'
import { ListQuery, listOf } from '../../../core/wire/v2/common.ts'
import { listDocuments } from '../../../platform/storage/documents.ts'
import { listQcms } from '../../../platform/storage/qcms.ts'
import { toDocument } from '../../services/document-view.ts'
import { toQcmSummary } from '../../services/qcm-view.ts'
import { createRouter, jsonOf, operation } from '../operation.ts'
import { toList, toPageQuery } from './lists.ts'

/** What a teacher has: documents and QCMs. */
export const library = createRouter()
  .openapi(
    operation(
      'teacher',
      {
        method: 'get',
        path: '/documents',
        summary: 'List your documents, newest first',
        request: { query: ListQuery },
        responses: { 200: jsonOf(listOf(Document), 'One page') },
      },
      'v2',
    ),
    async (c) => {
      const query = c.req.valid('query')
      const page = await listDocuments(c.get('services').db, c.get('user').id, toPageQuery(query))
      return c.json(
        toList(c, query, page, (row) => toDocument(row, c.get('language'))),
        200,
      )
    },
  )
  .openapi(
    operation(
      'teacher',
      {
        method: 'get',
        path: '/qcm',
        summary: 'List your QCMs, newest first',
        request: { query: ListQuery },
        responses: { 200: jsonOf(listOf(QcmSummary), 'One page') },
      },
      'v2',
    ),
    async (c) => {
      const query = c.req.valid('query')
      const page = await listQcms(c.get('services').db, c.get('user').id, toPageQuery(query))
      return c.json(toList(c, query, page, toQcmSummary), 200)
    },
  )
