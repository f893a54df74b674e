import type { Context } from 'hono'
import { PASSWORD_LENGTH, type PasswordFlaw, passwordFlaw } from '../../core/accounts/password-rules.ts'
import { problemSentence } from '../../core/problems/sentences.ts'
import type { ApiEnv } from '../context.ts'
import { Problem } from '../problem.ts'

/** Ends the request where a new password is too easy to guess. @param field of the request that it came in */
export async function refusePassword(
  c: Context<ApiEnv>,
  field: string,
  password: string,
  owner: { name: string; email: string },
): Promise<void> {
  const flaw = passwordFlaw(password, owner) ?? (await breachFlaw(c, password))
  if (!flaw) return
  const message = problemSentence(flaw, c.get('language'), PASSWORD_LENGTH)
  throw new Problem(flaw, PASSWORD_LENGTH, [{ field, code: flaw, message }])
}

async function breachFlaw(c: Context<ApiEnv>, password: string): Promise<PasswordFlaw | null> {
  const { breachList } = c.get('services')
  return (await breachList?.isBreached(password)) ? 'password_breached' : null
}
