import { consumeDeadLetters, consumeJobs } from '../queues/consumer.ts'
import { sweep } from '../queues/sweep.ts'
import { api } from './api/app.ts'
import { createServices } from './services.ts'

export { ExamAttempt } from '../durable-objects/exam-attempt.ts'
export { ExamMonitor } from '../durable-objects/exam-monitor.ts'
export { NotificationRoom } from '../durable-objects/notification-room.ts'

/** Jobs answer no request: nothing they do depends on where people reach the site. */
const NO_ORIGIN = 'https://jobs.internal'

export default {
  fetch: api.fetch,

  async queue(batch, env) {
    const consumer = batch.queue.startsWith('smartexam-jobs-dead') ? consumeDeadLetters : consumeJobs
    await consumer(batch, (messageId) => createServices(env, NO_ORIGIN, messageId))
  },

  async scheduled(controller, env) {
    await sweep(createServices(env, NO_ORIGIN, `cron:${controller.scheduledTime}`))
  },
} satisfies ExportedHandler<Env>
