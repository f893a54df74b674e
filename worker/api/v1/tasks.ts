import { z } from '@hono/zod-openapi'
import { PDF_PAGE_LIMIT } from '../../../core/documents/limits.ts'
import { problemSentence } from '../../../core/problems/sentences.ts'
import { phaseSentence } from '../../../core/tasks/sentences.ts'
import { Id, type Language, PageQuery, pageOf } from '../../../core/wire/common.ts'
import { GenerateInput, MoreQuestionsInput, Task, TaskAccepted } from '../../../core/wire/tasks.ts'
import { selectOptionalQcm } from '../../../platform/storage/qcms.ts'
import { listTasks, restartTask, selectOptionalTask, type TaskRow } from '../../../platform/storage/tasks.ts'
import { endStaleTask } from '../../../queues/stale-tasks.ts'
import { own } from '../../auth/access.ts'
import { orThrow, Problem } from '../../problem.ts'
import { cancelTask } from '../../services/cancel-task.ts'
import { toGenerationReport } from '../../services/generation-report.ts'
import { startGeneration, startMoreQuestions } from '../../services/start-generation.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'

const params = z.object({ id: Id })

const accepted = {
  ...jsonOf(TaskAccepted, 'Accepted; `Location` is the task'),
  headers: z.object({ Location: z.string() }),
}

export const tasks = createRouter()
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/qcm/generate',
      limit: 'generate',
      summary: 'Make a QCM from a document or a text',
      description: 'Answers at once with a task; the QCM is its result. Every question quotes the document.',
      request: { body: jsonBody(GenerateInput) },
      responses: { 202: accepted },
    }),
    async (c) => {
      const { task } = orThrow(await startGeneration(c.get('services'), c.get('user').id, c.req.valid('json')))
      c.header('Location', `/api/v1/tasks/${task.id}`)
      return c.json(toAccepted(task, c.get('language')), 202)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/qcm/{id}/questions/generate',
      limit: 'generate',
      summary: 'Write more questions for a QCM',
      description:
        'From the document that it was made from, behind the questions that it has, of which none is asked again.',
      request: { params, body: jsonBody(MoreQuestionsInput) },
      responses: { 202: accepted },
    }),
    async (c) => {
      const services = c.get('services')
      const qcm = own(c, await selectOptionalQcm(services.db, c.req.valid('param').id))
      const { task } = orThrow(await startMoreQuestions(services, qcm, c.req.valid('json')))
      c.header('Location', `/api/v1/tasks/${task.id}`)
      return c.json(toAccepted(task, c.get('language')), 202)
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
      const services = c.get('services')
      const row = own(c, await selectOptionalTask(services.db, c.req.valid('param').id))
      const { task } = orThrow(await cancelTask(services, row))
      return c.json(toTask(task, c.get('language')), 200)
    },
  )
  .openapi(
    operation('teacher', {
      method: 'post',
      path: '/tasks/{id}/retry',
      limit: 'generate',
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

function toAccepted({ id, phase }: TaskRow, language: Language): TaskAccepted {
  return { task_id: id, status: 'pending', message: phaseSentence(phase, language) }
}

function toTask(row: TaskRow, language: Language): Task {
  return {
    task_id: row.id,
    kind: row.kind,
    state: row.state,
    progress: row.progress,
    status: phaseSentence(row.phase, language),
    result: row.qcm_id ? { qcm_id: row.qcm_id, ...toGenerationReport(row, language) } : null,
    error: row.error_code
      ? { code: row.error_code, message: problemSentence(row.error_code, language, { limit: PDF_PAGE_LIMIT }) }
      : null,
    document_id: row.document_id,
    qcm_id: row.qcm_id ?? row.request.qcm_id ?? null,
    title: row.request.title,
    created_at: row.created_at,
    updated_at: row.updated_at,
  }
}
