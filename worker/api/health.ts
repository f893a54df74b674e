import { sql } from 'drizzle-orm'
import { Hono } from 'hono'
import type { ApiEnv } from '../context.ts'

/** For load balancers and the deploy script: 200 when everything answers, 503 otherwise. */
export const health = new Hono<ApiEnv>().get('/', async (c) => {
  const { db, files } = c.get('services')
  const [database, blobs] = await Promise.allSettled([db.run(sql`select 1`), files.getText('health')])
  const checks = { database: wellOrNot(database), files: wellOrNot(blobs) }
  const ok = Object.values(checks).every((check) => check === 'ok')
  return c.json({ status: ok ? 'ok' : 'degraded', version: c.env.VERSION, checks }, ok ? 200 : 503)
})

function wellOrNot(outcome: PromiseSettledResult<unknown>): 'ok' | 'failed' {
  return outcome.status === 'fulfilled' ? 'ok' : 'failed'
}
