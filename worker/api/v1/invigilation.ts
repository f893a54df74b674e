import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Act } from '../../../core/audit/acts.ts'
import { monitorShardOf } from '../../../core/exams/roll.ts'
import { AttemptId } from '../../../core/wire/attempts.ts'
import { Id } from '../../../core/wire/common.ts'
import {
  AttemptNews,
  Beat,
  ExamMessage,
  ExamMessageInput,
  ExtraTimeInput,
  Invigilation,
} from '../../../core/wire/invigilation.ts'
import { selectOptionalExam } from '../../../platform/storage/exams.ts'
import { own } from '../../auth/access.ts'
import { actOf } from '../../auth/actor.ts'
import { socketUpgrade } from '../../auth/socket-upgrade.ts'
import type { ApiEnv } from '../../context.ts'
import { Problem } from '../../problem.ts'
import { announce, giveExtraTime, invigilation as seen } from '../../services/invigilation.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

const params = z.object({ id: Id })

/** What a teacher sees and does while an exam is sat, and how pages speak with it. */
export const invigilation = createRouter()
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/exams/{id}/invigilation',
      summary: 'Who is where in a published exam, now',
      request: { params },
      responses: { 200: jsonOf(Invigilation, 'A row for each student') },
    }),
    async (c) => c.json(await seen(c.get('services'), await ownPublished(c, c.req.valid('param').id)), 200),
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/exams/{id}/extra-time',
      limit: 'invigilate',
      summary: 'Give minutes to everybody or to some, or take them back',
      description:
        'Running attempts move at once; those that the clock has closed run again if their new end lies ahead.',
      request: { params, body: jsonBody(ExtraTimeInput) },
      responses: { 200: jsonOf(Invigilation, 'Given') },
    }),
    async (c) => {
      const services = c.get('services')
      const exam = await ownPublished(c, c.req.valid('param').id)
      const input = c.req.valid('json')
      await giveExtraTime(services, exam, input, extraTimeAct(c, exam, input))
      return c.json(await seen(services, exam), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/exams/{id}/messages',
      limit: 'invigilate',
      summary: 'Say something to everybody who sits the exam',
      request: { params, body: jsonBody(ExamMessageInput) },
      responses: { 201: jsonOf(ExamMessage, 'Said') },
    }),
    async (c) => {
      const exam = await ownPublished(c, c.req.valid('param').id)
      const { text } = c.req.valid('json')
      const detail = { title: exam.title, characters: text.length }
      const act = actOf(c, { act: 'message_sent', subject_kind: 'exam', subject_id: exam.id, detail })
      return c.json(await announce(c.get('services'), exam, text, act), 201)
    },
  )
  .openapi(
    operation('attempt', {
      method: 'post',
      path: '/attempts/{id}/beat',
      summary: 'Say that the page is there, and hear what is new; for pages that have no socket',
      request: { params: z.object({ id: AttemptId }), body: jsonBody(Beat) },
      responses: { 200: jsonOf(AttemptNews, 'What is new') },
    }),
    async (c) => {
      const { start } = c.get('pass')
      const monitor = c.get('services').monitor(start.exam_id, start.monitor)
      const news = await monitor.beat(start.student_id, c.req.valid('json'))
      if (!news) throw new Problem('not_found')
      return c.json(news, 200)
    },
  )
  .openapi(
    operation('user', {
      method: 'get',
      path: '/exams/{id}/socket',
      summary: 'A WebSocket of the exam: news for its students, rows for its teacher',
      request: {
        params,
        query: z.object({
          shard: z.coerce.number().int().min(0).default(0).meta({ description: 'which monitor; for teachers' }),
        }),
      },
      responses: { 101: { description: 'Switched to WebSocket; messages are `ExamSocketMessage`s' } },
    }),
    async (c) => {
      const { id } = c.req.valid('param')
      const url = new URL('https://monitor.internal/socket')
      let { shard } = c.req.valid('query')
      const user = c.get('user')
      if (user.role === 'student') {
        const exam = await c.get('services').exams.published(id)
        if (!exam) throw new Problem('not_found')
        shard = monitorShardOf(user.id, exam.num_monitors)
        url.searchParams.set('student', user.id)
      } else if (shard >= (await ownPublished(c, id)).num_monitors) throw new Problem('not_found')
      const response = await socketUpgrade(c, c.get('services').monitor(id, shard), url)
      if (response.status === 404) throw new Problem('not_found')
      return response
    },
  )

/** One act in all of the exam's monitors, and however often it is sent. */
function extraTimeAct(
  c: Context<ApiEnv>,
  { id, title }: { id: string; title: string },
  { minutes, student_ids, op_id }: ExtraTimeInput,
): Act {
  const [only] = student_ids?.length === 1 ? student_ids : []
  const detail = { title, minutes, num_students: student_ids?.length ?? null, ...(only ? { student_id: only } : {}) }
  const act = actOf(c, { act: 'extra_time_given', subject_kind: 'exam', subject_id: id, detail })
  return op_id ? { ...act, id: `${id}.${op_id}` } : act
}

async function ownPublished(c: Context<ApiEnv>, id: string) {
  const exam = own(c, await selectOptionalExam(c.get('services').db, id))
  if (exam.status !== 'published') throw new Problem('exam_not_published')
  return exam
}
