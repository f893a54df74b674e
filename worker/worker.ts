import { consumeDeadLetters, consumeJobs } from '../queues/consumer.ts'
import { nightly } from '../queues/nightly.ts'
import { sweep } from '../queues/sweep.ts'
import { fetchApi } from './api/app.ts'
import { createServices } from './services.ts'

/** Answers what is not the API's. */
export type Pages = (request: Request, env: Env, context: ExecutionContext) => Promise<Response>

/** Jobs answer no request: nothing they do depends on where people reach the site. */
const NO_ORIGIN = 'https://jobs.internal'

/** As `[triggers]` in wrangler.toml has it; the other trigger is every minute's. */
const NIGHTLY = '17 2 * * *'

export function createWorker(pages: Pages): ExportedHandler<Env> {
  return {
    async fetch(request, env, context) {
      const { pathname } = new URL(request.url)
      return pathname.startsWith('/api/') ? fetchApi(request, env, context) : pages(request, env, context)
    },

    async queue(batch, env) {
      const consume = batch.queue.startsWith('smartexam-jobs-dead') ? consumeDeadLetters : consumeJobs
      await consume(batch, (messageId) => createServices(env, NO_ORIGIN, messageId))
    },

    async scheduled(controller, env) {
      const run = controller.cron === NIGHTLY ? nightly : sweep
      await run(createServices(env, NO_ORIGIN, `cron:${controller.scheduledTime}`))
    },
  }
}
