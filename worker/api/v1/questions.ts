import { z } from '@hono/zod-openapi'
import { newOptionId } from '../../../core/ids.ts'
import { completeOptionIds } from '../../../core/questions/validate.ts'
import { Id } from '../../../core/wire/common.ts'
import { Flaw, Question, QuestionInput, QuestionPatch } from '../../../core/wire/questions.ts'
import { type QuestionRow, selectOptionalQcm } from '../../../platform/storage/qcms.ts'
import { deleteQuestion, selectOptionalQuestion } from '../../../platform/storage/questions.ts'
import { own } from '../../auth/access.ts'
import { orThrow, Problem } from '../../problem.ts'
import { addQuestion, changeQuestion, flawsOf, toFlaws, toQuestion } from '../../services/edit-question.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

const ofQcm = z.object({ id: Id })
const params = z.object({ id: Id, qid: Id })

export const questions = createRouter()
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/qcm/{id}/questions',
      limit: 'edit',
      summary: 'Add a question by hand',
      request: { params: ofQcm, body: jsonBody(QuestionInput) },
      responses: { 201: jsonOf(Question, 'Added') },
    }),
    async (c) => {
      const services = c.get('services')
      const qcm = own(c, await selectOptionalQcm(services.db, c.req.valid('param').id))
      const { question } = orThrow(await addQuestion(services, qcm, c.req.valid('json'), c.get('language')))
      return c.json(toQuestion(question, c.get('language')), 201)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/qcm/{id}/questions/check',
      limit: 'edit',
      summary: 'Check a question that is being written; nothing is saved',
      request: { params: ofQcm, body: jsonBody(QuestionInput) },
      responses: { 200: jsonOf(z.object({ flaws: z.array(Flaw) }), 'What item-writing rules it breaks') },
    }),
    async (c) => {
      const qcm = own(c, await selectOptionalQcm(c.get('services').db, c.req.valid('param').id))
      const input = c.req.valid('json')
      const flaws = flawsOf({ ...input, options: completeOptionIds(input.options, newOptionId) }, qcm.language)
      return c.json({ flaws: toFlaws(flaws, c.get('language')) }, 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'patch',
      path: '/qcm/{id}/questions/{qid}',
      limit: 'edit',
      summary: 'Change, accept or reject a question',
      request: { params, body: jsonBody(QuestionPatch) },
      responses: { 200: jsonOf(Question, 'Changed') },
    }),
    async (c) => {
      const services = c.get('services')
      const { id, qid } = c.req.valid('param')
      const qcm = own(c, await selectOptionalQcm(services.db, id))
      const row = existing(await selectOptionalQuestion(services.db, qcm.id, qid))
      const { question } = orThrow(await changeQuestion(services, qcm, row, c.req.valid('json'), c.get('language')))
      return c.json(toQuestion(question, c.get('language')), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'delete',
      path: '/qcm/{id}/questions/{qid}',
      limit: 'edit',
      summary: 'Delete a question',
      request: { params },
      responses: { 204: { description: 'Deleted' } },
    }),
    async (c) => {
      const { db, now } = c.get('services')
      const { id, qid } = c.req.valid('param')
      const qcm = own(c, await selectOptionalQcm(db, id))
      await deleteQuestion(db, existing(await selectOptionalQuestion(db, qcm.id, qid)), now().toISOString())
      return c.body(null, 204)
    },
  )

function existing(row: QuestionRow | undefined): QuestionRow {
  if (!row) throw new Problem('not_found')
  return row
}
