import { createWorker } from '../worker/worker.ts'

export { ExamAttempt } from '../durable-objects/exam-attempt.ts'
export { ExamMonitor } from '../durable-objects/exam-monitor.ts'
export { NotificationRoom } from '../durable-objects/notification-room.ts'
export { RateLimiter } from '../durable-objects/rate-limiter.ts'

/** The Worker without its pages: those need a build, and are tried in a real browser. */
const worker = createWorker(async () => new Response(null, { status: 404 }))

/** Batches of jobs that are being worked on. */
export const batches = new Set<Promise<unknown>>()

export default {
  ...worker,
  queue(batch, env, context) {
    const work = Promise.resolve(worker.queue?.(batch, env, context)).finally(() => batches.delete(work))
    batches.add(work)
    return work
  },
} satisfies ExportedHandler<Env>
