import { z } from '@hono/zod-openapi'
import { AttemptId, SaveAnswers, SavedAnswers, SubmittedAttempt } from '../../../core/wire/attempts.ts'
import { attemptPass } from '../../auth/attempt-pass.ts'
import { orThrow } from '../../problem.ts'
import { saveAnswers } from '../../services/save-answers.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

const params = z.object({ id: AttemptId })

/** What a whole room sends in the same second. `app.ts` looks here first. */
export const answers = createRouter()
  .openapi(
    operation('attempt', {
      method: 'post',
      path: '/attempts/{id}/answers',
      summary: 'Save answers',
      description: 'An ack means that the op is stored for good; the same `op_id` again gives the same ack.',
      request: { params, body: jsonBody(SaveAnswers) },
      responses: { 200: jsonOf(SavedAnswers, 'Stored') },
    }),
    async (c) => {
      const pass = await attemptPass(c, c.req.valid('param').id)
      const { ok: _, ...saved } = orThrow(await saveAnswers(c.get('services'), pass, c.req.valid('json').ops))
      return c.json(saved, 200)
    },
  )
  .openapi(
    operation('attempt', {
      method: 'post',
      path: '/attempts/{id}/submit',
      summary: 'Hand in',
      request: { params },
      responses: { 200: jsonOf(SubmittedAttempt, 'Handed in; grading follows') },
    }),
    async (c) => {
      const pass = await attemptPass(c, c.req.valid('param').id)
      const { attempt_id } = pass.start
      const { status, submitted_at } = await c.get('services').attempt(attempt_id).submit(pass)
      return c.json({ attempt_id, status, submitted_at }, 200)
    },
  )
