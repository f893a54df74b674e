import { z } from '@hono/zod-openapi'
import {
  AttemptId,
  PaperKey,
  PaperKeyInput,
  SaveAnswers,
  SavedAnswers,
  StartAheadInput,
  StartedAttempt,
  StartInput,
  SubmittedAttempt,
} from '../../../core/wire/attempts.ts'
import { Id } from '../../../core/wire/common.ts'
import { orThrow } from '../../problem.ts'
import { saveAnswers } from '../../services/save-answers.ts'
import { releasePaperKey, ticketHolder } from '../../services/sealed-paper.ts'
import { startAttempt } from '../../services/start-attempt.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

const ofExam = z.object({ id: Id })
const params = z.object({ id: AttemptId })

/** What a whole room sends in the same second: keys, starts, answers, hand-ins. `app.ts` looks here first. */
export const sitting = createRouter()
  .openapi(
    operation('ticket', {
      method: 'post',
      path: '/exams/{id}/paper-key',
      summary: 'The key of a paper that was sent ahead, from the exam’s hour on',
      request: { params: ofExam, body: jsonBody(PaperKeyInput) },
      responses: { 200: jsonOf(PaperKey, 'The key, and the order of the first attempt') },
    }),
    async (c) => {
      const { ok: _, ...released } = orThrow(
        await releasePaperKey(c.get('services'), c.req.valid('param').id, {
          ...c.req.valid('json'),
          address: c.req.header('CF-Connecting-IP') ?? null,
        }),
      )
      return c.json(released, 200)
    },
  )
  .openapi(
    operation('student', {
      method: 'post',
      path: '/exams/{id}/attempts',
      limit: 'object',
      summary: 'Start an attempt, or go on with the running one',
      description: 'The paper holds no key. Answers are saved with the attempt token, without a session.',
      request: { params: ofExam, body: { content: { 'application/json': { schema: StartInput } } } },
      responses: { 201: jsonOf(StartedAttempt, 'Started'), 200: jsonOf(StartedAttempt, 'Was running already') },
    }),
    async (c) => {
      // A body is only needed for an access code.
      const input = c.req.header('Content-Type') ? c.req.valid('json') : {}
      const { created, attempt } = orThrow(
        await startAttempt(c.get('services'), c.req.valid('param').id, c.get('user').id, {
          ...input,
          address: c.req.header('CF-Connecting-IP') ?? null,
        }),
      )
      return c.json(attempt, created ? 201 : 200)
    },
  )
  .openapi(
    operation('ticket', {
      method: 'post',
      path: '/exams/{id}/attempts/ahead',
      summary: 'Start an attempt whose paper was sent ahead',
      description:
        'Like a start, for whoever waited with the paper: the ticket stands for the session, and no database is asked.',
      request: { params: ofExam, body: jsonBody(StartAheadInput) },
      responses: { 201: jsonOf(StartedAttempt, 'Started'), 200: jsonOf(StartedAttempt, 'Was running already') },
    }),
    async (c) => {
      const { id } = c.req.valid('param')
      const { ticket, ...input } = c.req.valid('json')
      const holder = orThrow(await ticketHolder(c.get('services'), id, ticket))
      const { created, attempt } = orThrow(
        await startAttempt(c.get('services'), id, holder.ticket.student_id, {
          ...input,
          address: c.req.header('CF-Connecting-IP') ?? null,
        }),
      )
      return c.json(attempt, created ? 201 : 200)
    },
  )
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
      const pass = c.get('pass')
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
      const pass = c.get('pass')
      const { attempt_id } = pass.start
      const { status, submitted_at } = await c.get('services').attempt(attempt_id).submit(pass)
      return c.json({ attempt_id, status, submitted_at }, 200)
    },
  )
