import { z } from '@hono/zod-openapi'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { Id } from '../../../core/wire/common.ts'
import type { TaskProgress, TaskV2 } from '../../../core/wire/v2/tasks.ts'
import { selectOptionalTask } from '../../../platform/storage/tasks.ts'
import { endStaleTask } from '../../../queues/stale-tasks.ts'
import { own } from '../../auth/access.ts'
import { toTaskV2 } from '../../services/task-view.ts'
import { TaskWatch } from '../../services/watch-task.ts'
import { createRouter, operation } from '../operation.ts'

/** Proxies close what is silent; the shortest of the usual limits is 30 s. */
const HEARTBEAT_MS = 15_000
/** A word of the room that was lost is made up for by a look at the row, one in so many heartbeats: one a minute. */
const HEARTBEATS_A_LOOK = 4
/** How long a client waits before it comes back. */
const RETRY_MS = 3_000

export const taskEvents = createRouter().openapi(
  operation(
    'teacher',
    {
      method: 'get',
      path: '/tasks/{id}/events',
      summary: 'How a task goes on, as server-sent events',
      description:
        '`task` events carry the whole task, the first and the last; `progress` events its state and progress. The ' +
        'stream ends with the task. Who comes back says `Last-Event-ID`, and is answered 204 when there is no more.',
      request: {
        params: z.object({ id: Id }),
        headers: z.object({ 'last-event-id': z.string().max(64).optional() }),
      },
      responses: {
        200: { description: 'A `text/event-stream`; ids are `STATE.progress`' },
        204: { description: 'The task has ended, and you know' },
      },
    },
    'v2',
  ),
  async (c) => {
    const services = c.get('services')
    const { id } = c.req.valid('param')
    const known = c.req.valid('header')['last-event-id']
    const { origin } = new URL(c.req.url)
    const watch = await TaskWatch.open(services, c.get('user').id, id)
    const look = async () => {
      const row = own(c, await selectOptionalTask(services.db, id))
      return toTaskV2((await endStaleTask(services, row)) ?? row, c.get('language'), origin)
    }
    const first = await look().catch((error: unknown) => {
      watch.close()
      throw error
    })
    if (hasEnded(first) && eventId(first) === known) {
      watch.close()
      return c.body(null, 204)
    }
    return streamSSE(
      c,
      async (stream) => {
        stream.onAbort(() => watch.close())
        await follow(stream, { watch, first, known, look }).finally(() => watch.close())
      },
      async (error) => services.log.error('task.events', error, { task_id: id }),
    )
  },
)

interface Following {
  watch: TaskWatch
  first: TaskV2
  /** The last event that the client has. */
  known: string | undefined
  look(): Promise<TaskV2>
}

/** Sends what happens until the task ends or nobody listens. */
async function follow(stream: SSEStreamingApi, { watch, first, known, look }: Following): Promise<void> {
  let told = known
  const tell = async (event: 'task' | 'progress', data: TaskProgress) => {
    const id = eventId(data)
    if (id === told) return
    told = id
    await stream.writeSSE({ event, id, data: JSON.stringify(data), retry: RETRY_MS })
  }
  await tell('task', first)
  if (hasEnded(first)) return
  for (let quiet = 0; !stream.aborted; ) {
    const move = await watch.next(HEARTBEAT_MS)
    if (move === 'closed') return
    if (move === 'quiet') {
      await stream.write(': still here\n\n')
      quiet++
    }
    const moved = typeof move === 'object'
    if (moved && move.state === 'PROGRESS') {
      await tell('progress', { id: first.id, state: move.state, progress: move.progress })
    } else if (moved || quiet % HEARTBEATS_A_LOOK === 0) {
      const task = await look()
      await tell(hasEnded(task) ? 'task' : 'progress', hasEnded(task) ? task : progressOf(task))
      if (hasEnded(task)) return
    }
  }
}

function progressOf({ id, state, progress }: TaskV2): TaskProgress {
  return { id, state, progress }
}

function eventId({ state, progress }: TaskProgress): string {
  return `${state}.${progress}`
}

function hasEnded({ state }: TaskProgress): boolean {
  return state !== 'PENDING' && state !== 'PROGRESS'
}
