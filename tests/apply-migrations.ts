import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, vi } from 'vitest'
import { batches } from './worker.ts'

await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)

// A runtime that is to end in the middle of a job does not end.
afterAll(() =>
  vi.waitFor(
    async () => {
      const { backlogCount } = await env.JOBS.metrics()
      if (backlogCount + batches.size > 0) throw new Error(`${backlogCount} jobs are waiting, ${batches.size} at work`)
    },
    { timeout: 20_000, interval: 20 },
  ),
)
