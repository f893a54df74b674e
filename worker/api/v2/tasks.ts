import { z } from '@hono/zod-openapi'
import { Id } from '../../../core/wire/common.ts'
import { ListQuery, listOf } from '../../../core/wire/v2/common.ts'
import { GenerateInputV2, TaskV2 } from '../../../core/wire/v2/tasks.ts'
import { listTasks, selectOptionalTask } from '../../../platform/storage/tasks.ts'
import { endStaleTask } from '../../../queues/stale-tasks.ts'
import { own } from '../../auth/access.ts'
import { orThrow } from '../../problem.ts'
import { startGenerationFrom } from '../../services/start-generation.ts'
import { toTaskV2 } from '../../services/task-view.ts'
import { createRouter, jsonBody, jsonOf, operation } from '../operation.ts'
import { toList, toPageQuery } from './lists.ts'

export const tasks = createRouter()
  .openapi(
    operation(
      'teacher',
      {
        method: 'post',
        path: '/qcm/generate',
        limit: 'generate',
        summary: 'Make a QCM from up to ten documents',
        description: 'Answers at once with the task; the QCM is its result. Every question quotes its document.',
        request: { body: jsonBody(GenerateInputV2) },
        responses: {
          202: {
            ...jsonOf(TaskV2, 'Accepted; `Location` is the task'),
            headers: z.object({ Location: z.string() }),
          },
        },
      },
      'v2',
    ),
    async (c) => {
      const { task } = orThrow(await startGenerationFrom(c.get('services'), c.get('user').id, c.req.valid('json')))
      const view = toTaskV2(task, c.get('language'), new URL(c.req.url).origin)
      c.header('Location', view.links.self)
      return c.json(view, 202)
    },
  )
  .openapi(
    operation(
      'teacher',
      {
        method: 'get',
        path: '/tasks',
        summary: 'List your tasks, newest first',
        request: { query: ListQuery.extend({ active: z.stringbool().default(false) }) },
        responses: { 200: jsonOf(listOf(TaskV2), 'One page') },
      },
      'v2',
    ),
    async (c) => {
      const { active, ...query } = c.req.valid('query')
      const page = await listTasks(c.get('services').db, c.get('user').id, active, toPageQuery(query))
      const { origin } = new URL(c.req.url)
      return c.json(
        toList(c, query, page, (row) => toTaskV2(row, c.get('language'), origin)),
        200,
      )
    },
  )
  .openapi(
    operation(
      'teacher',
      {
        method: 'get',
        path: '/tasks/{id}',
        summary: 'A task',
        request: { params: z.object({ id: Id }) },
        responses: { 200: jsonOf(TaskV2, 'The task') },
      },
      'v2',
    ),
    async (c) => {
      const services = c.get('services')
      const row = own(c, await selectOptionalTask(services.db, c.req.valid('param').id))
      const current = (await endStaleTask(services, row)) ?? row
      return c.json(toTaskV2(current, c.get('language'), new URL(c.req.url).origin), 200)
    },
  )
