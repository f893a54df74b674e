import { z } from '@hono/zod-openapi'
import { PDF_PAGE_LIMIT } from '../../../core/documents/limits.ts'
import { noteSentence } from '../../../core/generation/model/notes.ts'
import { problemSentence } from '../../../core/problems/sentences.ts'
import { phaseSentence, shortfallSentence } from '../../../core/tasks/sentences.ts'
import { Id, type Language, PageQuery, pageOf } from '../../../core/wire/common.ts'
import { GenerateInput, Task, TaskAccepted } from '../../../core/wire/tasks.ts'
import { endTask, listTasks, restartTask, selectOptionalTask, type TaskRow } from '../../../platform/storage/tasks.ts'
import { endStaleTask } from '../../../queues/stale-tasks.ts'
import { own } from '../../auth/access.ts'
import { orThrow, Problem } from '../../problem.ts'
import { startGeneration } from '../../services/start-generation.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

const params = z.object({ id: Id })

export const tasks = createRouter()
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/qcm/generate',
      summary: 'Make a QCM from a document or a text',
      description: 'Answers at once with a task; the QCM is its result. Every question quotes the document.',
      request: { body: jsonBody(GenerateInput) },
      responses: {
        202: {
          ...jsonOf(TaskAccepted, 'Accepted; `Location` is the task'),
          headers: z.object({ Location: z.string() }),
        },
      },
    }),
    async (c) => {
      const { task } = orThrow(await startGeneration(c.get('services'), c.get('user').id, c.req.valid('json')))
      c.header('Location', `/api/v1/tasks/${task.id}`)
      return c.json(
        { task_id: task.id, status: 'pending' as const, message: phaseSentence(task.phase, c.get('language')) },
        202,
      )
    },
  )
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/tasks',
      summary: 'List your tasks, newest first',
      request: { query: PageQuery.extend({ active: z.stringbool().default(false) }) },
      responses: { 200: jsonOf(pageOf(Task), 'One page') },
    }),
    async (c) => {
      const { active, ...query } = c.req.valid('query')
      const page = await listTasks(c.get('services').db, c.get('user').id, active, query)
      return c.json({ ...page, items: page.items.map((row) => toTask(row, c.get('language'))) }, 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'get',
      path: '/tasks/{id}',
      summary: 'State and progress of a task',
      request: { params },
      responses: { 200: jsonOf(Task, 'The task') },
    }),
    async (c) => {
      const services = c.get('services')
      const row = own(c, await selectOptionalTask(services.db, c.req.valid('param').id))
      return c.json(toTask((await endStaleTask(services, row)) ?? row, c.get('language')), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/tasks/{id}/cancel',
      summary: 'Stop a task that has not ended',
      request: { params },
      responses: { 200: jsonOf(Task, 'The cancelled task') },
    }),
    async (c) => {
      const { db, now } = c.get('services')
      const row = own(c, await selectOptionalTask(db, c.req.valid('param').id))
      const ended = await endTask(db, row.id, now().toISOString(), { state: 'CANCELLED', error_code: 'task_cancelled' })
      if (!ended) throw new Problem('task_not_cancellable')
      return c.json(toTask(ended, c.get('language')), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/tasks/{id}/retry',
      summary: 'Start a failed or cancelled task again',
      request: { params },
      responses: { 200: jsonOf(Task, 'The restarted task') },
    }),
    async (c) => {
      const { db, now, send } = c.get('services')
      const row = own(c, await selectOptionalTask(db, c.req.valid('param').id))
      if (row.document_id === null) throw new Problem('task_not_retryable')
      const restarted = await restartTask(db, row.id, now().toISOString())
      if (!restarted) throw new Problem('task_not_retryable')
      await send({ kind: 'generate_qcm', task_id: row.id })
      return c.json(toTask(restarted, c.get('language')), 200)
    },
  )

function toTask(row: TaskRow, language: Language): Task {
  return {
    task_id: row.id,
    kind: row.kind,
    state: row.state,
    progress: row.progress,
    status: phaseSentence(row.phase, language),
    result: row.qcm_id
      ? {
          qcm_id: row.qcm_id,
          num_questions: row.num_questions ?? 0,
          shortfall: row.shortfall && shortfallSentence(row.shortfall, language),
          notes: (row.notes ?? []).map((note) => noteSentence(note, language)),
        }
      : null,
    error: row.error_code
      ? { code: row.error_code, message: problemSentence(row.error_code, language, { limit: PDF_PAGE_LIMIT }) }
      : null,
    document_id: row.document_id,
    title: row.request.title,
    created_at: row.created_at,
    updated_at: row.updated_at,
  }
}
