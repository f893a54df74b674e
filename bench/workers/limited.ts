/**
 * The Worker without its pages. The header `Bench-Limits` chooses how reads are counted: `leased` as in production,
 * `asked` with an object call for each, `none` with no object at all.
 */
import type { Verdict } from '../../core/limits/sliding-window.ts'
import type { Demand } from '../../durable-objects/rate-limiter.ts'
import { createWorker } from '../../worker/worker.ts'

export { ExamAttempt } from '../../durable-objects/exam-attempt.ts'
export { ExamMonitor } from '../../durable-objects/exam-monitor.ts'
export { NotificationRoom } from '../../durable-objects/notification-room.ts'
export { RateLimiter } from '../../durable-objects/rate-limiter.ts'

const PLENTY: Verdict = { granted: 1, windows: [], retry_seconds: null }

/** Kept: services are remembered by their environment. */
const environments = new Map<string, Env>()

function boundAs(mode: string, env: Env): Env {
  const known = environments.get(mode)
  if (known) return known
  const { RATE_LIMITER } = env
  const getByName = (name: string) => ({
    take: async (demand: Demand) =>
      mode === 'none' ? PLENTY : RATE_LIMITER.getByName(name).take({ ...demand, ahead: 0, unused: 0 }),
  })
  const bound = mode === 'leased' ? env : ({ ...env, RATE_LIMITER: { getByName } } as unknown as Env)
  environments.set(mode, bound)
  return bound
}

const worker = createWorker(async () => new Response(null, { status: 404 }))

export default {
  ...worker,
  async fetch(request, env, context) {
    const mode = request.headers.get('Bench-Limits') ?? 'leased'
    return worker.fetch?.(request, boundAs(mode, env), context) ?? new Response(null, { status: 404 })
  },
} satisfies ExportedHandler<Env>
