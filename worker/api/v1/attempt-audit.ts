import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Act, ActDetail } from '../../../core/audit/acts.ts'
import type { AttemptStart } from '../../../core/exams/types.ts'
import {
  AttemptId,
  AttemptLogView,
  HandedIn,
  LateRuling,
  SealedFile,
  SubmittedAttempt,
} from '../../../core/wire/attempts.ts'
import { Id } from '../../../core/wire/common.ts'
import { selectOptionalExam } from '../../../platform/storage/exams.ts'
import { own } from '../../auth/access.ts'
import { actOf } from '../../auth/actor.ts'
import type { ApiEnv } from '../../context.ts'
import { orThrow, Problem } from '../../problem.ts'
import { attemptLogView, ruleLateAnswers } from '../../services/attempt-log-view.ts'
import { handInSealed } from '../../services/hand-in-sealed.ts'
import { type TaughtAttempt, taughtAttempt } from '../../services/taught-attempt.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

const params = z.object({ id: AttemptId })

/** What an exam's teacher sees of an attempt and may do with it. */
export const attemptAudit = createRouter()
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/attempts/{id}/log',
      summary: 'Every answer of an attempt as it was stored, and whether the chain of receipts holds',
      request: { params },
      responses: { 200: jsonOf(AttemptLogView, 'The log') },
    }),
    async (c) => {
      const attempt = await taught(c, c.req.valid('param').id)
      return c.json(await attemptLogView(c.get('services'), attempt), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/attempts/{id}/late-answers',
      limit: 'invigilate',
      summary: 'Accept or reject answers that came after the end',
      description: 'Those named in `op_ids`, or all that wait. The attempt is graded again.',
      request: { params, body: jsonBody(LateRuling) },
      responses: { 200: jsonOf(AttemptLogView, 'The log as it is now') },
    }),
    async (c) => {
      const attempt = await taught(c, c.req.valid('param').id)
      const { ruling, op_ids } = c.req.valid('json')
      const act = attemptAct(c, 'late_answers_ruled', attempt.start, { ruling })
      return c.json(await ruleLateAnswers(c.get('services'), attempt, ruling, act, op_ids), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/attempts/{id}/close',
      limit: 'invigilate',
      summary: 'End a running attempt',
      description: 'What its student sends afterwards is stored and waits for a ruling.',
      request: { params },
      responses: { 200: jsonOf(SubmittedAttempt, 'Ended; grading follows') },
    }),
    async (c) => {
      const { start } = await taught(c, c.req.valid('param').id)
      const act = attemptAct(c, 'attempt_closed', start)
      const { submitted_at } = orThrow(await c.get('services').attempt(start.attempt_id).close(start, act))
      return c.json({ attempt_id: start.attempt_id, status: 'submitted' as const, submitted_at }, 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/exams/{id}/sealed-answers',
      limit: 'invigilate',
      summary: 'Hand in a file of answers that a student could not send',
      description: 'Each answer is stored once, however often the file is given.',
      request: { params: z.object({ id: Id }), body: jsonBody(SealedFile) },
      responses: { 200: jsonOf(HandedIn, 'Stored') },
    }),
    async (c) => {
      const services = c.get('services')
      const exam = own(c, await selectOptionalExam(services.db, c.req.valid('param').id))
      const file = c.req.valid('json')
      const actIn = (start: AttemptStart) =>
        attemptAct(c, 'sealed_file_handed_in', start, { sealed_at: file.sealed_at })
      const { handedIn } = orThrow(await handInSealed(services, c.get('user').id, exam.id, file, actIn))
      return c.json(handedIn, 200)
    },
  )

function attemptAct(
  c: Context<ApiEnv>,
  act: 'attempt_closed' | 'late_answers_ruled' | 'sealed_file_handed_in',
  { attempt_id, exam_id, student_id }: AttemptStart,
  detail: ActDetail = {},
): Act {
  return actOf(c, {
    act,
    subject_kind: 'attempt',
    subject_id: attempt_id,
    detail: { exam_id, student_id, ...detail },
  })
}

async function taught(c: Context<ApiEnv>, attemptId: string): Promise<TaughtAttempt> {
  const attempt = await taughtAttempt(c.get('services'), c.get('user').id, attemptId)
  if (!attempt) throw new Problem('not_found')
  return attempt
}
