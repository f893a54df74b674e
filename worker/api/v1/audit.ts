import { z } from '@hono/zod-openapi'
import { csvOf } from '../../../core/csv.ts'
import { AuditEntry, AuditFilter, AuditQuery } from '../../../core/wire/audit.ts'
import { pageOf } from '../../../core/wire/common.ts'
import { listAudit } from '../../../platform/storage/audit.ts'
import { createRouter, jsonOf, operation } from '../operation.ts'

/** More would not fit into the time of one request; narrower filters give the rest. */
const MOST_CSV_ROWS = 5_000

export const audit = createRouter()
  .openapi(
    operation('admin', {
      method: 'get',
      path: '/audit',
      summary: 'Who did what, when and from where; the newest first',
      request: { query: AuditQuery },
      responses: { 200: jsonOf(pageOf(AuditEntry), 'One page') },
    }),
    async (c) => {
      const { limit, cursor, ...filter } = c.req.valid('query')
      return c.json(await listAudit(c.get('services').db, filter, { limit, cursor }), 200)
    },
  )
  .openapi(
    operation('admin', {
      method: 'get',
      path: '/audit.csv',
      summary: 'The same for a spreadsheet',
      description: `The newest ${MOST_CSV_ROWS} rows at most.`,
      request: { query: AuditFilter },
      responses: { 200: { description: 'RFC 4180', content: { 'text/csv': { schema: z.string() } } } },
    }),
    async (c) => {
      const { items } = await listAudit(c.get('services').db, c.req.valid('query'), { limit: MOST_CSV_ROWS })
      return c.body(csvOf(COLUMNS, items.map(columnsOf)), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="audit.csv"',
      })
    },
  )

const COLUMNS = ['at', 'actor', 'act', 'subject_kind', 'subject_id', 'subject_name', 'ip', 'request_id', 'detail']

function columnsOf({ at, actor, actor_id, act, subject, ip, request_id, detail }: AuditEntry) {
  const who = actor?.email ?? actor_id
  return [at, who, act, subject.kind, subject.id, subject.name, ip, request_id, JSON.stringify(detail)]
}
