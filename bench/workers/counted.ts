/**
 * The Worker without its pages, its bindings counted. `POST /bench/counts` answers what was counted since the last time.
 * All objects of a local run live in one isolate, so one record of counts sees them all.
 */
import { ExamAttempt as Attempt } from '../../durable-objects/exam-attempt.ts'
import { ExamMonitor as Monitor } from '../../durable-objects/exam-monitor.ts'
import { NotificationRoom as Room } from '../../durable-objects/notification-room.ts'
import { RateLimiter as Limiter } from '../../durable-objects/rate-limiter.ts'
import { createWorker } from '../../worker/worker.ts'
import { countDatabase } from './count-database.ts'
import { countNamespace, countState } from './count-objects.ts'
import { count, takeCounts } from './counts.ts'

export class ExamAttempt extends Attempt {
  constructor(state: DurableObjectState, env: Env) {
    countState(state)
    super(state, counted(env))
  }

  override async alarm(): Promise<void> {
    count('object_requests')
    await super.alarm()
  }
}

export class ExamMonitor extends Monitor {
  constructor(state: DurableObjectState, env: Env) {
    countState(state)
    super(state, counted(env))
  }

  override async alarm(): Promise<void> {
    count('object_requests')
    await super.alarm()
  }

  override async webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    count('socket_messages')
    await super.webSocketMessage(socket, message)
  }
}

export class NotificationRoom extends Room {
  constructor(state: DurableObjectState, env: Env) {
    countState(state)
    super(state, counted(env))
  }
}

export class RateLimiter extends Limiter {
  constructor(state: DurableObjectState, env: Env) {
    countState(state)
    super(state, env)
  }
}

function counted(env: Env): Env {
  return {
    ...env,
    DB: countDatabase(env.DB),
    EXAM_ATTEMPT: countNamespace(env.EXAM_ATTEMPT),
    EXAM_MONITOR: countNamespace(env.EXAM_MONITOR),
    NOTIFICATION_ROOM: countNamespace(env.NOTIFICATION_ROOM),
    RATE_LIMITER: countNamespace(env.RATE_LIMITER),
    JOBS: new Proxy(env.JOBS, {
      get(queue, name) {
        if (name === 'send') count('queue_operations')
        const value = Reflect.get(queue, name)
        return typeof value === 'function' ? value.bind(queue) : value
      },
    }),
  }
}

const worker = createWorker(async () => new Response(null, { status: 404 }))

export default {
  async fetch(request, env, context) {
    if (new URL(request.url).pathname === '/bench/counts') return Response.json(takeCounts())
    count('worker_requests')
    return worker.fetch?.(request, counted(env), context) ?? new Response(null, { status: 404 })
  },

  async queue(batch, env, context) {
    count('worker_requests')
    // Each message is read once and deleted once; it was written when it was sent.
    count('queue_operations', 2 * batch.messages.length)
    await worker.queue?.(batch, counted(env), context)
  },
} satisfies ExportedHandler<Env>
