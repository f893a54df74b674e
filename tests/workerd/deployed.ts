import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { fakeVectorize } from '../../platform/search/vectorize.fixture.ts'
import type { JobMessage } from '../../queues/messages.ts'
import { createServices } from '../../worker/services.ts'
import worker from '../worker.ts'
import { type Call, requestTo } from './people.ts'

/**
 * The Worker bound as in production: a model and a vector index, of which only the wire is there. Its messages wait until
 * a test delivers them, so that the test decides what happens between them.
 *
 * @param run what Workers AI answers
 * @param settings of the model, beside its provider
 */
export function deployed(
  run: (model: string, inputs: Record<string, unknown>) => Promise<unknown>,
  settings: object = { provider: 'workers_ai', max_attempts: 1 },
) {
  const sent: JobMessage[] = []
  const vectorize = fakeVectorize()
  const bound = {
    ...env,
    AI: { run },
    AI_SETTINGS: JSON.stringify(settings),
    VECTORIZE: vectorize.binding,
    JOBS: { send: async (message: JobMessage) => void sent.push(message) },
  } as unknown as Env

  async function deliver(body: JobMessage) {
    const batch = createMessageBatch('smartexam-jobs', [{ id: 'm', timestamp: new Date(), attempts: 1, body }])
    const context = createExecutionContext()
    await worker.queue?.(batch, bound, context)
    return getQueueResult(batch, context)
  }

  return {
    services: createServices(bound, 'https://smartexam.test', 'test'),
    sent,
    vectorize,
    deliver,
    /** Delivers what was sent, and what that sends, until nothing is left. */
    async drain() {
      for (let body = sent.shift(); body; body = sent.shift()) await deliver(body)
    },
    call: (async (path, init) => {
      const answer = await worker.fetch?.(requestTo(path, init) as never, bound, createExecutionContext())
      if (!answer) throw new Error('the Worker answers no requests')
      return answer
    }) as Call,
  }
}
