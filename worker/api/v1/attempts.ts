import { z } from '@hono/zod-openapi'
import { AttemptId, AttemptResult, SealedPaper } from '../../../core/wire/attempts.ts'
import { Id } from '../../../core/wire/common.ts'
import { StudentExam } from '../../../core/wire/exams.ts'
import { orThrow, Problem } from '../../problem.ts'
import { attemptResult } from '../../services/attempt-result.ts'
import { sealedPaper } from '../../services/sealed-paper.ts'
import { optionalStudentExam, studentExams } from '../../services/student-exams.ts'
import { createRouter, jsonOf, operation } from '../operation.ts'

const ofExam = z.object({ id: Id })
const params = z.object({ id: AttemptId })

export const attempts = createRouter()
  .openapi(
    operation('student', {
      method: 'get',
      path: '/my/exams',
      summary: 'The exams that you are to sit, and your attempts',
      responses: { 200: jsonOf(z.object({ items: z.array(StudentExam) }), 'Those that close last first') },
    }),
    async (c) => c.json({ items: await studentExams(c.get('services'), c.get('user').id) }, 200),
  )
  .openapi(
    operation('student', {
      method: 'get',
      path: '/my/exams/{id}',
      summary: 'One exam that you are to sit',
      request: { params: ofExam },
      responses: { 200: jsonOf(StudentExam, 'The exam') },
    }),
    async (c) => {
      const exam = await optionalStudentExam(c.get('services'), c.get('user').id, c.req.valid('param').id)
      if (!exam) throw new Problem('not_found')
      return c.json(exam, 200)
    },
  )
  .openapi(
    operation('student', {
      method: 'get',
      path: '/my/exams/{id}/sealed-paper',
      summary: 'The paper, to be opened with the key that the exam’s hour brings',
      request: { params: ofExam },
      responses: { 200: jsonOf(SealedPaper, 'The sealed paper') },
    }),
    async (c) => {
      const found = await sealedPaper(c.get('services'), c.req.valid('param').id, c.get('user').id)
      const { ok: _, ...sealed } = orThrow(found)
      return c.json(sealed, 200)
    },
  )
  .openapi(
    operation('user', {
      method: 'get',
      path: '/attempts/{id}/result',
      summary: 'The corrected attempt',
      description: 'For its student as the exam’s results_visibility allows, for the exam’s teacher always.',
      request: { params },
      responses: { 200: jsonOf(AttemptResult, 'The result, or what can be said of it yet') },
    }),
    async (c) => {
      const result = await attemptResult(c.get('services'), c.get('user'), c.req.valid('param').id)
      if (!result) throw new Problem('not_found')
      return c.json(result, 200)
    },
  )
