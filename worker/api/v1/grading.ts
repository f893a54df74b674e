import { embeddedShortAnswerGrader } from '../../../core/grading/short-answers/grade-short-answer.ts'
import { GradedShortAnswers, GradeShortAnswers } from '../../../core/wire/grading.ts'
import { gradeShortAnswers } from '../../services/grade-short-answers.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

export const grading = createRouter().openapi(
  operation('teacher', {
    method: 'post',
    path: '/grading/short-answers',
    limit: 'edit',
    summary: 'Grade short answers against reference answers; nothing is saved',
    request: { body: jsonBody(GradeShortAnswers) },
    responses: { 200: jsonOf(GradedShortAnswers, 'A grade for each, in the order asked') },
  }),
  async (c) => {
    const { items } = c.req.valid('json')
    return c.json({ items: await gradeShortAnswers(embeddedShortAnswerGrader, items) }, 200)
  },
)
