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
  const { pass } = orThrow(await verifyAttemptToken(token, attemptSecret, now()))
  if (pass.start.attempt_id !== attemptId) throw new Problem('attempt_token_invalid')
  return pass
}
