import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { Id, PageQuery, pageOf } from '../../../core/wire/common.ts'
import { Exam, ExamDetail, ExamInput, ExamPatch, ExamResults } from '../../../core/wire/exams.ts'
import type { Database } from '../../../platform/storage/database.ts'
import {
  deleteExam,
  type ExamDetailRow,
  listExamGroups,
  listExamStudents,
  listExams,
  releaseResults,
  selectOptionalExam,
} from '../../../platform/storage/exams.ts'
import { selectOptionalQcm } from '../../../platform/storage/qcms.ts'
import { own } from '../../auth/access.ts'
import { actOf } from '../../auth/actor.ts'
import type { ApiEnv } from '../../context.ts'
import { orThrow, Problem } from '../../problem.ts'
import { examResults, resultsCsv } from '../../services/exam-results.ts'
import { publishExam, withdrawRolls } from '../../services/publish-exam.ts'
import { changeExam, createExam } from '../../services/write-exam.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

const params = z.object({ id: Id })

export const exams = createRouter()
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/exams',
      summary: 'List your exams, newest first',
      request: { query: PageQuery },
      responses: { 200: jsonOf(pageOf(Exam), 'One page') },
    }),
    async (c) => {
      const page = await listExams(c.get('services').db, c.get('user').id, c.req.valid('query'))
      return c.json({ ...page, items: page.items.map(toExam) }, 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/exams',
      summary: 'Make an exam from a QCM; students see it when it is published',
      request: { body: jsonBody(ExamInput) },
      responses: { 201: jsonOf(ExamDetail, 'Made') },
    }),
    async (c) => {
      const services = c.get('services')
      const input = c.req.valid('json')
      const qcm = own(c, await selectOptionalQcm(services.db, input.qcm_id))
      const { id } = orThrow(await createExam(services, c.get('user').id, qcm, input))
      return c.json(await detailOf(services.db, own(c, await selectOptionalExam(services.db, id))), 201)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/exams/{id}',
      summary: 'An exam with its students and groups',
      request: { params },
      responses: { 200: jsonOf(ExamDetail, 'The exam') },
    }),
    async (c) => {
      const { db } = c.get('services')
      return c.json(await detailOf(db, own(c, await selectOptionalExam(db, c.req.valid('param').id))), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'patch',
      path: '/exams/{id}',
      limit: 'edit',
      summary: 'Change a draft',
      request: { params, body: jsonBody(ExamPatch) },
      responses: { 200: jsonOf(ExamDetail, 'Changed') },
    }),
    async (c) => {
      const services = c.get('services')
      const row = own(c, await selectOptionalExam(services.db, c.req.valid('param').id))
      orThrow(await changeExam(services, row, c.req.valid('json')))
      return c.json(await detailOf(services.db, own(c, await selectOptionalExam(services.db, row.id))), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'delete',
      path: '/exams/{id}',
      summary: 'Delete an exam that nobody has started',
      request: { params },
      responses: { 204: { description: 'Deleted' } },
    }),
    async (c) => {
      const services = c.get('services')
      const row = own(c, await selectOptionalExam(services.db, c.req.valid('param').id))
      orThrow(await withdrawRolls(services, row))
      await deleteExam(services.db, row.id, examAct(c, 'exam_deleted', row))
      return c.body(null, 204)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/exams/{id}/publish',
      summary: 'Fix the paper and tell the students',
      request: { params },
      responses: { 200: jsonOf(ExamDetail, 'Published') },
    }),
    async (c) => {
      const services = c.get('services')
      const row = own(c, await selectOptionalExam(services.db, c.req.valid('param').id))
      const qcm = row.qcm_id ? await selectOptionalQcm(services.db, row.qcm_id) : undefined
      orThrow(await publishExam(services, row, qcm?.document_filename ?? null, examAct(c, 'exam_published', row)))
      return c.json(await detailOf(services.db, own(c, await selectOptionalExam(services.db, row.id))), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/exams/{id}/release-results',
      summary: 'Let students see their results now',
      request: { params },
      responses: { 200: jsonOf(ExamDetail, 'Released') },
    }),
    async (c) => {
      const { db, now, send } = c.get('services')
      const row = own(c, await selectOptionalExam(db, c.req.valid('param').id))
      if (row.status !== 'published') throw new Problem('exam_not_published')
      await releaseResults(db, row.id, now().toISOString(), examAct(c, 'results_released', row))
      await send({ kind: 'announce_results', exam_id: row.id, after: '' })
      return c.json(await detailOf(db, own(c, await selectOptionalExam(db, row.id))), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/exams/{id}/results',
      summary: 'A row for each student',
      request: { params },
      responses: { 200: jsonOf(ExamResults, 'The results') },
    }),
    async (c) => {
      const services = c.get('services')
      const row = own(c, await selectOptionalExam(services.db, c.req.valid('param').id))
      return c.json(await examResults(services, row), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/exams/{id}/results.csv',
      summary: 'The results for a spreadsheet',
      request: { params },
      responses: { 200: { description: 'RFC 4180', content: { 'text/csv': { schema: z.string() } } } },
    }),
    async (c) => {
      const services = c.get('services')
      const row = own(c, await selectOptionalExam(services.db, c.req.valid('param').id))
      return c.body(resultsCsv(await examResults(services, row)), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${row.title}.csv`)}`,
      })
    },
  )

function examAct(
  c: Context<ApiEnv>,
  act: 'exam_published' | 'exam_deleted' | 'results_released',
  { id, title }: ExamDetailRow,
) {
  return actOf(c, { act, subject_kind: 'exam', subject_id: id, detail: { title } })
}

async function detailOf(db: Database, row: ExamDetailRow): Promise<ExamDetail> {
  const [students, groups] = await Promise.all([listExamStudents(db, row.id), listExamGroups(db, row.id)])
  return { ...toExam(row), students, groups }
}

function toExam({ owner_id: _, paper_hash: __, num_monitors: ___, ...row }: ExamDetailRow): Exam {
  return row
}
