import { z } from '@hono/zod-openapi'
import { newId } from '../../../core/ids.ts'
import { Id, PageQuery, pageOf } from '../../../core/wire/common.ts'
import { Qcm, QcmInput, QcmPatch, QcmSummary, QuestionOrder } from '../../../core/wire/qcms.ts'
import {
  deleteQcm,
  insertQcm,
  listQcms,
  listQuestions,
  selectOptionalQcm,
  updateQcm,
} from '../../../platform/storage/qcms.ts'
import { reorderQuestions } from '../../../platform/storage/questions.ts'
import { listTasksOfQcm } from '../../../platform/storage/tasks.ts'
import { own } from '../../auth/access.ts'
import { actOf } from '../../auth/actor.ts'
import { Problem } from '../../problem.ts'
import { toQuestion } from '../../services/edit-question.ts'
import { toGenerationReport } from '../../services/generation-report.ts'
import { toQcmSummary } from '../../services/qcm-view.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

const params = z.object({ id: Id })

export const qcm = createRouter()
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/qcm',
      summary: 'List your QCMs, newest first',
      request: { query: PageQuery },
      responses: { 200: jsonOf(pageOf(QcmSummary), 'One page') },
    }),
    async (c) => {
      const page = await listQcms(c.get('services').db, c.get('user').id, c.req.valid('query'))
      return c.json({ ...page, items: page.items.map(toQcmSummary) }, 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/qcm',
      summary: 'Make an empty QCM, to be filled by hand',
      request: { body: jsonBody(QcmInput) },
      responses: { 201: jsonOf(QcmSummary, 'Made') },
    }),
    async (c) => {
      const { db, now } = c.get('services')
      const id = newId('qcm')
      const created_at = now().toISOString()
      await insertQcm(db, {
        ...c.req.valid('json'),
        id,
        owner_id: c.get('user').id,
        created_at,
        updated_at: created_at,
      })
      return c.json(toQcmSummary(own(c, await selectOptionalQcm(db, id))), 201)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/qcm/{id}',
      summary: 'A QCM with its questions and keys',
      request: { params },
      responses: { 200: jsonOf(Qcm, 'The QCM') },
    }),
    async (c) => {
      const { db } = c.get('services')
      const row = own(c, await selectOptionalQcm(db, c.req.valid('param').id))
      const [questions, tasks] = await Promise.all([
        listQuestions(db, row.id),
        listTasksOfQcm(db, row.owner_id, row.id),
      ])
      const language = c.get('language')
      return c.json(
        {
          ...toQcmSummary(row),
          document_filename: row.document_filename,
          questions: questions.map((question) => toQuestion(question, language)),
          generations: tasks.map((task) => ({
            task_id: task.id,
            created_at: task.created_at,
            ...toGenerationReport(task, language),
          })),
        },
        200,
      )
    },
  )
  .openapi(
    operation('teacher', {
      method: 'patch',
      path: '/qcm/{id}',
      limit: 'edit',
      summary: 'Change title or description',
      request: { params, body: jsonBody(QcmPatch) },
      responses: { 200: jsonOf(QcmSummary, 'Changed') },
    }),
    async (c) => {
      const { db, now } = c.get('services')
      const row = own(c, await selectOptionalQcm(db, c.req.valid('param').id))
      await updateQcm(db, row.id, now().toISOString(), c.req.valid('json'))
      return c.json(toQcmSummary(own(c, await selectOptionalQcm(db, row.id))), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'delete',
      path: '/qcm/{id}',
      summary: 'Delete a QCM with its questions',
      description: 'Published exams keep the paper they were published with; drafts of exams lose their questions.',
      request: { params },
      responses: { 204: { description: 'Deleted' } },
    }),
    async (c) => {
      const { db } = c.get('services')
      const { id, title } = own(c, await selectOptionalQcm(db, c.req.valid('param').id))
      const act = actOf(c, { act: 'qcm_deleted', subject_kind: 'qcm', subject_id: id, detail: { title } })
      await deleteQcm(db, id, act)
      return c.body(null, 204)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'put',
      path: '/qcm/{id}/questions/order',
      limit: 'edit',
      summary: 'Put the questions in another order',
      request: { params, body: jsonBody(QuestionOrder) },
      responses: { 204: { description: 'Reordered' } },
    }),
    async (c) => {
      const { db, now } = c.get('services')
      const row = own(c, await selectOptionalQcm(db, c.req.valid('param').id))
      const wanted = c.req.valid('json').question_ids
      const present = new Set((await listQuestions(db, row.id)).map((question) => question.id))
      const complete = new Set(wanted).size === wanted.length && wanted.length === present.size
      if (!complete || wanted.some((id) => !present.has(id))) throw new Problem('order_incomplete')
      await reorderQuestions(db, row.id, wanted, now().toISOString())
      return c.body(null, 204)
    },
  )
