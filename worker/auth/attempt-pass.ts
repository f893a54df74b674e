import type { Context } from 'hono'
import { verifyAttemptToken } from '../../core/exams/attempt-token.ts'
import type { AttemptPass } from '../../core/exams/types.ts'
import type { ApiEnv } from '../context.ts'
import { orThrow, Problem } from '../problem.ts'

/** The pass that the caller's attempt token was signed over. A token opens its own attempt and no other. */
export async function attemptPass(c: Context<ApiEnv>, attemptId: string): Promise<AttemptPass> {
  const [scheme, token] = (c.req.header('Authorization') ?? '').split(' ')
  if (scheme !== 'Bearer' || !token) throw new Problem('attempt_token_invalid')
  const { attemptSecret, now } = c.get('services')
  const pass = await verified(token, attemptSecret, now())
  if (pass.start.attempt_id !== attemptId) throw new Problem('attempt_token_invalid')
  return pass
}

/**
 * Tokens that this isolate has verified: a page sends the same one with every answer, and what a signature said once it
 * says always. Only its expiry is looked at each time. Some 1 KB each.
 */
const inMemory = new Map<string, { pass: AttemptPass; expires_at: number; secret: string }>()
const MOST_IN_MEMORY = 2_000

async function verified(token: string, secret: string, now: Date): Promise<AttemptPass> {
  const known = inMemory.get(token)
  if (known && known.secret === secret && now.getTime() < known.expires_at) return known.pass
  const { pass, expires_at } = orThrow(await verifyAttemptToken(token, secret, now))
  if (inMemory.size >= MOST_IN_MEMORY) inMemory.delete(inMemory.keys().next().value ?? '')
  inMemory.set(token, { pass, expires_at, secret })
  return pass
}
